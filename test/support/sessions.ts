import type { TestApp } from './app.ts'
import type { LoginMutationVariables } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { Activity, Login, Me, RefreshSession } from './operations.ts'
import { expectOutcome, type Person } from './people.ts'

type LoginInput = LoginMutationVariables['input']

/** Whatever a login comes to. */
export async function tryLogin(app: TestApp, input: LoginInput, options?: SendOptions) {
  return dataOf(await app.send(Login, { input }, options)).login
}

/** Logs in as `person` with a wrong password `times` times, a few at once. @returns the names of the outcomes */
export async function failLogins(
  app: TestApp,
  times: number,
  identifier: string | ((index: number) => string),
  options?: SendOptions,
): Promise<string[]> {
  const outcomes: string[] = []
  while (outcomes.length < times) {
    const first = outcomes.length
    const batch = Array.from({ length: Math.min(10, times - first) }, async (_, index) => {
      const name = typeof identifier === 'string' ? identifier : identifier(first + index)
      const input = { identifier: name, password: 'not the password' }
      return (await tryLogin(app, input, options)).__typename
    })
    outcomes.push(...(await Promise.all(batch)))
  }
  return outcomes
}

/** Whatever a refresh comes to. */
export async function tryRefresh(app: TestApp, refreshToken: string, options?: SendOptions) {
  return dataOf(await app.send(RefreshSession, { input: { refreshToken } }, options)).refreshSession
}

/** The tokens of a refresh that must succeed. */
export async function refresh(app: TestApp, refreshToken: string) {
  return expectOutcome(await tryRefresh(app, refreshToken), 'RefreshSessionSuccess').tokens
}

/** Why the session of a refresh token is over, as `refreshSession` says. */
export async function endReasonOf(app: TestApp, refreshToken: string): Promise<string> {
  return expectOutcome(await tryRefresh(app, refreshToken), 'SessionEndedError').reason
}

/** The address of the one whom a credential stands for, or the reason why it is of no use; null without one. */
export async function whoIs(app: TestApp, options: SendOptions): Promise<string | null> {
  const { data, errors, status } = await app.send(Me, {}, options)
  const [error] = errors
  if (error === undefined) return data?.me?.email ?? null
  if (status === 200 && error.extensions.code === 'UNAUTHENTICATED') {
    return error.extensions.reason ?? 'no reason'
  }
  throw new Error(`expected an answer to me, but got HTTP ${status}: ${JSON.stringify(errors)}`)
}

/** Why the session of a credential is over, as the error of a field that needs one says. */
export async function sessionEndReasonOf(app: TestApp, options: SendOptions) {
  const { errors } = await app.send(Me, {}, options)
  return errors[0]?.extensions.sessionEndReason
}

/** What happened to an account, newest first. */
export async function activityOf(app: TestApp, options: SendOptions): Promise<string[]> {
  const { me } = dataOf(await app.send(Activity, { first: 100 }, options))
  return me?.activity.nodes.map((event) => event.type) ?? []
}

/** The input of a login by password. */
export function loginInput({ email, password }: Pick<Person, 'email' | 'password'>) {
  return { identifier: email, password }
}
