import { describe, expect, it } from 'vitest'
import { restore, suspend } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { confirmChange, newChange, requestChange } from '../support/email-changes.ts'
import { logInBy, newLoginMail } from '../support/login-codes.ts'
import { changePassword, NEW_PASSWORD, newReset, resetPassword } from '../support/passwords.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  type Person,
  readMail,
} from '../support/people.ts'
import { newReauthenticationCode, reauthenticateBy } from '../support/reauthentication.ts'
import { SQLITE } from '../support/stores.ts'

/** What may have been mailed to an intruder, and whether it still opens anything. */
const PROOFS: Readonly<Record<string, (app: TestApp, person: Person) => Promise<Opener>>> = {
  'the link of a reset': async (app, { email }) => {
    const { token } = await newReset(app, email)
    return async () => (await resetPassword(app, { token }, OTHER)).__typename
  },
  'the code of a reset': async (app, { email }) => {
    const { challenge, code } = await newReset(app, email)
    return async () => (await resetPassword(app, { code: { challenge, code } }, OTHER)).__typename
  },
  'the link of a login': async (app, { email }) => {
    const { token } = await newLoginMail(app, email)
    return async () => (await logInBy(app, { token })).__typename
  },
  'the code of a login': async (app, { email }) => {
    const { challenge, code } = await newLoginMail(app, email)
    return async () => (await logInBy(app, { code: { challenge, code } })).__typename
  },
  'the link of a change of the address': async (app, person) => {
    const { token } = await newChange(app, person)
    return async () => (await confirmChange(app, { token })).__typename
  },
  'the code of a change of the address': async (app, person) => {
    const { challenge, code } = await newChange(app, person)
    return async () => (await confirmChange(app, { code: { challenge, code } })).__typename
  },
  'the code of a reauthentication': async (app, person) => {
    const code = await newReauthenticationCode(app, person, person)
    // The session that asked may have ended; its code is tried in the newest of the account.
    return async (current) => (await reauthenticateBy(app, code, current)).__typename
  },
}

/** What an owner does who wants everybody else out. @returns a session that lives afterwards */
const EVENTS: Readonly<Record<string, (app: TestApp, person: Person) => Promise<Living>>> = {
  'a change of the password': async (app, person) => {
    const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }
    expectOutcome(await changePassword(app, input, person), 'ChangePasswordSuccess')
    return person
  },
  'a reset': async (app, { email }) => {
    const { token } = await newReset(app, email)
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
    return logIn(app, { email, password: NEW_PASSWORD })
  },
  'a change of the address': async (app, person) => {
    const next = newAddress()
    expectOutcome(await requestChange(app, next, person), 'RequestEmailChangeSuccess')
    const { token } = await readMail(app, next)
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
    return person
  },
  'a suspension that was taken back': async (app, person) => {
    const administrator = await newAdministrator(app)
    expectOutcome(await suspend(app, administrator, person.login.user.id), 'SuspendUserSuccess')
    expectOutcome(await restore(app, administrator, person.login.user.id), 'RestoreUserSuccess')
    return logIn(app, person)
  },
}

type Living = Readonly<{ accessToken: string }>
type Opener = (current: Living) => Promise<string>

const OTHER = 'nine nimble newts knit nets'

describe('what was mailed before', () => {
  const app = useApp(SQLITE)

  it.each(Object.entries(EVENTS))('opens nothing after %s [R29]', async (_event, happen) => {
    const person = await newPerson(app)
    const openers: [string, Opener][] = []
    for (const [proof, prepare] of Object.entries(PROOFS)) {
      openers.push([proof, await prepare(app, person)])
    }
    const current = await happen(app, person)
    for (const [proof, open] of openers) {
      const outcome = await open(current)
      expect([proof, outcome.replace('Token', 'Code')]).toEqual([proof, 'InvalidCodeError'])
    }
  })

  it.each(Object.entries(PROOFS))(
    'opens something where nothing happened: %s',
    async (_, prepare) => {
      const person = await newPerson(app)
      const open = await prepare(app, person)
      expect(await open(person)).toMatch(/Success$/)
    },
  )
})
