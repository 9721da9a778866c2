import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { DEVICE, fromPage, logInByCookie } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { logInBy, newLoginMail } from '../support/login-codes.ts'
import { LoginWithCode, Logout } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
  register,
} from '../support/people.ts'
import { failLogins, loginInput, tryLogin } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const PAGE = 'http://localhost:4000'
const { subject } = catalogueFor('en').mails.newDevice

onEveryStore('the notice of a new device', (app) => {
  it('says which device logged in, from where and when [R25]', async () => {
    const person = await newPerson(app)
    await logIn(app, person, { headers: { 'user-agent': FIREFOX } })
    const { mail } = await readMail(app, person.email)
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail.text).toContain('Firefox on Linux')
    expect(mail.text).toContain('127.0.0.1')
    expect(mail.links).toEqual(['http://localhost:4000/reset-password'])
    expect(mail.createdAt).toBe(app.clock.now().toISOString())
  })

  it('goes out once for each new device, and never for a known one', async () => {
    const person = await newPerson(app)
    expect(await countNotices(person.email)).toBe(0)
    const known = { ...loginInput(person), deviceToken: person.deviceToken }
    expectOutcome(await tryLogin(app, known), 'LoginSuccess')
    await app.send(Logout, {}, person)
    expectOutcome(await tryLogin(app, known), 'LoginSuccess')
    expect(await countNotices(person.email)).toBe(0)
    const { deviceToken } = await logIn(app, person)
    expect(await countNotices(person.email)).toBe(1)
    expectOutcome(await tryLogin(app, { ...loginInput(person), deviceToken }), 'LoginSuccess')
    expect(await countNotices(person.email)).toBe(1)
    const { device } = await logInByCookie(app, person)
    expect(await countNotices(person.email)).toBe(2)
    await logInByCookie(app, person, fromPage(PAGE, { [DEVICE]: device }))
    expect(await countNotices(person.email)).toBe(2)
  })

  it('goes out where the device is known to another account only', async () => {
    const person = await newPerson(app)
    const { deviceToken } = await newPerson(app)
    expectOutcome(await tryLogin(app, { ...loginInput(person), deviceToken }), 'LoginSuccess')
    expect(await countNotices(person.email)).toBe(1)
  })

  it('goes out after a login by mail, unless the device is known', async () => {
    const person = await newPerson(app)
    const { token } = await newLoginMail(app, person.email)
    expectOutcome(await logInBy(app, { token }), 'LoginSuccess')
    expect(await countNotices(person.email)).toBe(1)
    const next = await newLoginMail(app, person.email)
    const page = fromPage(PAGE, { [DEVICE]: person.deviceToken })
    const input = { proof: { token: next.token }, transport: 'COOKIE' as const }
    const answer = await app.send(LoginWithCode, { input }, page)
    expectOutcome(dataOf(answer).loginWithCode, 'LoginSuccess')
    expect(await countNotices(person.email)).toBe(1)
  })

  it('does not go out for a login that fails', async () => {
    const { email } = await newPerson(app)
    await failLogins(app, 3, email)
    await changeStoredUser(app, email, { status: 'SUSPENDED' })
    await tryLogin(app, loginInput({ email, password: PASSWORD }))
    expect(await countNotices(email)).toBe(0)
  })

  it('goes out at most five times at once, and then every four hours', async () => {
    const person = await newPerson(app)
    for (let times = 0; times < 8; times += 1) await logIn(app, person)
    expect(await countNotices(person.email)).toBe(5)
    await app.advanceSeconds(4 * 3600 - 1)
    await logIn(app, person)
    expect(await countNotices(person.email)).toBe(5)
    await app.advanceSeconds(1)
    await logIn(app, person)
    await logIn(app, person)
    expect(await countNotices(person.email)).toBe(6)
  })

  it.each(LOCALES)('is written in %s to who prefers it', async (locale) => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale, name: 'Ada Lovelace' })
    await logIn(app, person, { headers: { 'user-agent': '' } })
    const { mail } = await readMail(app, person.email)
    const { mails } = catalogueFor(locale)
    expect(mail.subject).toBe(mails.newDevice.subject('Authograph'))
    expect(mail.text).toContain('Ada Lovelace')
    expect(mail.text).toContain(mails.unknownDevice)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))

  const countNotices = async (email: string) => {
    const mails = await app.mailsTo(email)
    return mails.filter((mail) => mail.subject === subject('Authograph')).length
  }
})

onEveryStore(
  'the notice of a new device, where confirmation is optional',
  (app) => {
    it('does not go out at the very first login, but at the second', async () => {
      const email = newAddress()
      await register(app, email)
      await logIn(app, { email, password: PASSWORD })
      expect(await app.mailsTo(email)).toHaveLength(1)
      await logIn(app, { email, password: PASSWORD })
      expect((await readMail(app, email)).mail.subject).toBe(subject('Authograph'))
    })
  },
  { EMAIL_CONFIRMATION: 'optional', ACCOUNT_PRIVACY: 'reveal' },
)
