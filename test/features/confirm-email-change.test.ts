import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import {
  addressesOf,
  changeAddress,
  confirmChange,
  newChange,
  requestChange,
} from '../support/email-changes.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  type Person,
  readMail,
} from '../support/people.ts'
import { wrongCode } from '../support/registrations.ts'
import { activityOf, loginInput, refresh, tryLogin, whoIs } from '../support/sessions.ts'
import { changeStoredUser, countUsers, storedUser, storeOf } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('confirmEmailChange', (app) => {
  it('gives the account its new address by the link, opened anywhere', async () => {
    const person = await newPerson(app)
    const { newEmail, token } = await newChange(app, person)
    const made = await confirmChange(app, { token })
    expect(made).toEqual({ __typename: 'ConfirmEmailChangeSuccess', email: newEmail, user: null })
    expect(await addressesOf(app, person)).toEqual({ email: newEmail, pendingEmail: null })
    expect((await activityOf(app, person))[0]).toBe('EMAIL_CHANGED')
  })

  it('gives it by the code, with the challenge of whoever asked', async () => {
    const person = await newPerson(app)
    const { newEmail, challenge, code } = await newChange(app, person)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    const made = await confirmChange(app, { code: { challenge, code: spaced } })
    expect(expectOutcome(made, 'ConfirmEmailChangeSuccess').email).toBe(newEmail)
  })

  it('shows the user to one of its own sessions, and to nobody else', async () => {
    const [person, stranger] = [await newPerson(app), await newPerson(app)]
    const first = await newChange(app, person)
    const unseen = await confirmChange(app, { token: first.token }, stranger)
    expect(expectOutcome(unseen, 'ConfirmEmailChangeSuccess').user).toBeNull()
    const second = await newChange(app, { ...person, email: first.newEmail })
    const seen = await confirmChange(app, { token: second.token }, person)
    expect(expectOutcome(seen, 'ConfirmEmailChangeSuccess').user).toEqual({
      id: person.login.user.id,
      email: second.newEmail,
      emailConfirmed: true,
      pendingEmail: null,
      sessions: { nodes: [{ id: person.login.session.id, current: true }] },
    })
  })

  it('is not kept from it by a credential that is of no use', async () => {
    const person = await newPerson(app)
    const { token } = await newChange(app, person)
    const made = await confirmChange(app, { token }, { accessToken: 'made up' })
    expect(expectOutcome(made, 'ConfirmEmailChangeSuccess').user).toBeNull()
  })

  it('lets all sessions go on, and begins none', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    const { newEmail } = await changeAddress(app, person)
    for (const { accessToken } of [person, other]) {
      expect(await whoIs(app, { accessToken })).toBe(newEmail)
    }
    await refresh(app, other.refreshToken)
    expect((await activityOf(app, person)).filter((type) => type === 'LOGGED_IN')).toHaveLength(2)
  })

  it('tells the old address, with a link to take it back for 72 hours [R37]', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ada' })
    const { takeBackToken } = await changeAddress(app, person)
    const { mail } = await readMail(app, person.email)
    const { subject } = catalogueFor('en').mails.emailChanged
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail.links).toEqual([`http://localhost:4000/cancel-email-change#token=${takeBackToken}`])
    const until = new Date(app.clock.now().getTime() + 72 * 3_600_000)
    const expires = catalogueFor('en').mails.linkExpires(until)
    const text = mail.text.replace(/\n(?=\S)/g, ' ').replaceAll('\u2060', '')
    expect(text).toContain(expires)
    expect(text).toContain('p…@example.com')
    expect(text).toContain('Ada')
  })

  it.each(LOCALES)('tells it in %s', async (locale) => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale })
    await changeAddress(app, person)
    const { mail } = await readMail(app, person.email)
    expect(mail.subject).toBe(catalogueFor(locale).mails.emailChanged.subject('Authograph'))
  })

  it('answers InvalidCodeError five times to wrong codes, and leaves the link alone', async () => {
    const { challenge, code, token } = await newChange(app, await newPerson(app))
    for (const triesLeft of [4, 3, 2, 1, 0, 0]) {
      const wrong = await confirmChange(app, { code: { challenge, code: wrongCode(code) } })
      expect(expectOutcome(wrong, 'InvalidCodeError').triesLeft).toBe(triesLeft)
    }
    const late = await confirmChange(app, { code: { challenge, code } })
    expectOutcome(late, 'InvalidCodeError')
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
  })

  it('answers TokenExpiredError to a code after ten minutes, and to a link after a day [R27]', async () => {
    const { challenge, code, token } = await newChange(app, await newPerson(app))
    await app.advanceSeconds(600)
    const late = await confirmChange(app, { code: { challenge, code } })
    expectOutcome(late, 'TokenExpiredError')
    await app.advanceSeconds(86_400 - 600)
    expectOutcome(await confirmChange(app, { token }), 'TokenExpiredError')
  })

  it('answers InvalidTokenError to whatever is used, garbled or made up', async () => {
    const { challenge, code, token } = await changeAddress(app, await newPerson(app))
    const garbled = `${token.slice(0, -2)}AA`
    for (const link of [token, garbled, challenge, '', 'made up']) {
      expectOutcome(await confirmChange(app, { token: link }), 'InvalidTokenError')
    }
    for (const used of [challenge, token, 'made up']) {
      const answer = await confirmChange(app, { code: { challenge: used, code } })
      expectOutcome(answer, 'InvalidTokenError')
    }
  })

  it('answers EmailTakenError while somebody else has the address, and the link stays good', async () => {
    const person = await newPerson(app)
    const newEmail = newAddress()
    const { token } = await newChange(app, person, newEmail)
    const other = await newPerson(app, newEmail.toUpperCase())
    for (let time = 0; time < 2; time += 1) {
      expectOutcome(await confirmChange(app, { token }), 'EmailTakenError')
    }
    expect(await addressesOf(app, person)).toEqual({ email: person.email, pendingEmail: newEmail })
    await changeAddress(app, { ...other, email: newEmail })
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
  })

  it('takes no try from a code that is right while somebody else has the address', async () => {
    const newEmail = newAddress()
    const { challenge, code } = await newChange(app, await newPerson(app), newEmail)
    await newPerson(app, newEmail)
    for (let time = 0; time < 6; time += 1) {
      const taken = await confirmChange(app, { code: { challenge, code } })
      expectOutcome(taken, 'EmailTakenError')
    }
    const wrong = await confirmChange(app, { code: { challenge, code: wrongCode(code) } })
    expect(expectOutcome(wrong, 'InvalidCodeError').triesLeft).toBe(4)
  })

  it('ends nothing but what waits for the account that it is for [CVE-2026-121802]', async () => {
    const [person, other] = [await newPerson(app), await newPerson(app)]
    const foreign = await newChange(app, other)
    await changeAddress(app, person)
    expectOutcome(await confirmChange(app, { token: foreign.token }), 'ConfirmEmailChangeSuccess')
  })

  it('is worth nothing once the address has changed another way', async () => {
    const person = await newPerson(app)
    const { token } = await newChange(app, person)
    const email = newAddress()
    await changeStoredUser(app, person.email, { email, emailKey: email })
    expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
    expect(await whoIs(app, person)).toBe(email)
  })

  it('is worth nothing to a suspended account', async () => {
    const person = await newPerson(app)
    const { token, newEmail } = await newChange(app, person)
    await changeStoredUser(app, person.email, { status: 'SUSPENDED' })
    expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
    expect(await countUsers(app, newEmail)).toBe(0)
  })

  it('keeps the password and everything else', async () => {
    const person = await newPerson(app)
    const before = await storedUser(app, person.email)
    await app.advanceSeconds(60)
    const { newEmail } = await changeAddress(app, person)
    const now = app.clock.now()
    expect(await storedUser(app, newEmail)).toEqual({
      ...before,
      email: newEmail,
      emailKey: newEmail,
      emailConfirmedAt: now,
      updatedAt: now,
      version: before.version + 1,
    })
  })

  it('makes mails that bounced a thing of the past', async () => {
    const person = await newPerson(app)
    const { newEmail, token } = await newChange(app, person)
    await app.app.database.queries
      .insertInto('undeliverable_addresses')
      .values({ email_key: newEmail, reason: 'BOUNCED', provider_id: 'one', marked_at: 0 })
      .execute()
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
    await requestChange(app, newAddress(), person)
    expect(await app.mailsTo(newEmail)).toHaveLength(2)
  })

  const outcomeOfLogin = async (person: Pick<Person, 'email' | 'password'>) =>
    (await tryLogin(app, loginInput(person))).__typename

  it('counts at once, for logins and for the next owner of the old address', async () => {
    const person = await newPerson(app)
    const { newEmail } = await changeAddress(app, person)
    const moved = { ...person, email: newEmail }
    for (const bring of [async () => undefined, () => app.app.drainUsers()]) {
      await bring()
      expect(await outcomeOfLogin(moved)).toBe('LoginSuccess')
      expect(await outcomeOfLogin(person)).toBe('InvalidCredentialsError')
    }
    const heir = await newPerson(app, person.email, 'seven sleepy sheep sing songs')
    expect(heir.login.user.id).not.toBe(person.login.user.id)
    expect(await outcomeOfLogin(moved)).toBe('LoginSuccess')
    await app.app.drainUsers()
    for (const one of [heir, moved]) expect(await outcomeOfLogin(one)).toBe('LoginSuccess')
  })

  it('lets the old address be registered before the change has been brought anywhere', async () => {
    const person = await newPerson(app)
    await app.app.drainUsers()
    const { newEmail } = await changeAddress(app, person)
    const heir = await newPerson(app, person.email)
    expect((await logIn(app, heir)).user.id).toBe(heir.login.user.id)
    expect((await logIn(app, { ...person, email: newEmail })).user.id).toBe(person.login.user.id)
  })

  it('lets two people swap their addresses', async () => {
    const [ada, bob] = [await newPerson(app), await newPerson(app)]
    await app.app.drainUsers()
    const { newEmail: between } = await changeAddress(app, ada)
    await changeAddress(app, bob, ada.email)
    await changeAddress(app, { ...ada, email: between }, bob.email)
    for (const bring of [async () => undefined, () => app.app.drainUsers()]) {
      await bring()
      expect((await logIn(app, { ...ada, email: bob.email })).user.id).toBe(ada.login.user.id)
      expect((await logIn(app, { ...bob, email: ada.email })).user.id).toBe(bob.login.user.id)
      expect(await outcomeOfLogin({ ...ada, email: between })).toBe('InvalidCredentialsError')
    }
    const ids = await Promise.all(
      [bob.email, ada.email].map(async (email) => (await storeOf(app).findByEmailKey(email))?.id),
    )
    expect(ids).toEqual([ada.login.user.id, bob.login.user.id])
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})
