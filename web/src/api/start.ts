import { StartDocument, type StartQuery, type ViewerFragment } from '../generated/graphql.ts'
import { RequestError } from './problems.ts'
import { post } from './send.ts'

export type Viewer = ViewerFragment

/** What the server said of a session that is over, but whose cookie this browser still has. */
let sessionEnd: RequestError | undefined

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

/** That the session with which the browser came is over, for `explain`; undefined for nobody's, and for a living one. */
export function currentSessionEnd(): RequestError | undefined {
  return sessionEnd
}

/** Somebody has logged in or out, which every page drawn from now on knows. */
export function become(me: Viewer | null): void {
  know({ ...start(), me })
  sessionEnd = undefined
}

async function fetchStart(): Promise<StartQuery> {
  const { data, errors } = await post(StartDocument, {})
  const error = errors === undefined ? undefined : RequestError.from(errors[0]?.extensions)
  // With the cookie of a session that is over, only the question who is logged in goes without an answer.
  const isAnswered = error === undefined || error.code === 'UNAUTHENTICATED'
  if (!data || !isAnswered) throw error ?? new RequestError(undefined)
  sessionEnd = error?.sessionEndReason === undefined ? undefined : error
  return data
}
