import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { CANARY, NO_STRINGS, STRINGS } from '../support/hostile-values.ts'
import { sendOperation } from '../support/http.ts'
import {
  ConfirmEmail,
  LoginWithCode,
  Register,
  RequestLoginCode,
  RequestPasswordReset,
  ResendConfirmation,
  ResetPassword,
} from '../support/operations.ts'
import { expectOutcome, newAddress, PASSWORD } from '../support/people.ts'
import { confirm, newRegistration, type WaitingRegistration } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

/** A place in an input, with everything around it right. */
interface Place {
  readonly document: string
  readonly nullable: boolean
  readonly input: (waiting: WaitingRegistration, value: unknown) => unknown
}

const registering = (field: string, nullable: boolean): Place => ({
  document: Register.toString(),
  nullable,
  input: (_waiting, value) => ({ email: newAddress(), password: PASSWORD, [field]: value }),
})

const confirming = (nullable: boolean, proofOf: Place['input']): Place => ({
  document: ConfirmEmail.toString(),
  nullable,
  input: (waiting, value) => ({ proof: proofOf(waiting, value) }),
})

const resetting = (inputOf: (value: unknown) => unknown): Place => ({
  document: ResetPassword.toString(),
  nullable: false,
  input: (_waiting, value) => inputOf(value),
})

const PLACES: Readonly<Record<string, Place>> = {
  'the address of register': registering('email', false),
  'the password of register': registering('password', false),
  'the name of register': registering('name', true),
  'the locale of register': registering('locale', true),
  'the challenge beside a code': confirming(false, ({ code }, challenge) => ({
    code: { challenge, code },
  })),
  'a code': confirming(false, ({ challenge }, code) => ({ code: { challenge, code } })),
  'the token of a link': confirming(false, ({ challenge }, token) => ({
    link: { token, challenge },
  })),
  'the challenge beside a link': confirming(true, ({ token }, challenge) => ({
    link: { token, challenge },
  })),
  'the password beside a link': confirming(true, ({ token }, password) => ({
    link: { token, password },
  })),
  'the challenge of resendConfirmation': {
    document: ResendConfirmation.toString(),
    nullable: false,
    input: (_waiting, challenge) => ({ challenge }),
  },
  'the address of requestLoginCode': {
    document: RequestLoginCode.toString(),
    nullable: false,
    input: (_waiting, email) => ({ email }),
  },
  'the token of a login link': {
    document: LoginWithCode.toString(),
    nullable: false,
    input: (_waiting, token) => ({ proof: { token } }),
  },
  'the challenge beside a login code': {
    document: LoginWithCode.toString(),
    nullable: false,
    input: ({ code }, challenge) => ({ proof: { code: { challenge, code } } }),
  },
  'a login code': {
    document: LoginWithCode.toString(),
    nullable: false,
    input: ({ challenge }, code) => ({ proof: { code: { challenge, code } } }),
  },
  'the address of requestPasswordReset': {
    document: RequestPasswordReset.toString(),
    nullable: false,
    input: (_waiting, email) => ({ email }),
  },
  'the token of resetPassword': resetting((token) => ({
    proof: { token },
    newPassword: PASSWORD,
  })),
  'the challenge of resetPassword': resetting((challenge) => ({
    proof: { code: { challenge, code: '12345678' } },
    newPassword: PASSWORD,
  })),
  'the code of resetPassword': resetting((code) => ({
    proof: { code: { challenge: 'made up', code } },
    newPassword: PASSWORD,
  })),
  'the password of resetPassword': resetting((newPassword) => ({
    proof: { token: 'made up' },
    newPassword,
  })),
}

/** Sends anything, right or wrong by the schema's types. */
async function send(app: TestApp, document: string, variables: unknown) {
  const answer = await sendOperation<Readonly<Record<string, { __typename: string }>>, unknown>(
    `${app.url}/graphql`,
    document,
    variables,
  )
  expect(answer.status).toBeLessThan(500)
  expect(answer.text).not.toContain(CANARY)
  const [outcome] = Object.values(answer.data ?? {})
  return { ...answer, outcome: outcome?.__typename, codes: answer.errors.map(codeOf) }
}

const codeOf = (error: { readonly extensions: { readonly code: string } }) => error.extensions.code

onEveryStore('bad input', (app) => {
  it.each(Object.entries(PLACES))(
    'of another type than string as %s is BAD_USER_INPUT [R39 CVE-2019-18818 CVE-2026-30941]',
    async (_place, place) => {
      const waiting = await newRegistration(app)
      for (const [what, value] of Object.entries(NO_STRINGS)) {
        const { codes, data } = await send(app, place.document, {
          input: place.input(waiting, value),
        })
        expect({ what, codes, data: data ?? null }).toEqual({
          what,
          codes: ['BAD_USER_INPUT'],
          data: null,
        })
      }
      const { codes } = await send(app, place.document, { input: place.input(waiting, null) })
      expect(codes).toEqual(place.nullable ? [] : ['BAD_USER_INPUT'])
    },
  )

  it.each(Object.entries(PLACES))(
    'as %s gets an outcome that the schema names [R83]',
    async (_place, place) => {
      const waiting = await newRegistration(app)
      for (const [what, value] of Object.entries(STRINGS)) {
        const { codes, outcome } = await send(app, place.document, {
          input: place.input(waiting, value),
        })
        expect({ what, codes }).toEqual({ what, codes: [] })
        expect({ what, outcome }).not.toEqual({ what, outcome: 'LoginSuccess' })
      }
      const { token, challenge } = waiting
      expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
    },
  )

  it.each([
    ['address', 'email', Object.values(STRINGS)],
    [
      'password',
      'password',
      ['', '\0', `${PASSWORD}\0`, `${PASSWORD}\udc00`, 'p'.repeat(129), 'ﷺ'.repeat(128)],
    ],
    [
      'name',
      'name',
      ['n'.repeat(101), 'a\0b', 'a\u2028b', 'a\rb', 'a\x1b[31mb', '\u202eab', 'a\ud800'],
    ],
    [
      'locale',
      'locale',
      ['x', 'de_', 'de\0', 'e'.repeat(36), `en-${'x'.repeat(9)}`, 'de\ud800', '__proto__'],
    ],
  ])('%s is named as the field that is wrong', async (_what, field, values) => {
    for (const value of values) {
      const input = { email: newAddress(), password: PASSWORD, [field]: value }
      const { text, outcome } = await send(app, Register.toString(), { input })
      expect({ value: value.slice(0, 40), outcome }).toEqual({
        value: value.slice(0, 40),
        outcome: 'InvalidInputError',
      })
      expect(text).toContain(`"path":["${field}"]`)
    }
  })

  it('is taken up to the very last character that is allowed', async () => {
    const input = {
      email: newAddress(),
      password: `${PASSWORD} `.repeat(5).slice(0, 128),
      name: '🌻'.repeat(100),
      locale: 'de-Latn-DE-1996-x-abcdefgh-ijklmnop',
    }
    expect(input.locale).toHaveLength(35)
    const { outcome } = await send(app, Register.toString(), { input })
    expect(outcome).toBe('RegisterSuccess')
  })

  it.each(Object.entries(PLACES))(
    'with a missing or an extra key beside %s is BAD_USER_INPUT [R84 R85]',
    async (_place, place) => {
      const waiting = await newRegistration(app)
      const right = place.input(waiting, 'text')
      if (typeof right !== 'object' || right === null) throw new TypeError('not an input')
      const extras = [CANARY, 'isAdmin', 'roles', 'constructor', 'toString', '__proto__', '']
      for (const key of extras) {
        const { codes } = await send(app, place.document, { input: { ...right, [key]: CANARY } })
        expect({ key, codes }).toEqual({ key, codes: ['BAD_USER_INPUT'] })
      }
      for (const input of [undefined, null, {}, [], [right, right], CANARY, 5, true]) {
        const { codes } = await send(app, place.document, { input })
        expect({ input, codes }).toEqual({ input, codes: ['BAD_USER_INPUT'] })
      }
      if (place.nullable) return
      const { codes } = await send(app, place.document, { input: place.input(waiting, undefined) })
      expect(codes).toEqual(['BAD_USER_INPUT'])
    },
  )

  it('that is wrong in more places than anyone counts is BAD_USER_INPUT all the same', async () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`x${index}`, 0]))
    const input = { email: `${CANARY}@example.com`, password: CANARY, ...many }
    const { codes } = await send(app, Register.toString(), { input })
    expect(new Set(codes)).toEqual(new Set(['BAD_USER_INPUT']))
  })

  it('is a proof of both kinds, of none, or of null, and uses nothing up', async () => {
    const { token, challenge, code } = await newRegistration(app)
    const [asCode, asLink] = [
      { challenge, code },
      { token, challenge },
    ]
    for (const proof of [
      {},
      { code: null },
      { link: null },
      { code: asCode, link: asLink },
      { code: asCode, link: null },
      { code: undefined, link: null },
      [{ code: asCode }],
    ]) {
      const { codes } = await send(app, ConfirmEmail.toString(), { input: { proof } })
      expect({ proof, codes }).toEqual({ proof, codes: ['BAD_USER_INPUT'] })
    }
    for (const transport of [null, '', 'bearer', CANARY, 1, ['BEARER'], { BEARER: true }]) {
      const input = { proof: { code: asCode }, transport }
      const { codes } = await send(app, ConfirmEmail.toString(), { input })
      expect({ transport, codes }).toEqual({ transport, codes: ['BAD_USER_INPUT'] })
    }
    expectOutcome(await confirm(app, { code: asCode }), 'LoginSuccess')
  })

  it('is never in the log [R90]', () => expectCleanLog(app, [CANARY, PASSWORD]))
})
