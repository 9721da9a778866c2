import type { TestApp } from './app.ts'
import type { ChallengeCodeInput } from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import { Reauthenticate, RequestReauthenticationCode } from './operations.ts'
import { type Person, readMail } from './people.ts'

/** What `requestReauthenticationCode` answers in a session, whatever it is. */
export async function askForFreshness(app: TestApp, options: SendOptions) {
  return dataOf(await app.send(RequestReauthenticationCode, {}, options))
    .requestReauthenticationCode
}

/** What `reauthenticate` answers to a code, whatever it is. */
export async function reauthenticateBy(
  app: TestApp,
  code: ChallengeCodeInput,
  options: SendOptions,
) {
  return dataOf(await app.send(Reauthenticate, { input: { proof: { code } } }, options))
    .reauthenticate
}

/** Asks for a code in a session and reads its mail. */
export async function newReauthenticationCode(
  app: TestApp,
  { email }: Pick<Person, 'email'>,
  options: SendOptions,
): Promise<ChallengeCodeInput> {
  const asked = await askForFreshness(app, options)
  if (asked.__typename !== 'RequestReauthenticationCodeSuccess') throw new Error(asked.__typename)
  const { code } = await readMail(app, email)
  return { challenge: asked.challenge, code }
}
