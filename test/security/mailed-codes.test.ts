import { describe, expect, it } from 'vitest'
import { createDerivedTokens } from '../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import type { ProofPurpose } from '../../src/database/tables.ts'
import { createProofs } from '../../src/proofs/proofs.service.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson } from '../support/people.ts'
import { newReauthenticationCode, reauthenticateBy } from '../support/reauthentication.ts'
import { confirm, newRegistration, nextMail, wrongCode } from '../support/registrations.ts'
import { SQLITE } from '../support/stores.ts'

describe('a mailed code', () => {
  const app = useApp(SQLITE)

  it('that is dead counts no wrong tries, so that nobody keeps codes out of the mails of an owner by it [R23]', async () => {
    const email = newAddress()
    const { challenge, code } = await newRegistration(app, email)
    const wrong = { challenge, code: wrongCode(code) }
    for (let time = 0; time < 12; time += 1)
      expectOutcome(await confirm(app, { code: wrong }), 'InvalidCodeError')
    expect((await newRegistration(app, email)).code).toMatch(/^\d{6}$/)
  })

  it('is expired once those of all mails to the same challenge are [R27]', async () => {
    const first = await newRegistration(app)
    const { challenge } = first
    await app.advanceSeconds(300)
    const second = await nextMail(app, first)
    await app.advanceSeconds(300)
    const late = await confirm(app, { code: { challenge, code: first.code } })
    expectOutcome(late, 'InvalidCodeError')
    expectOutcome(await confirm(app, { code: { challenge, code: second.code } }), 'LoginSuccess')
  })

  it('that was taken ends the others of its kind [R29]', async () => {
    const person = await newPerson(app)
    const [first, second] = [
      await newReauthenticationCode(app, person, person),
      await newReauthenticationCode(app, person, person),
    ]
    expectOutcome(await reauthenticateBy(app, second, person), 'ReauthenticateSuccess')
    expectOutcome(await reauthenticateBy(app, first, person), 'InvalidTokenError')
  })
})

describe('a mailed link', () => {
  const app = useApp(SQLITE)

  it('that was used is never called expired, which would say that it was good [R29]', async () => {
    const { email } = await newPerson(app)
    const { token } = await newReset(app, email)
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
    await app.advanceSeconds(1800)
    expectOutcome(await resetPassword(app, { token }), 'InvalidTokenError')
  })
})

describe('what was mailed', () => {
  const app = useApp(SQLITE)

  it('opens nothing any more once an operator has ended everything', async () => {
    const { email } = await newPerson(app)
    const reset = await newReset(app, email)
    const { token, code, challenge } = await newRegistration(app)
    await proofsOf(app).endEvery(app.app.database.queries)
    expectOutcome(await resetPassword(app, { token: reset.token }), 'InvalidTokenError')
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'InvalidTokenError')
    expectOutcome(await confirm(app, { code: { code, challenge } }), 'InvalidTokenError')
    const next = await newReset(app, email)
    expectOutcome(await resetPassword(app, { token: next.token }), 'ResetPasswordSuccess')
  })

  it('is listed oldest first, whether it is good or used, and forgotten for good', async () => {
    const proofs = proofsOf(app)
    const { queries } = app.app.database
    const issue = async (subjectId: string, purpose: ProofPurpose = 'reauthenticate') => {
      await app.advanceSeconds(1)
      return proofs.issue(queries, { purpose, subjectId, withCode: true })
    }
    const listed = async () => {
      const found = await proofs.list(queries, ['ada', 'bob'])
      return found.map(({ id, endedAt }) => [id, endedAt])
    }
    const [link, of, first, second] = [
      await issue('ada', 'log-in'),
      await issue('bob'),
      await issue('ada'),
      await issue('ada'),
    ]
    await issue('eve')
    await app.advanceSeconds(1)
    const now = app.clock.now()
    expect(await proofs.use(queries, second)).toBe(true)
    expect(await proofs.use(queries, second)).toBe(false)
    expect(await listed()).toEqual([
      [link.id, null],
      [of.id, null],
      [first.id, now],
      [second.id, now],
    ])
    await proofs.forget(queries, ['ada', 'eve'])
    expect(await listed()).toEqual([[of.id, null]])
  })
})

describe('the proof of a mail', () => {
  const app = useApp(SQLITE)

  it.each([
    ['confirm-email', 600, 86_400],
    ['reset-password', 600, 1800],
    ['log-in', 600, 1800],
    ['reauthenticate', 600, 600],
    ['change-email', 600, 86_400],
    ['cancel-email-change', 0, 4 * 86_400],
    ['accept-invitation', 0, 7 * 86_400],
  ] as const)(
    'to %s lives %i seconds by code and %i by link [R27]',
    async (purpose, code, link) => {
      const issue = { purpose, subjectId: 'ada', withCode: true }
      const proof = await proofsOf(app).issue(app.app.database.queries, issue)
      const secondsUntil = (moment: Date) => (moment.getTime() - app.clock.now().getTime()) / 1000
      expect(secondsUntil(proof.codeExpiresAt)).toBe(code)
      expect(secondsUntil(proof.linkExpiresAt)).toBe(link)
    },
  )

  it('gets back the try of a right code that could not be used, while it lives', async () => {
    const proofs = proofsOf(app)
    const { queries } = app.app.database
    const purpose = 'reauthenticate'
    const proof = await proofs.issue(queries, { purpose, subjectId: 'bob', withCode: true })
    const other = await proofs.issue(queries, { purpose, subjectId: 'eve', withCode: true })
    const challenge = proofs.challengeOf(proof, 'bob@example.com')
    const miss = async () => {
      const address = async () => 'bob@example.com'
      const checked = await proofs.checkCode(queries, purpose, challenge, 'wrong', address)
      return checked.status === 'wrong' ? checked.triesLeft : checked.status
    }
    expect(await miss()).toBe(4)
    await proofs.giveBackTry(queries, proof)
    expect([await miss(), await miss()]).toEqual([4, 3])
    await proofs.use(queries, proof)
    await proofs.giveBackTry(queries, proof)
    expect((await proofs.find(queries, proof.id))?.codeTriesLeft).toBe(3)
    expect((await proofs.find(queries, other.id))?.codeTriesLeft).toBe(5)
  })
})

/** The proofs of an app, for whoever has its database and its secret. */
function proofsOf({ configuration, clock }: TestApp) {
  const keyring = createKeyring(configuration.secrets ?? [])
  const tokens = createDerivedTokens(keyring)
  return createProofs({ tokens, keyring, clock, random: createSystemRandom(clock) })
}
