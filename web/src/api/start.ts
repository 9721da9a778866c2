import { StartDocument, type StartQuery, type ViewerFragment } from '../generated/graphql.ts'
import { RequestError } from './problems.ts'
import { post } from './send.ts'

export type Viewer = ViewerFragment

let start: () => StartQuery = () => {
  throw new Error('nothing has been asked yet')
}

/** Asks what every page has to know: who is logged in, and what the server offers. Comes back when that is settled. */
export async function askStart(): Promise<void> {
  try {
    know(await fetchStart())
  } catch (error) {
    start = () => {
      throw error
    }
  }
}

/** Takes this for what the server says. */
export function know(known: StartQuery): void {
  start = () => known
}

/** What `askStart` has found out. @throws what `problemOf` understands, where it has not */
export function currentStart(): StartQuery {
  return start()
}

/** Somebody has logged in or out, which every page drawn from now on knows. */
export function become(me: Viewer | null): void {
  know({ ...start(), me })
}

async function fetchStart(): Promise<StartQuery> {
  const { data, errors } = await post(StartDocument, {})
  const code = errors?.[0]?.extensions?.code
  // With the cookie of a session that is over, only the question who is logged in goes without an answer.
  if (!data || (code !== undefined && code !== 'UNAUTHENTICATED')) throw new RequestError(code)
  return data
}
