import { randomUUID } from 'node:crypto'
import type { TestApp } from './app.ts'
import type { ConfirmEmailMutation, LoginMutation, RegisterMutation } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { ConfirmEmail, Login, Register } from './operations.ts'

/** A password that the default policy likes. */
export const PASSWORD = 'three blind mice eat cheese'

type Outcome<Union extends { __typename: string }, Name extends string> = Extract<
  Union,
  { __typename: Name }
>
type RegisterSuccess = Outcome<RegisterMutation['register'], 'RegisterSuccess'>
type ConfirmSuccess = Outcome<ConfirmEmailMutation['confirmEmail'], 'LoginSuccess'>
type LoginSuccess = Outcome<LoginMutation['login'], 'LoginSuccess'>

/** The one outcome that a test expects; otherwise the failure shows the one that came. */
export function expectOutcome<
  Union extends { __typename: string },
  Name extends Union['__typename'],
>(outcome: Union, name: Name): Extract<Union, { __typename: Name }> {
  if (isOutcome(outcome, name)) return outcome
  throw new Error(`expected ${name}, but got ${JSON.stringify(outcome)}`)
}

function isOutcome<Union extends { __typename: string }, Name extends Union['__typename']>(
  outcome: Union,
  name: Name,
): outcome is Extract<Union, { __typename: Name }> {
  return outcome.__typename === name
}

/** An address that nobody else in the run has. */
export function newAddress(): string {
  return `person-${randomUUID()}@example.com`
}

/** A registration that was taken. */
export async function register(
  app: TestApp,
  email: string = newAddress(),
  password: string = PASSWORD,
): Promise<RegisterSuccess> {
  const data = dataOf(await app.send(Register, { input: { email, password } }))
  return expectOutcome(data.register, 'RegisterSuccess')
}

/** The code and the link token of the newest mail to an address. */
export async function readMail(app: TestApp, email: string) {
  const [mail] = await app.mailsTo(email)
  if (mail === undefined) throw new Error('there is no mail')
  const token = mail.links[0]?.split('#token=')[1] ?? ''
  return { mail, token, code: mail.code ?? '' }
}

/** A person with a confirmed account and a session of its own. */
export interface Person {
  readonly email: string
  readonly password: string
  readonly login: ConfirmSuccess
  readonly accessToken: string
  readonly refreshToken: string
  readonly deviceToken: string
}

/** Registers and confirms by code. */
export async function newPerson(
  app: TestApp,
  email: string = newAddress(),
  password: string = PASSWORD,
): Promise<Person> {
  const { challenge } = await register(app, email, password)
  const { code } = await readMail(app, email)
  const data = dataOf(
    await app.send(ConfirmEmail, { input: { proof: { code: { challenge, code } } } }),
  )
  const login = expectOutcome(data.confirmEmail, 'LoginSuccess')
  return { email, password, login, ...credentialsOf(login) }
}

/** Logs in by password; BEARER unless told otherwise. */
export async function logIn(
  app: TestApp,
  { email, password }: Pick<Person, 'email' | 'password'>,
  options?: SendOptions,
): Promise<LoginSuccess & ReturnType<typeof credentialsOf>> {
  const data = dataOf(await app.send(Login, { input: { identifier: email, password } }, options))
  const login = expectOutcome(data.login, 'LoginSuccess')
  return { ...login, ...credentialsOf(login) }
}

function credentialsOf({ tokens, deviceToken }: Pick<LoginSuccess, 'tokens' | 'deviceToken'>) {
  if (tokens === null || deviceToken === null) throw new Error('expected a BEARER session')
  return {
    accessToken: tokens.accessToken,
    refreshToken: tokens.refreshToken,
    deviceToken,
  }
}
