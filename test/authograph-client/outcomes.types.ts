import type { AuthClient } from '../../src/client/client.ts'
import { Login, Me, MySessions } from '../../src/client/generated/operations.ts'

/** Compiled with everything else, and never run: what must not compile says so above its line. */
export async function logIn(client: AuthClient, identifier: string, password: string) {
  const { login } = await client.mutate(Login, { input: { identifier, password } })
  switch (login.__typename) {
    case 'LoginSuccess':
      return login.user.email
    case 'InvalidInputError':
      return login.fields.map(({ path, code }) => `${path.join('.')} ${code}`).join()
    case 'TooManyRequestsError':
      return login.retryAt
    case 'CaptchaRequiredError':
      return login.siteKey
    case 'InvalidCredentialsError':
    case 'EmailNotConfirmedError':
    case 'AccountSuspendedError':
      return login.message
    default: {
      const forgotten: never = login
      return forgotten
    }
  }
}

export async function forget(client: AuthClient, identifier: string, password: string) {
  const { login } = await client.mutate(Login, { input: { identifier, password } })
  switch (login.__typename) {
    case 'LoginSuccess':
      return login.user.email
    case 'InvalidInputError':
    case 'TooManyRequestsError':
    case 'CaptchaRequiredError':
    case 'InvalidCredentialsError':
    case 'AccountSuspendedError':
      return login.message
    default: {
      // @ts-expect-error EmailNotConfirmedError is forgotten
      const forgotten: never = login
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
