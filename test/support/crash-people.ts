import { randomInt } from 'node:crypto'
import { dataOf, sendOperation } from './http.ts'
import { ConfirmEmail, Logout, Register } from './operations.ts'
import { expectOutcome, newAddress, PASSWORD } from './people.ts'
import type { ResendServer } from './resend/server.ts'

/** How far somebody has come: a stage that ends in -ING was begun, and its answer has not arrived. */
export type Stage = 'REGISTERING' | 'REGISTERED' | 'CONFIRMING' | 'CONFIRMED' | 'LEAVING' | 'LEFT'

/** Somebody who registers, confirms and perhaps logs out again, and remembers what the server has promised. */
export interface CrashPerson {
  readonly email: string
  readonly leaves: boolean
  stage: Stage
  challenge: string
  accessToken: string
  refreshToken: string
}

/** Does the next thing that one of `people` can do; when there is none, somebody new registers. */
export async function act(url: string, resend: ResendServer, people: CrashPerson[]): Promise<void> {
  for (const person of people) {
    if (person.stage === 'REGISTERED') {
      const token = mailedToken(resend, person.email)
      if (token !== undefined) return confirm(url, person, token)
    }
    if (person.stage === 'CONFIRMED' && person.leaves) return leave(url, person)
  }
  const person = newCrashPerson()
  people.push(person)
  return register(url, person)
}

/** The link's token in the one mail to an address; undefined when none has come. */
export function mailedToken(resend: ResendServer, email: string): string | undefined {
  const mail = resend.outbox.find(({ to }) => to.includes(email))
  return mail && /confirm-email#token=([\w.-]+)/.exec(mail.text ?? '')?.[1]
}

function newCrashPerson(): CrashPerson {
  return {
    email: newAddress(),
    leaves: randomInt(2) === 0,
    stage: 'REGISTERING',
    challenge: '',
    accessToken: '',
    refreshToken: '',
  }
}

async function register(url: string, person: CrashPerson): Promise<void> {
  const input = { email: person.email, password: PASSWORD }
  const { register: outcome } = dataOf(await sendOperation(`${url}/graphql`, Register, { input }))
  person.challenge = expectOutcome(outcome, 'RegisterSuccess').challenge
  person.stage = 'REGISTERED'
}

async function confirm(url: string, person: CrashPerson, token: string): Promise<void> {
  person.stage = 'CONFIRMING'
  const input = { proof: { link: { token, challenge: person.challenge } } }
  const { confirmEmail } = dataOf(await sendOperation(`${url}/graphql`, ConfirmEmail, { input }))
  const { tokens } = expectOutcome(confirmEmail, 'LoginSuccess')
  person.accessToken = tokens?.accessToken ?? ''
  person.refreshToken = tokens?.refreshToken ?? ''
  person.stage = 'CONFIRMED'
}

async function leave(url: string, person: CrashPerson): Promise<void> {
  person.stage = 'LEAVING'
  const { accessToken } = person
  const { logout } = dataOf(await sendOperation(`${url}/graphql`, Logout, {}, { accessToken }))
  const { endedSessionId } = expectOutcome(logout, 'LogoutSuccess')
  if (endedSessionId === null) throw new Error('the session was gone before its logout')
  person.stage = 'LEFT'
}
