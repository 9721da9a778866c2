import { expect, it } from 'vitest'
import { createDerivedTokens } from '../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import { createEmailChanges } from '../../src/domains/email-change/email-changes.service.ts'
import { createProofs } from '../../src/proofs/proofs.service.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import type { TestApp } from '../support/app.ts'
import {
  addressesOf,
  cancelChange,
  changeAddress,
  confirmChange,
  newChange,
} from '../support/email-changes.ts'
import { startNode } from '../support/nodes.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
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
