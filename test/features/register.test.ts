import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import { dataOf } from '../support/http.ts'
import { Me, Server } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
} from '../support/people.ts'
import { applyFor, confirm } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('register', (app) => {
  it('mails a link and a code that, with the challenge, make an account', async () => {
    const person = await newPerson(app)
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me).toMatchObject({
      email: person.email,
      emailConfirmed: true,
      hasPassword: true,
      roles: [],
    })
  })

  it('answers with the address as it was typed, and until when code and link are taken', async () => {
    const email = `Ann.${newAddress()}`
    const taken = expectOutcome(
      await applyFor(app, { email: ` ${email}\t`, password: PASSWORD }),
      'RegisterSuccess',
    )
    const inSeconds = (seconds: number) =>
      new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
    expect(taken).toMatchObject({
      email,
      codeExpiresAt: inSeconds(600),
      linkExpiresAt: inSeconds(86_400),
    })
    expect((await readMail(app, email)).mail.to).toBe(email)
  })

  it('keeps name and language for the account', async () => {
    const email = newAddress()
    const input = { email, password: PASSWORD, name: '  Ann  O’Neill ', locale: 'de-at' }
    const { challenge } = expectOutcome(await applyFor(app, input), 'RegisterSuccess')
    const { mail, code } = await readMail(app, email)
    expect(mail.text).toContain('Guten Tag Ann O’Neill,')
    const { user } = expectOutcome(
      await confirm(app, { code: { challenge, code } }),
      'LoginSuccess',
    )
    expect(user).toMatchObject({ name: 'Ann  O’Neill', locale: 'de-AT' })
  })

  it('takes an empty name and an empty language as none', async () => {
    const email = newAddress()
    const input = { email, password: PASSWORD, name: '  ', locale: '' }
    const { challenge } = expectOutcome(await applyFor(app, input), 'RegisterSuccess')
    const { code } = await readMail(app, email)
    const { user } = expectOutcome(
      await confirm(app, { code: { challenge, code } }),
      'LoginSuccess',
    )
    expect(user).toMatchObject({ name: null, locale: 'en' })
  })

  it('makes no account before the address is confirmed', async () => {
    const email = newAddress()
    await applyFor(app, { email, password: PASSWORD })
    await expect(logIn(app, { email, password: PASSWORD })).rejects.toThrow(
      'InvalidCredentialsError',
    )
  })

  it('names every field that is wrong at once, and mails nobody', async () => {
    const input = { email: '', password: 'short', name: 'two\nlines', locale: 'no tag' }
    const { fields } = expectOutcome(await applyFor(app, input), 'InvalidInputError')
    expect(fields).toMatchObject([
      { path: ['email'], code: 'REQUIRED' },
      { path: ['password'], code: 'TOO_SHORT' },
      { path: ['name'], code: 'MALFORMED' },
      { path: ['locale'], code: 'MALFORMED' },
    ])
  })

  it('refuses a password that everybody uses [R5]', async () => {
    const input = { email: newAddress(), password: 'password1' }
    const weak = expectOutcome(await applyFor(app, input), 'WeakPasswordError')
    expect(weak.message).toContain('Many people use this password')
    expect(weak.suggestions.length).toBeGreaterThan(0)
    expect(await app.mailsTo(input.email)).toEqual([])
  })

  it('refuses a password that the own address or name makes easy to guess [R5]', async () => {
    const email = 'winterbottomly@quillfeather.example'
    const fromAddress = { email, password: 'winterbottomly' }
    const fromName = { email, name: 'Zebulon Quackenbush', password: 'ZebulonQuackenbush' }
    expectOutcome(await applyFor(app, fromAddress), 'WeakPasswordError')
    expectOutcome(await applyFor(app, fromName), 'WeakPasswordError')
    expectOutcome(await applyFor(app, { email, password: 'ZebulonQuackenbush' }), 'RegisterSuccess')
  })

  it('takes a password as one, however a keyboard composes it, and keeps its spaces', async () => {
    const composed = ' trois souris d\u00e9go\u00fbt\u00e9es \uff21 '
    const person = await newPerson(app, newAddress(), composed)
    const { email } = person
    await logIn(app, { email, password: composed.normalize('NFKD') })
    await expect(logIn(app, { email, password: composed.trim() })).rejects.toThrow(
      'InvalidCredentialsError',
    )
  })

  it('mails in the language of the input, then of the request, then in English', async () => {
    const languageOf = async (locale: string | null, acceptLanguage: string) => {
      const email = newAddress()
      const headers = { 'accept-language': acceptLanguage }
      await applyFor(app, { email, password: PASSWORD, locale }, { headers })
      return (await readMail(app, email)).mail.subject
    }
    expect(await languageOf('fr-CA', 'de')).toContain('Confirmez')
    expect(await languageOf(null, 'tlh, es;q=0.5, de;q=0.4')).toContain('Confirm')
    expect(await languageOf(null, 'de-CH')).toContain('Bestätigen Sie')
    expect(await languageOf('tlh', 'de')).toContain('Confirm your')
    expect(await languageOf(null, ';;;q=x')).toContain('Confirm your')
  })

  it('logs no address, password, code or token', () =>
    expectCleanLog(app, [PASSWORD, 'souris', 'quackenbush', 'winterbottomly', 'password1']))
})

onEveryStore(
  'register, where registration is closed',
  (app) => {
    it('takes nobody, and says so beforehand', async () => {
      const email = newAddress()
      const closed = await applyFor(app, { email, password: PASSWORD })
      expectOutcome(closed, 'RegistrationClosedError')
      expectOutcome(await applyFor(app, { email: '', password: '' }), 'RegistrationClosedError')
      expect(await app.mailsTo(email)).toEqual([])
      expect(dataOf(await app.send(Server, {})).server.registrationOpen).toBe(false)
    })
  },
  { REGISTRATION: 'closed' },
)
