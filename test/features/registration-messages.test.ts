import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectOutcome, newAddress, PASSWORD } from '../support/people.ts'
import { applyFor, confirm, newRegistration, wrongCode } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const speaking = (locale: string) => ({ headers: { 'accept-language': `${locale}, en;q=0.1` } })

onEveryStore('registration', (app) => {
  it.each(LOCALES)('explains refused registrations in %s', async (locale) => {
    const { errors, fields, passwordSuggestions } = catalogueFor(locale)
    const options = speaking(locale)
    const input = { email: 'nobody', password: 'short', name: 'n'.repeat(101), locale: '§' }
    const invalid = expectOutcome(await applyFor(app, input, options), 'InvalidInputError')
    expect(invalid.message).toBe(errors.InvalidInputError)
    expect(invalid.fields.map((field) => field.message)).toEqual([
      fields.MALFORMED.email,
      fields.TOO_SHORT(8),
      fields.TOO_LONG(100),
      fields.MALFORMED.locale,
    ])
    const empty = await applyFor(app, { email: '', password: '' }, options)
    expect(expectOutcome(empty, 'InvalidInputError').fields).toMatchObject([
      { code: 'REQUIRED', message: fields.REQUIRED },
      { code: 'REQUIRED', message: fields.REQUIRED },
    ])
    const common = { email: newAddress(), password: 'password1' }
    const weak = expectOutcome(await applyFor(app, common, options), 'WeakPasswordError')
    expect(weak.message).toBe(errors.WeakPasswordError.common)
    expect(Object.values(passwordSuggestions)).toEqual(expect.arrayContaining(weak.suggestions))
    const guessable = { email: newAddress(), password: 'abcabcabcabc' }
    const guessed = expectOutcome(await applyFor(app, guessable, options), 'WeakPasswordError')
    expect(guessed.message).toBe(errors.WeakPasswordError.guessable)
  })

  it.each(LOCALES)('explains refused confirmations in %s', async (locale) => {
    const { errors } = catalogueFor(locale)
    const options = speaking(locale)
    const email = newAddress()
    const first = await newRegistration(app, email)
    const second = await newRegistration(app, email)
    const messageOf = async (proof: Parameters<typeof confirm>[1]) => {
      const answer = await confirm(app, proof, options)
      return 'message' in answer ? answer.message : answer.__typename
    }
    const { token, challenge, code } = first
    const wrong = { challenge, code: wrongCode(code) }
    expect(await messageOf({ code: wrong })).toBe(errors.InvalidCodeError(4))
    await messageOf({ code: wrong })
    await messageOf({ code: wrong })
    expect(await messageOf({ code: wrong })).toBe(errors.InvalidCodeError(1))
    expect(await messageOf({ code: wrong })).toBe(errors.InvalidCodeError(0))
    expect(await messageOf({ link: { token: 'nonsense' } })).toBe(errors.InvalidTokenError)
    expect(await messageOf({ link: { token, password: 'not mine' } })).toBe(
      errors.InvalidCredentialsError.registration,
    )
    expectOutcome(await confirm(app, { link: { token, password: PASSWORD } }), 'LoginSuccess')
    const { challenge: late, token: lateToken } = second
    expect(await messageOf({ link: { token: lateToken, challenge: late } })).toBe(
      errors.EmailTakenError.newcomer,
    )
    await app.advanceSeconds(86_400)
    expect(await messageOf({ link: { token: lateToken } })).toBe(errors.TokenExpiredError)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})

onEveryStore(
  'registration, where it is closed',
  (app) => {
    it.each(LOCALES)('says so in %s', async (locale) => {
      const input = { email: newAddress(), password: PASSWORD }
      const closed = await applyFor(app, input, speaking(locale))
      expect(expectOutcome(closed, 'RegistrationClosedError').message).toBe(
        catalogueFor(locale).errors.RegistrationClosedError,
      )
    })
  },
  { REGISTRATION: 'closed' },
)
