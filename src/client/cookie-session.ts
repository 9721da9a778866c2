import { rootValue, unauthenticatedError } from './graphql.ts'
import type { Authorization, ClientSession, SessionState } from './session.ts'
import { openTabs } from './tabs.ts'

/** A session that the browser keeps in a cookie no script can read: there is nothing to send, and nothing to renew. */
export function createCookieSession(
  storageKey: string,
  notify: (state: SessionState) => void,
): ClientSession {
  let status: SessionState['status'] | undefined
  const change = (state: SessionState) => {
    status = state.status
    notify(state)
  }
  const tabs = openTabs(storageKey, ({ ended }) =>
    change(ended === null ? { status: 'ACTIVE' } : { status: 'ENDED', ...ended }),
  )
  const end = (reason: string, message: string | null) => {
    if (status === 'ENDED') return
    tabs.tell({ sessionId: null, ended: { reason, message } })
    change({ status: 'ENDED', reason, message })
  }
  const authorization: Authorization = { headers: {}, accessToken: null, isRetry: false }

  return {
    authorize: async () => authorization,
    async review(answer) {
      if (rootValue(answer, 'LoginSuccess') !== undefined) {
        tabs.tell({ sessionId: null, ended: null })
        change({ status: 'ACTIVE' })
      }
      if (rootValue(answer, 'LogoutSuccess') !== undefined) end('LOGGED_OUT', null)
      const error = unauthenticatedError(answer)
      if (error === undefined) return 'DONE'
      const { reason, sessionEndReason = 'UNKNOWN' } = error.extensions ?? {}
      // Without any cookie there is nothing that could have ended, unless one was there before.
      if (reason !== 'CREDENTIAL_MISSING' || status === 'ACTIVE') {
        end(sessionEndReason, error.message)
      }
      return 'DONE'
    },
    loginFields: async () => ({ transport: 'COOKIE' }),
    forget: async () => end('LOGGED_OUT', null),
    close: tabs.close,
  }
}
