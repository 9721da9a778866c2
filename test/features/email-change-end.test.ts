import { expect, it } from 'vitest'
import { createDerivedTokens } from '../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import { createEmailChanges } from '../../src/domains/email-change/email-changes.service.ts'
import { createProofs } from '../../src/proofs/proofs.service.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { restore, suspend } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import {
  addressesOf,
  cancelChange,
  changeAddress,
  confirmChange,
  newChange,
} from '../support/email-changes.ts'
import { startNode } from '../support/nodes.ts'
import {
  askForReset,
  changePassword,
  NEW_PASSWORD,
  newReset,
  resetPassword,
} from '../support/passwords.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const DAY = 86_400

/** The changes of an app's users, as another server on the same database sees them. */
function changesOf({ app: { database }, configuration, clock }: TestApp) {
  const keyring = createKeyring(configuration.secrets ?? [])
  const random = createSystemRandom(clock)
  const tokens = createDerivedTokens(keyring)
  const proofs = createProofs({ tokens, keyring, clock, random })
  return createEmailChanges({ database, proofs, clock })
}

async function countRows({ app }: TestApp, table: 'email_changes' | 'proofs'): Promise<number> {
  const query = app.database.queries.selectFrom(table)
  const row = await query.select((rows) => rows.fn.countAll().as('count')).executeTakeFirst()
  return Number(row?.count)
}

onEveryStore('a change of address', (app, kind) => {
  it('is forgotten a week after it could be confirmed or taken back', async () => {
    /** A server that starts puts the database in order. */
    const sweep = async () => (await startNode(app, kind)).stop()
    const waiting = await newChange(app, await newPerson(app))
    const made = await changeAddress(app, await newPerson(app))
    await app.advanceSeconds(8 * DAY)
    await sweep()
    expectOutcome(await confirmChange(app, { token: waiting.token }), 'TokenExpiredError')
    expectOutcome(await cancelChange(app, made.takeBackToken), 'TokenExpiredError')
    await app.advanceSeconds(1)
    await sweep()
    expectOutcome(await confirmChange(app, { token: waiting.token }), 'InvalidTokenError')
    expectOutcome(await cancelChange(app, made.takeBackToken), 'TokenExpiredError')
    await app.advanceSeconds(2 * DAY)
    await sweep()
    expectOutcome(await cancelChange(app, made.takeBackToken), 'InvalidTokenError')
    for (const table of ['email_changes', 'proofs'] as const) {
      expect(await countRows(app, table)).toBe(0)
    }
  })

  it('ends with what locks its asker out, and what was made can still be taken back', async () => {
    const person = await newPerson(app)
    const { newEmail, takeBackToken } = await changeAddress(app, person)
    const waiting = await newChange(app, { ...person, email: newEmail })
    const { id } = person.login.user
    await app.app.database.transaction((db) => changesOf(app).endWaiting(db, id))
    expect(await addressesOf(app, person)).toEqual({ email: newEmail, pendingEmail: null })
    expectOutcome(await confirmChange(app, { token: waiting.token }), 'InvalidTokenError')
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
  })

  it('ends with a change of the password, and with a reset [R29]', async () => {
    for (const replace of [
      (person: Person) => {
        const { password: currentPassword, accessToken } = person
        const input = { currentPassword, newPassword: NEW_PASSWORD }
        return changePassword(app, input, { accessToken })
      },
      async ({ email }: Person) =>
        resetPassword(app, { token: (await newReset(app, email)).token }),
    ]) {
      const person = await newPerson(app)
      const { token, cancelToken } = await newChange(app, person)
      expect((await replace(person)).__typename).toMatch(/Success$/)
      expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
      expectOutcome(await cancelChange(app, cancelToken), 'InvalidTokenError')
    }
  })

  it('ends with a suspension, for good', async () => {
    const [administrator, person] = [await newAdministrator(app), await newPerson(app)]
    const { token, cancelToken } = await newChange(app, person)
    const { id } = person.login.user
    expectOutcome(await suspend(app, administrator, id), 'SuspendUserSuccess')
    expectOutcome(await restore(app, administrator, id), 'RestoreUserSuccess')
    expectOutcome(await confirmChange(app, { token }), 'InvalidTokenError')
    expectOutcome(await cancelChange(app, cancelToken), 'InvalidTokenError')
  })

  it('is taken back by the owner of the old address whatever an intruder does to the password', async () => {
    const person = await newPerson(app)
    const { takeBackToken } = await changeAddress(app, person)
    const { password: currentPassword, accessToken } = person
    const input = { currentPassword, newPassword: NEW_PASSWORD }
    expectOutcome(await changePassword(app, input, { accessToken }), 'ChangePasswordSuccess')
    expectOutcome(await cancelChange(app, takeBackToken), 'CancelEmailChangeSuccess')
    const { token } = await newReset(app, person.email)
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
  })

  it('ends the resets that were asked for at either address before [R29]', async () => {
    const person = await newPerson(app)
    const { newEmail, token } = await newChange(app, person)
    const toOld = await newReset(app, person.email)
    const toNew = await askForReset(app, newEmail)
    expectOutcome(await confirmChange(app, { token }), 'ConfirmEmailChangeSuccess')
    for (const { challenge } of [toOld, toNew]) {
      const guess = await resetPassword(app, { code: { challenge, code: '00000000' } })
      expectOutcome(guess, 'InvalidTokenError')
    }
    expectOutcome(await resetPassword(app, { token: toOld.token }), 'InvalidTokenError')
  })

  it('is forgotten with the account, and no other with it', async () => {
    const [person, other] = [await newPerson(app), await newPerson(app)]
    const { takeBackToken, newEmail } = await changeAddress(app, person)
    const waiting = await newChange(app, { ...person, email: newEmail })
    const foreign = await newChange(app, other)
    const { id } = person.login.user
    for (let time = 0; time < 2; time += 1) {
      await app.app.database.transaction((db) => changesOf(app).forget(db, id))
    }
    expectOutcome(await cancelChange(app, takeBackToken), 'InvalidTokenError')
    expectOutcome(await confirmChange(app, { token: waiting.token }), 'InvalidTokenError')
    expectOutcome(await confirmChange(app, { token: foreign.token }), 'ConfirmEmailChangeSuccess')
    const rows = await app.app.database.queries
      .selectFrom('email_changes')
      .selectAll()
      .where('user_id', '=', id)
      .execute()
    expect(rows).toEqual([])
  })
})
