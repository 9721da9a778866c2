import type { TestApp } from './app.ts'
import type { EmailProofInput } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { LoginWithCode, RequestLoginCode } from './operations.ts'
import { readMail } from './people.ts'

/** What `requestLoginCode` answers, whatever it is. */
export async function askForLogin(app: TestApp, email: string, options?: SendOptions) {
  return dataOf(await app.send(RequestLoginCode, { input: { email } }, options)).requestLoginCode
}

/** What `loginWithCode` answers to a proof, whatever it is. */
export async function logInBy(app: TestApp, proof: EmailProofInput, options?: SendOptions) {
  return dataOf(await app.send(LoginWithCode, { input: { proof } }, options)).loginWithCode
}

/** A login that was asked for, with everything that its client and its mail hold. */
export interface AskedLogin {
  readonly challenge: string
  readonly token: string
  readonly code: string
}

/** Asks for a login by mail and reads the mail. */
export async function newLoginMail(app: TestApp, email: string): Promise<AskedLogin> {
  const asked = await askForLogin(app, email)
  if (asked.__typename !== 'RequestLoginCodeSuccess') throw new Error(`got ${asked.__typename}`)
  const { token, code } = await readMail(app, email)
  return { challenge: asked.challenge, token, code }
}

/** Eight digits that are not this code. */
export function otherCode(code: string): string {
  return code === '00000000' ? '11111111' : '00000000'
}
