import { use } from 'react'
import { useLocation } from 'wouter'
import { StartDocument, type StartQuery, type ViewerFragment } from '../generated/graphql.ts'
import type { Arrival } from '../layout/arrival.ts'
import { paths } from '../routes.ts'
import { RequestError } from './problems.ts'
import { post } from './send.ts'

export type Viewer = ViewerFragment

/** What every page asks first, in one request: who is logged in, and what the server offers. */
let start: Promise<StartQuery> | undefined

/** Who is logged in; null for nobody, and for a session that is over. Suspends until that is known. */
export function useViewer(): Viewer | null {
  return useStart().me
}

/** What the server offers, so that only that is drawn. Suspends until that is known. */
export function useOffer(): StartQuery['server'] {
  return useStart().server
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

function useStart(): StartQuery {
  start ??= askStart()
  return use(start)
}

function become(me: Viewer | null): void {
  start = (start ?? askStart()).then((known) => ({ ...known, me }))
}

async function askStart(): Promise<StartQuery> {
  const { data, errors } = await post(StartDocument, {})
  const code = errors?.[0]?.extensions?.code
  // With the cookie of a session that is over, only the question who is logged in goes without an answer.
  if (!data || (code !== undefined && code !== 'UNAUTHENTICATED')) throw new RequestError(code)
  return data
}

/** Only ever a page of an account: a link made by somebody else must lead to no other place. */
function wantedPath(): string {
  const next = new URLSearchParams(location.search).get('next') ?? ''
  return /^\/(account|admin)(\/[\w/-]*)?$/.test(next) ? next : paths.account
}
