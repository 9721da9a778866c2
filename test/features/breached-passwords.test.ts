import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { accept, invitationTo, invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { Login, Register } from '../support/operations.ts'
import { changePassword, newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, logIn, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { sha1, startPwnedPasswords } from '../support/pwned-passwords.ts'
import { applyFor } from '../support/registrations.ts'
import { onEveryStore, SQLITE } from '../support/stores.ts'

/** Passwords that the offline estimate likes. */
const BREACHED = 'seven sleepy sheep sing songs'
const PADDED = 'a padded line is not a leaked one'
const COMPOSED = 'élan vital déjà vu maïs soufflé'
const pwned = await startPwnedPasswords({ [BREACHED]: 52_579, [PADDED]: 0, [COMPOSED]: 1 })

afterAll(() => pwned[Symbol.asyncDispose]())
afterEach(() => {
  pwned.trouble = null
})

onEveryStore(
  'a password of a breach',
  (app) => {
    it('is not taken by register, which says why [R5]', async () => {
      const weak = await applyFor(app, { email: newAddress(), password: BREACHED })
      expect(expectOutcome(weak, 'WeakPasswordError')).toEqual({
        __typename: 'WeakPasswordError',
        message:
          'This password has appeared in a data leak, so attackers try it early. Please choose another one.',
        suggestions: [
          'This password has appeared in a data leak. If you use it elsewhere, change it there too.',
        ],
      })
    })

    it('is not taken by changePassword, and the old one stays', async () => {
      const person = await newPerson(app)
      const input = { currentPassword: person.password, newPassword: BREACHED }
      expectOutcome(await changePassword(app, input, person), 'WeakPasswordError')
      await logIn(app, person)
    })

    it('is not taken by resetPassword, and uses the proof not up', async () => {
      const { email } = await newPerson(app)
      const { token } = await newReset(app, email)
      expectOutcome(await resetPassword(app, { token }, BREACHED), 'WeakPasswordError')
      expectOutcome(await resetPassword(app, { token }, PADDED), 'ResetPasswordSuccess')
      await logIn(app, { email, password: PADDED })
    })

    it('is not taken by acceptInvitation, and uses the invitation not up', async () => {
      const administrator = await newAdministrator(app)
      const email = newAddress()
      expectOutcome(await invite(app, administrator, { email }), 'InviteUserSuccess')
      const token = await invitationTo(app, email)
      expectOutcome(await accept(app, { token, password: BREACHED }), 'WeakPasswordError')
      expectOutcome(await accept(app, { token, password: PASSWORD }), 'LoginSuccess')
    })
  },
  pwned.settings,
)

describe('Pwned Passwords', () => {
  const app = useApp(SQLITE, { ...pwned.settings, THROTTLE_SCALE: '1' })

  it('is told the first five digits of a hash, and asked to pad its answer', async () => {
    pwned.requests.length = 0
    expectOutcome(
      await applyFor(app, { email: newAddress(), password: PASSWORD }),
      'RegisterSuccess',
    )
    expect(pwned.requests).toEqual([{ prefix: sha1(PASSWORD).slice(0, 5), isPadded: true }])
  })

  it('does not refuse a password for a line of padding', async () => {
    const registered = await applyFor(app, { email: newAddress(), password: PADDED })
    expectOutcome(registered, 'RegisterSuccess')
  })

  it('knows a password however a keyboard composes it', async () => {
    const password = COMPOSED.normalize('NFD')
    const weak = await applyFor(app, { email: newAddress(), password })
    expectOutcome(weak, 'WeakPasswordError')
  })

  it('is not asked about a password that is weak anyway, and never at login', async () => {
    const person = await newPerson(app)
    pwned.requests.length = 0
    expectOutcome(
      await applyFor(app, { email: newAddress(), password: 'password' }),
      'WeakPasswordError',
    )
    await logIn(app, person)
    const wrong = { identifier: person.email, password: BREACHED }
    expectOutcome(dataOf(await app.send(Login, { input: wrong })).login, 'InvalidCredentialsError')
    expect(pwned.requests).toEqual([])
  })

  it('is asked alike for a taken address and a free one', async () => {
    const taken = (await newPerson(app)).email
    for (const password of [BREACHED, PASSWORD]) {
      pwned.requests.length = 0
      const answers = []
      for (const email of [taken, newAddress()])
        answers.push(await applyFor(app, { email, password }))
      expect(new Set(answers.map(({ __typename }) => __typename)).size).toBe(1)
      expect(pwned.requests).toHaveLength(2)
    }
  })

  it('leaves a refused registration out of the throttles', async () => {
    const email = newAddress()
    for (let times = 0; times < 7; times += 1) {
      expectOutcome(await applyFor(app, { email, password: BREACHED }), 'WeakPasswordError')
    }
    expectOutcome(await applyFor(app, { email, password: PASSWORD }), 'RegisterSuccess')
  })

  it.each(['HTTP 500', 'garbage', 'redirect', 'flood', 'hang-up'] as const)(
    'leaves it at the offline list while it answers with %s',
    async (trouble) => {
      pwned.trouble = trouble
      const taken = await applyFor(app, { email: newAddress(), password: BREACHED })
      expectOutcome(taken, 'RegisterSuccess')
      expect(app.log.join()).toContain('Pwned Passwords gives no verdict')
    },
  )

  it('leaves no password, hash or prefix of one in the log', () => {
    const log = app.log.join('\n').toUpperCase()
    for (const password of [BREACHED, PADDED, PASSWORD]) {
      expect(log).not.toContain(password.toUpperCase())
      expect(log).not.toContain(sha1(password).slice(0, 5))
    }
    expect(log).not.toContain('/RANGE/')
  })
})

describe('Pwned Passwords with BREACHED_PASSWORDS_ON_OUTAGE=refuse', () => {
  const app = useApp(SQLITE, {
    ...pwned.settings,
    BREACHED_PASSWORDS_ON_OUTAGE: 'refuse',
    THROTTLE_SCALE: '1',
  })

  it('takes no password while nobody answers, counts no try, and lets people log in', async () => {
    const person = await newPerson(app)
    const input = { email: newAddress(), password: PASSWORD }
    pwned.trouble = 'HTTP 500'
    for (let times = 0; times < 7; times += 1) {
      const { status, headers, errors } = await app.send(Register, { input })
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('5')
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE'])
    }
    await logIn(app, person)
    pwned.trouble = null
    expectOutcome(await applyFor(app, input), 'RegisterSuccess')
  })
})
