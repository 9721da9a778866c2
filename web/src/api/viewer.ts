import { useLocation } from 'wouter'
import type { StartQuery } from '../generated/graphql.ts'
import type { Arrival } from '../layout/arrival.ts'
import { paths } from '../routes.ts'
import { become, currentStart, type Viewer } from './start.ts'

/** Who is logged in; null for nobody, and for a session that is over. */
export function useViewer(): Viewer | null {
  return currentStart().me
}

/** What the server offers, so that only that is drawn. */
export function useOffer(): StartQuery['server'] {
  return currentStart().server
}

/** Takes a person who has just logged in to the page that was asked for, or to the account. */
export function useEnter(): (viewer: Viewer) => undefined {
  const [, navigate] = useLocation()
  return (viewer) => {
    become(viewer)
    navigate(wantedPath(), { replace: true })
    return undefined
  }
}

/** Sends a person whose session is over to the login, which says what has been done. */
export function useLeave(): (done: NonNullable<Arrival['done']>) => undefined {
  const [, navigate] = useLocation()
  return (done) => {
    become(null)
    navigate(paths.login, { replace: true, state: { done } })
    return undefined
  }
}

/** The way to the login that leads back to this page. */
export function loginFor(path: string): string {
  return `${paths.login}?next=${encodeURIComponent(path)}`
}

/** Only ever a page of an account: a link made by somebody else must lead to no other place. */
function wantedPath(): string {
  const next = new URLSearchParams(location.search).get('next') ?? ''
  return /^\/(account|admin)(\/[\w/-]*)?$/.test(next) ? next : paths.account
}
