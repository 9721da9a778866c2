import { type GraphQLAnswer, rootValue, unauthenticatedError } from './graphql.ts'
import type { Locks } from './locks.ts'
import type { Refreshed, RefreshRequest } from './refresh.ts'
import {
  type Authorization,
  type ClientSession,
  ServerUnreachableError,
  type SessionState,
} from './session.ts'
import { parseStoredSession, type StoredSession, sessionOf, type TokenStorage } from './storage.ts'
import { openTabs, type TabMessage } from './tabs.ts'

export interface BearerSessionDependencies {
  readonly storage: TokenStorage
  /** What its keys, the lock and the channel begin with. */
  readonly storageKey: string
  readonly refresh: (request: RefreshRequest) => Promise<Refreshed>
  readonly locks: Locks
  readonly now: () => number
  readonly notify: (state: SessionState) => void
}

/** How long before its end a token is renewed, and how long a new one serves whatever the clocks say. */
const MARGIN_MS = 30_000

const TOKENS_MISSING =
  'A login of a BEARER client must select session { id } and tokens { accessToken accessTokenExpiresAt refreshToken }.'

/** A session whose tokens are kept here, and renewed by one client at a time. */
export function createBearerSession(dependencies: BearerSessionDependencies): ClientSession {
  const { storage, storageKey, refresh, locks, now, notify } = dependencies
  const sessionKey = `${storageKey}.session`
  const deviceKey = `${storageKey}.device`
  /** What the storage is known to hold; undefined where it has to be read. */
  let known: StoredSession | null | undefined
  let writes = 0

  const read = async () => {
    const before = writes
    const stored = parseStoredSession(await storage.get(sessionKey))
    // What was written while this was read is newer than what was read.
    if (writes === before) known = stored
    return known === undefined ? stored : known
  }
  const write = async (session: StoredSession | null) => {
    writes += 1
    known = session
    if (session === null) await storage.remove(sessionKey)
    else await storage.set(sessionKey, JSON.stringify(session))
    writes += 1
    known = session
  }

  const listen = async ({ sessionId, ended }: TabMessage) => {
    const before = known
    known = undefined
    if (before === undefined) return
    if (ended !== null) {
      if (before?.sessionId === sessionId) notify({ status: 'ENDED', ...ended })
      return
    }
    const after = await read()
    if (after?.sessionId === sessionId && before?.sessionId !== sessionId) {
      notify({ status: 'ACTIVE' })
    }
  }
  const tabs = openTabs(storageKey, (message) => {
    // A storage that cannot be read is for the next request to say.
    listen(message).catch(() => {})
  })

  const begin = async (session: StoredSession) => {
    await write(session)
    tabs.tell({ sessionId: session.sessionId, ended: null })
    notify({ status: 'ACTIVE' })
  }
  const end = async ({ sessionId }: StoredSession, reason: string, message: string | null) => {
    await write(null)
    tabs.tell({ sessionId, ended: { reason, message } })
    notify({ status: 'ENDED', reason, message })
  }

  const renew = (stale: StoredSession, isUrgent = true): Promise<StoredSession | null> =>
    locks.request(`${storageKey} ${stale.sessionId}`, async () => {
      const latest = await read()
      // Another tab or client was faster, or somebody logged out.
      const isNew = latest?.accessToken !== stale.accessToken
      if (latest === null || (isNew && !isAboutToExpire(latest, now()))) return latest
      const { refreshToken } = latest
      const isSuperseded = async () => (await read())?.refreshToken !== refreshToken
      const refreshed = await refresh({ refreshToken, isUrgent, isSuperseded })
      // Where the lock does not reach, another process may have come further meanwhile: back to this token would be
      // the way of a thief.
      if (refreshed.outcome === 'SUPERSEDED' || (await isSuperseded())) return read()
      if (refreshed.outcome === 'RENEWED') {
        await write(refreshed.session)
        return refreshed.session
      }
      await end(latest, refreshed.reason, refreshed.message)
      return null
    })

  const renewed = async (session: StoredSession): Promise<StoredSession | null> => {
    const isGood = now() < session.accessTokenExpiresAtMs
    try {
      return await renew(session, !isGood)
    } catch (error) {
      if (error instanceof ServerUnreachableError && isGood) return session
      throw error
    }
  }

  /** Takes from an answer what begins, goes on with or ends the session. */
  const adopt = async (answer: GraphQLAnswer) => {
    const login = rootValue(answer, 'LoginSuccess')
    if (login !== undefined) {
      const session = sessionOf(login, now())
      if (session === null) throw new TypeError(TOKENS_MISSING)
      if (typeof login.deviceToken === 'string') await storage.set(deviceKey, login.deviceToken)
      await begin(session)
    }
    const refreshed = rootValue(answer, 'RefreshSessionSuccess')
    const session = refreshed && sessionOf(refreshed, now())
    if (session) await write(session)
    if (rootValue(answer, 'LogoutSuccess') !== undefined) await forget()
  }
  const forget = async () => {
    const session = await read()
    if (session !== null) await end(session, 'LOGGED_OUT', null)
  }

  return {
    async authorize(previous) {
      const session = known === undefined ? await read() : known
      const isRetry = previous !== undefined
      const isDue = session !== null && isAboutToExpire(session, now())
      return authorizationOf(isDue ? await renewed(session) : session, isRetry)
    },
    async review(answer, authorization) {
      await adopt(answer)
      const { accessToken, isRetry } = authorization
      const error = unauthenticatedError(answer)
      if (isRetry || accessToken === null || error === undefined) return 'DONE'
      const session = known === undefined ? await read() : known
      if (session === null) return 'DONE'
      // Not only an expired token: refreshing tells why a session ended, or that it has not.
      const isNew = session.accessToken !== accessToken
      return isNew || (await renew(session)) !== null ? 'RETRY' : 'DONE'
    },
    async loginFields() {
      const deviceToken = await storage.get(deviceKey)
      return { transport: 'BEARER', ...(deviceToken === null ? {} : { deviceToken }) }
    },
    forget,
    close: tabs.close,
  }
}

/** A token that has just come serves, even if this machine's clock is far ahead of the server's. */
function isAboutToExpire(session: StoredSession, nowMs: number): boolean {
  const ageMs = nowMs - session.receivedAtMs
  return ageMs >= MARGIN_MS && nowMs >= session.accessTokenExpiresAtMs - MARGIN_MS
}

function authorizationOf(session: StoredSession | null, isRetry: boolean): Authorization {
  if (session === null) return { headers: {}, accessToken: null, isRetry }
  const { accessToken } = session
  return { headers: { authorization: `Bearer ${accessToken}` }, accessToken, isRetry }
}
