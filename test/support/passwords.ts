import type { TestApp } from './app.ts'
import type { ChangePasswordInput, EmailProofInput } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { ChangePassword, RequestPasswordReset, ResetPassword } from './operations.ts'
import { expectOutcome, logIn, type Person, readMail } from './people.ts'

/** A password that the default policy likes, and that nobody has yet. */
export const NEW_PASSWORD = 'seven sleepy sheep sing songs'

/** What `changePassword` answers, whatever it is. */
export async function changePassword(
  app: TestApp,
  input: ChangePasswordInput,
  options?: SendOptions,
) {
  return dataOf(await app.send(ChangePassword, { input }, options)).changePassword
}

/** What `requestPasswordReset` answers, whatever it is. */
export async function requestReset(app: TestApp, email: string, options?: SendOptions) {
  return dataOf(await app.send(RequestPasswordReset, { input: { email } }, options))
    .requestPasswordReset
}

/** What `resetPassword` answers, whatever it is. */
export async function resetPassword(
  app: TestApp,
  proof: EmailProofInput,
  newPassword: string = NEW_PASSWORD,
  options?: SendOptions,
) {
  return dataOf(await app.send(ResetPassword, { input: { proof, newPassword } }, options))
    .resetPassword
}

/** A reset that waits, with everything that its client and its mail hold. */
export interface WaitingReset {
  readonly email: string
  readonly challenge: string
  readonly token: string
  readonly code: string
}

/** Asks for a reset and reads its mail. */
export async function newReset(app: TestApp, email: string): Promise<WaitingReset> {
  const { challenge } = await askForReset(app, email)
  const { token, code } = await readMail(app, email)
  return { email, challenge, token, code }
}

/** Asks for a reset, which must be taken. */
export async function askForReset(app: TestApp, email: string, options?: SendOptions) {
  return expectOutcome(await requestReset(app, email, options), 'RequestPasswordResetSuccess')
}

/** Chooses the password of before once more, by mail, and logs in: an account that was taken back has none. */
export async function logInAnew(app: TestApp, person: Person) {
  const { token } = await newReset(app, person.email)
  expectOutcome(await resetPassword(app, { token }, person.password), 'ResetPasswordSuccess')
  return logIn(app, person)
}
