import type { TestApp } from './app.ts'
import type { ConfirmEmailProofInput, RegisterInput } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { ConfirmEmail, Register, ResendConfirmation } from './operations.ts'
import { newAddress, readMail, register } from './people.ts'

/** What `register` answers, whatever it is. */
export async function applyFor(app: TestApp, input: RegisterInput, options?: SendOptions) {
  return dataOf(await app.send(Register, { input }, options)).register
}

/** What `confirmEmail` answers to a proof, whatever it is. */
export async function confirm(app: TestApp, proof: ConfirmEmailProofInput, options?: SendOptions) {
  return dataOf(await app.send(ConfirmEmail, { input: { proof } }, options)).confirmEmail
}

/** What `resendConfirmation` answers, whatever it is. */
export async function resend(app: TestApp, challenge: string, options?: SendOptions) {
  return dataOf(await app.send(ResendConfirmation, { input: { challenge } }, options))
    .resendConfirmation
}

/** A registration that waits, with everything that its client and its mail hold. */
export interface WaitingRegistration {
  readonly email: string
  readonly challenge: string
  readonly token: string
  readonly code: string
}

export async function newRegistration(
  app: TestApp,
  email: string = newAddress(),
  password?: string,
): Promise<WaitingRegistration> {
  const { challenge } = await register(app, email, password)
  const { token, code } = await readMail(app, email)
  return { email, challenge, token, code }
}

/** Asks for another mail and reads it. */
export async function nextMail(app: TestApp, { email, challenge }: WaitingRegistration) {
  await resend(app, challenge)
  return readMail(app, email)
}

/** Six digits that are none of these codes. */
export function wrongCode(...codes: readonly string[]): string {
  const guesses = ['000000', '111111', '222222', '333333']
  return guesses.find((guess) => !codes.includes(guess)) ?? '444444'
}
