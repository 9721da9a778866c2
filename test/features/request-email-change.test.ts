import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import {
  addressesOf,
  cancelChange,
  confirmChange,
  newChange,
  requestChange,
} from '../support/email-changes.ts'
import { RequestEmailChange } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
} from '../support/people.ts'
import { wrongCode } from '../support/registrations.ts'
import { activityOf, refresh } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('requestEmailChange', (app) => {
  it('changes nothing, and says what waits [R38]', async () => {
    const person = await newPerson(app)
    const newEmail = newAddress()
    const asked = await requestChange(app, ` ${newEmail}`, person)
    const { user, ...rest } = expectOutcome(asked, 'RequestEmailChangeSuccess')
    expect(user).toEqual({
      id: person.login.user.id,
      email: person.email,
      pendingEmail: newEmail,
    })
    const secondsLeft = (instant: string) =>
      (Date.parse(instant) - app.clock.now().getTime()) / 1000
    expect(secondsLeft(rest.codeExpiresAt)).toBe(600)
    expect(secondsLeft(rest.linkExpiresAt)).toBe(86_400)
    expect(await addressesOf(app, person)).toEqual({ email: person.email, pendingEmail: newEmail })
    expect((await logIn(app, person)).user.email).toBe(person.email)
    expect((await activityOf(app, person))[1]).toBe('EMAIL_CHANGE_REQUESTED')
  })

  it('mails a link and a code to the new address', async () => {
    const person = await newPerson(app)
    const { newEmail, token, code } = await newChange(app, person)
    const { mail } = await readMail(app, newEmail)
    const { subject } = catalogueFor('en').mails.confirmEmailChange
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail.links).toEqual([`http://localhost:4000/confirm-email-change#token=${token}`])
    expect(code).toMatch(/^\d{6}$/)
  })

  it('tells the old address what is about to happen, with a link to stop it and no code [R37]', async () => {
    const person = await newPerson(app)
    const { cancelToken } = await newChange(app, person, 'jane.doe@new.example.org')
    const { mail } = await readMail(app, person.email)
    const { subject } = catalogueFor('en').mails.emailChangeRequested
    expect(mail.subject).toBe(subject('Authograph'))
    expect(mail.links).toEqual([`http://localhost:4000/cancel-email-change#token=${cancelToken}`])
    expect(mail.code).toBeNull()
    expect(mail.text.replaceAll('\u2060', '')).toContain('j…@new.example.org')
    expect(mail.text + mail.html).not.toContain('jane')
  })

  it.each(LOCALES)('writes in %s to whoever reads that', async (locale) => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { locale, name: 'Ada' })
    const { newEmail } = await newChange(app, person)
    const { mails } = catalogueFor(locale)
    const toNew = (await readMail(app, newEmail)).mail
    const toOld = (await readMail(app, person.email)).mail
    expect(toNew.subject).toBe(mails.confirmEmailChange.subject('Authograph'))
    expect(toOld.subject).toBe(mails.emailChangeRequested.subject('Authograph'))
    for (const { text } of [toNew, toOld]) expect(text).toContain('Ada')
  })

  it('needs a session', async () => {
    const answer = await app.send(RequestEmailChange, { input: { newEmail: newAddress() } })
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED', reason: 'CREDENTIAL_MISSING' } },
    ])
  })

  it('needs a fresh one [R38 R52]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(601)
    const { accessToken } = await refresh(app, person.refreshToken)
    const stale = await requestChange(app, newAddress(), { accessToken })
    expect(expectOutcome(stale, 'ReauthenticationRequiredError').methods).toContain('PASSWORD')
    expect(await addressesOf(app, { accessToken })).toMatchObject({ pendingEmail: null })
  })

  it.each(LOCALES)('says in %s what is wrong with an address', async (locale) => {
    const { email, accessToken } = await newPerson(app)
    const options = { accessToken, headers: { 'accept-language': locale } }
    const { fields: texts } = catalogueFor(locale)
    const cases = [
      ['', 'REQUIRED', texts.REQUIRED],
      ['nobody', 'MALFORMED', texts.MALFORMED.newEmail],
      [`a@b.example,${email}`, 'MALFORMED', texts.MALFORMED.newEmail],
      [`${'a'.repeat(250)}@example.com`, 'TOO_LONG', texts.TOO_LONG(254)],
      [email, 'NOT_ALLOWED', texts.NOT_ALLOWED.newEmail],
      [` ${email.toUpperCase()}`, 'NOT_ALLOWED', texts.NOT_ALLOWED.newEmail],
    ] as const
    for (const [newEmail, code, message] of cases) {
      const refused = await requestChange(app, newEmail, options)
      const { fields } = expectOutcome(refused, 'InvalidInputError')
      expect(fields).toEqual([{ path: ['newEmail'], code, message }])
    }
    expect(await app.mailsTo(email)).toHaveLength(1)
  })

  it('replaces the request before it', async () => {
    const person = await newPerson(app)
    const first = await newChange(app, person)
    const second = await newChange(app, person)
    expect(await addressesOf(app, person)).toMatchObject({ pendingEmail: second.newEmail })
    const { challenge, code, token } = first
    for (const proof of [{ token }, { code: { challenge, code } }]) {
      expectOutcome(await confirmChange(app, proof), 'InvalidTokenError')
    }
    const made = await confirmChange(app, { token: second.token })
    expectOutcome(made, 'ConfirmEmailChangeSuccess')
  })

  it('mails no confirmation that has been replaced before it could leave', async () => {
    const person = await newPerson(app)
    const [first, second] = [newAddress(), newAddress()]
    await app.mailsTo(person.email)
    const asked = await Promise.all(
      [first, second].map((newEmail) => requestChange(app, newEmail, person)),
    )
    for (const answer of asked) expectOutcome(answer, 'RequestEmailChangeSuccess')
    const { pendingEmail } = await addressesOf(app, person)
    const replaced = pendingEmail === first ? second : first
    for (const { links } of await app.mailsTo(replaced)) {
      const token = links[0]?.split('#token=')[1] ?? ''
      expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
    }
    const { token } = await readMail(app, pendingEmail ?? '')
    const made = await confirmChange(app, { token })
    expect(expectOutcome(made, 'ConfirmEmailChangeSuccess').email).toBe(pendingEmail)
  })

  it('waits for a day', async () => {
    const person = await newPerson(app)
    const { token, cancelToken } = await newChange(app, person)
    await app.advanceSeconds(86_400)
    const { accessToken } = await refresh(app, person.refreshToken)
    expect(await addressesOf(app, { accessToken })).toMatchObject({ pendingEmail: null })
    expectOutcome(await confirmChange(app, { token }), 'TokenExpiredError')
    expectOutcome(await cancelChange(app, cancelToken), 'TokenExpiredError')
  })

  it('mails a link only where codes of the address are being guessed', async () => {
    const person = await newPerson(app)
    const newEmail = newAddress()
    for (let round = 0; round < 2; round += 1) {
      const { challenge, code } = await newChange(app, person, newEmail)
      for (let tries = 0; tries < 5; tries += 1) {
        const guess = { challenge, code: wrongCode(code) }
        expectOutcome(await confirmChange(app, { code: guess }), 'InvalidCodeError')
      }
    }
    const { token, code } = await newChange(app, person, newEmail)
    expect(code).toBe('')
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD, 'jane.doe']))
})

onEveryStore(
  'the throttles of requestEmailChange',
  (app) => {
    const from = (network: number) => ({ 'x-forwarded-for': `192.0.2.${network}` })
    let networks = 0
    const ask = (accessToken: string, newEmail = newAddress(), network = ++networks) =>
      requestChange(app, newEmail, { accessToken, headers: from(network) })
    const secondsUntil = (instant: string) =>
      (Date.parse(instant) - app.clock.now().getTime()) / 1000

    it('let five changes be asked for by one account, and count none that cannot be right', async () => {
      const { accessToken } = await newPerson(app)
      for (let time = 0; time < 10; time += 1) {
        expectOutcome(await ask(accessToken, 'nobody'), 'InvalidInputError')
      }
      for (let time = 0; time < 5; time += 1) {
        expectOutcome(await ask(accessToken), 'RequestEmailChangeSuccess')
      }
      const refused = expectOutcome(await ask(accessToken), 'TooManyRequestsError')
      expect(secondsUntil(refused.retryAt)).toBe(600)
      const other = await newPerson(app)
      expectOutcome(await ask(other.accessToken), 'RequestEmailChangeSuccess')
    })

    it('let five mails go to one address, whoever asks', async () => {
      const newEmail = newAddress()
      for (let time = 0; time < 5; time += 1) {
        const { accessToken } = await newPerson(app)
        expectOutcome(await ask(accessToken, newEmail), 'RequestEmailChangeSuccess')
      }
      const { accessToken } = await newPerson(app)
      const refused = await ask(accessToken, newEmail.toUpperCase())
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(600)
      expect(await app.mailsTo(newEmail)).toHaveLength(5)
    })

    it('let fifty mails be asked for from one network', async () => {
      let asker = await newPerson(app)
      const network = ++networks
      for (let time = 0; time < 50; time += 1) {
        if (time % 5 === 0) asker = await newPerson(app)
        const asked = await ask(asker.accessToken, newAddress(), network)
        expectOutcome(asked, 'RequestEmailChangeSuccess')
      }
      asker = await newPerson(app)
      const refused = await ask(asker.accessToken, newAddress(), network)
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(30)
      expectOutcome(await ask(asker.accessToken), 'RequestEmailChangeSuccess')
    })

    it('let a hundred confirmations fail from one network, and count none that succeeds', async () => {
      const headers = from(++networks)
      const { accessToken, email } = await newPerson(app)
      const { token } = await newChange(app, { accessToken, email })
      const fail = () => confirmChange(app, { token: 'made up' }, { headers })
      for (let time = 0; time < 99; time += 1) expectOutcome(await fail(), 'InvalidTokenError')
      const right = await confirmChange(app, { token }, { headers })
      expectOutcome(right, 'ConfirmEmailChangeSuccess')
      expectOutcome(await fail(), 'InvalidTokenError')
      const refused = await confirmChange(app, { token: 'made up' }, { headers })
      expect(secondsUntil(expectOutcome(refused, 'TooManyRequestsError').retryAt)).toBe(5)
    })
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)
