import { describe, expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { askForLogin, logInBy, newLoginMail } from '../support/login-codes.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { Sessions } from '../support/operations.ts'
import { newPerson, type Person } from '../support/people.ts'
import { tryLogin } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

type Answer = Awaited<ReturnType<typeof logInBy>>

/** Of all that came at once exactly one began a session; the others got one of `names`. */
async function expectOneSession(app: TestApp, person: Person, answers: readonly Answer[]) {
  const counts: Record<string, number> = {}
  for (const { __typename: name } of answers) counts[name] = (counts[name] ?? 0) + 1
  expect(counts.LoginSuccess, JSON.stringify(counts)).toBe(1)
  const { me } = dataOf(await app.send(Sessions, {}, person))
  expect(me?.sessions.totalCount).toBe(2)
  return Object.keys(counts).filter((name) => name !== 'LoginSuccess')
}

const atOnce = (attempt: (index: number) => Promise<Answer>) =>
  Promise.all(Array.from({ length: 50 }, (_, index) => attempt(index)))

onEveryStore('fifty logins by mail at once', (app) => {
  it('begin one session by a link [R28]', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    const answers = await atOnce(() => logInBy(app, { token }))
    expect(await expectOneSession(app, person, answers)).toEqual(['InvalidTokenError'])
  })

  it('begin one session by a code [R28 GHSA-w73w-g5xw-rwhf GHSA-x3f4-v83f-7wp2]', async () => {
    const person = await newPerson(app)
    const { challenge, code } = await newLoginMail(app, person.email)
    const answers = await atOnce(() => logInBy(app, { code: { challenge, code } }))
    const others = await expectOneSession(app, person, answers)
    expect(['InvalidTokenError', 'InvalidCodeError']).toEqual(expect.arrayContaining(others))
  })

  it('begin one session by three mails that live side by side', async () => {
    const person = await newPerson(app)
    const mails = [
      await newLoginMail(app, person.email),
      await newLoginMail(app, person.email),
      await newLoginMail(app, person.email),
    ]
    const answers = await atOnce((index) => logInBy(app, { token: mails[index % 3]?.token ?? '' }))
    expect(await expectOneSession(app, person, answers)).toEqual(['InvalidTokenError'])
  })

  it('begin one session while the person logs in by password and asks for more mails', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    const input = { identifier: person.email, password: person.password }
    const others = [
      ...Array.from({ length: 2 }, () => tryLogin(app, input)),
      ...Array.from({ length: 2 }, () => askForLogin(app, person.email)),
    ]
    const answers = await atOnce(() => logInBy(app, { token }))
    const names = (await Promise.all(others)).map((answer) => answer.__typename)
    expect(new Set(names)).toEqual(new Set(['LoginSuccess', 'RequestLoginCodeSuccess']))
    expect(answers.filter((answer) => answer.__typename === 'LoginSuccess')).toHaveLength(1)
  })

  it('begin none once the account is suspended, however close', async () => {
    const { email } = await newPerson(app)
    const { token } = await newLoginMail(app, email)
    const suspending = changeStoredUser(app, email, { status: 'SUSPENDED' })
    const answers = await atOnce(() => logInBy(app, { token }))
    await suspending
    const successes = answers.filter((answer) => answer.__typename === 'LoginSuccess')
    expect(successes.length).toBeLessThanOrEqual(1)
    for (const login of successes) {
      const accessToken = login.tokens?.accessToken ?? ''
      const { errors } = await app.send(Sessions, {}, { accessToken })
      expect(errors[0]?.extensions.reason).toBe('SESSION_ENDED')
    }
  })
})

describe('fifty logins by mail at once, on two servers', () => {
  const nodes = useTwoNodes()

  it('begin one session [R28]', async () => {
    const [one, other] = nodes()
    const person = await newPerson(one)
    const { token } = await newLoginMail(one, person.email)
    const answers = await atOnce((index) => logInBy(index % 2 === 0 ? one : other, { token }))
    expect(await expectOneSession(one, person, answers)).toEqual(['InvalidTokenError'])
  })
})
