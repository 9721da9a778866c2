import type { TestApp } from './app.ts'
import type { EmailProofInput } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import {
  CancelEmailChange,
  ConfirmEmailChange,
  PendingEmail,
  RequestEmailChange,
} from './operations.ts'
import { expectOutcome, newAddress, readMail } from './people.ts'

/** What `requestEmailChange` answers, whatever it is. */
export async function requestChange(app: TestApp, newEmail: string, options: SendOptions) {
  return dataOf(await app.send(RequestEmailChange, { input: { newEmail } }, options))
    .requestEmailChange
}

/** What `confirmEmailChange` answers to a proof, whatever it is. */
export async function confirmChange(app: TestApp, proof: EmailProofInput, options?: SendOptions) {
  return dataOf(await app.send(ConfirmEmailChange, { input: { proof } }, options))
    .confirmEmailChange
}

/** What `cancelEmailChange` answers, whatever it is. */
export async function cancelChange(app: TestApp, token: string, options?: SendOptions) {
  return dataOf(await app.send(CancelEmailChange, { input: { token } }, options)).cancelEmailChange
}

/** The address of a session's user, and the one that waits. */
export async function addressesOf(app: TestApp, options: SendOptions) {
  const { me } = dataOf(await app.send(PendingEmail, {}, options))
  if (me === null) throw new Error('nobody is logged in')
  return { email: me.email, pendingEmail: me.pendingEmail }
}

/** Who asks for a change: the holder of a session, and where its mails go. */
interface Asker {
  readonly email: string
  readonly accessToken: string
}

/** A change that waits, with everything that its client and both of its mails hold. */
export interface WaitingChange {
  readonly oldEmail: string
  readonly newEmail: string
  readonly challenge: string
  readonly token: string
  readonly code: string
  readonly cancelToken: string
}

/** Asks for a change and reads both mails. */
export async function newChange(
  app: TestApp,
  { email, accessToken }: Asker,
  newEmail: string = newAddress(),
): Promise<WaitingChange> {
  const asked = await requestChange(app, newEmail, { accessToken })
  const { challenge } = expectOutcome(asked, 'RequestEmailChangeSuccess')
  const { token, code } = await readMail(app, newEmail)
  const { token: cancelToken } = await readMail(app, email)
  return { oldEmail: email, newEmail, challenge, token, code, cancelToken }
}

/** Asks for a change and makes it. @returns also the token of the notice that it was made */
export async function changeAddress(app: TestApp, asker: Asker, newEmail?: string) {
  const change = await newChange(app, asker, newEmail)
  expectOutcome(await confirmChange(app, { token: change.token }), 'ConfirmEmailChangeSuccess')
  const { token: takeBackToken } = await readMail(app, asker.email)
  return { ...change, takeBackToken }
}
