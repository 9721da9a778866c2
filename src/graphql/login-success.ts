import type { LoginSuccess } from '../domains/sessions/session-start.ts'
import type { Context } from './context.ts'
import type { LoginSuccessModel } from './models.ts'

/** Hands a completed login to the client: in the answer, or in cookies. */
export function deliverLogin(
  login: LoginSuccess,
  { cookies }: Context,
): LoginSuccessModel & { readonly __typename: 'LoginSuccess' } {
  const { user, session, tokens, sessionCookie, deviceToken } = login
  if (sessionCookie !== null) {
    cookies.setSession(sessionCookie, session.expiresAt)
    cookies.setDevice(deviceToken)
  }
  return {
    __typename: 'LoginSuccess',
    user: { user, currentSessionId: session.id },
    session: { session, current: true },
    tokens,
    deviceToken: sessionCookie === null ? deviceToken : null,
  }
}
