import type { AuthClient } from '../../src/client/client.ts'
import { Login, Me, MySessions, RevokeSession } from '../../src/client/generated/operations.ts'

/** Compiled with everything else, and never run: what must not compile says so above its line. */
export async function handleAll(client: AuthClient, sessionId: string) {
  const { revokeSession: outcome } = await client.mutate(RevokeSession, { input: { sessionId } })
  switch (outcome.__typename) {
    case 'RevokeSessionSuccess':
      return outcome.revokedSessionId
    case 'ReauthenticationRequiredError':
      return outcome.methods.join()
    case 'NotFoundError':
      return outcome.message
    default: {
      const forgotten: never = outcome
      return forgotten
    }
  }
}

export async function forgetOne(client: AuthClient, sessionId: string) {
  const { revokeSession: outcome } = await client.mutate(RevokeSession, { input: { sessionId } })
  switch (outcome.__typename) {
    case 'RevokeSessionSuccess':
      return outcome.revokedSessionId
    case 'ReauthenticationRequiredError':
      return outcome.message
    default: {
      // @ts-expect-error NotFoundError is forgotten
      const forgotten: never = outcome
      return forgotten
    }
  }
}

export async function mistakes(client: AuthClient, identifier: string) {
  // @ts-expect-error the password is missing
  await client.mutate(Login, { input: { identifier } })
  // @ts-expect-error the input is missing
  await client.mutate(Login)
  // @ts-expect-error there is no such variable
  await client.query(MySessions, { last: 3 })
  const { login } = await client.mutate(Login, { input: { identifier, password: '' } })
  // @ts-expect-error who failed to log in has no user
  login.user.email
  const { me } = await client.query(Me)
  // @ts-expect-error nobody may be logged in
  me.email
  return [me?.email, (await client.query(MySessions)).me?.sessions.nodes[0]?.deviceLabel]
}
