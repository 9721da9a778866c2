import { describe, expect, it } from 'vitest'
import { parseEmailAddress } from '../../src/domains/users/email-address.ts'
import type { Delivery } from '../../src/email/transports/transport.ts'
import { type MailRoom, openMailRoom } from '../support/mail-room.ts'
import { newAddress } from '../support/people.ts'
import { placesOf } from '../support/stored-texts.ts'
import { DATABASES } from '../support/stores.ts'
import { newName } from '../support/usernames.ts'

const LATER: Delivery = { status: 'retry', reason: 'not now', retryAfterSeconds: null }
const NEVER: Delivery = { status: 'failed', reason: 'not at all' }
const SENT: Delivery = { status: 'sent', providerId: 'provider-1' }

/** A transport that answers in turn what a test puts into the list, and SENT after that. */
function answering(answers: Delivery[]) {
  return { transport: { send: async () => answers.shift() ?? SENT } }
}

/** An account that was not registered but put there, of which no mail waits. */
async function newAccount({ foundations, clock }: MailRoom) {
  const { database, users, audit, random } = foundations
  const email = newAddress()
  const key = parseEmailAddress(email)?.key ?? ''
  const id = random.id()
  const name = newName()
  const now = clock.now()
  await database.transaction(async (db) => {
    await audit.enroll(db, id)
    await users.insert(db, {
      ...{ id, email, emailKey: key, emailConfirmedAt: now, username: null, usernameKey: null },
      ...{ name, locale: 'en', roles: [], status: 'ACTIVE', passwordHash: null, version: 1 },
      ...{ createdAt: now, updatedAt: now, lastLoginAt: null },
    })
  })
  return { id, email, key, name, words: [id, email, name] }
}

const remove = ({ services }: MailRoom, { id }: { readonly id: string }) =>
  services.accountRemoval.remove(id, null)

const leftOf = ({ foundations }: MailRoom, words: readonly string[]) =>
  placesOf({ app: foundations, hygraph: undefined }, words)

for (const kind of DATABASES) {
  describe(`the last mail to a person, on ${kind.name}`, () => {
    it('goes out although the account is gone, and nothing is left of it then', async () => {
      await using room = await openMailRoom(kind, {}, answering([]))
      const account = await newAccount(room)
      expect(await remove(room, account)).toMatchObject({ outcome: 'SUCCESS' })
      expect(await leftOf(room, account.words)).toEqual(['outbox'])
      await room.drain()
      expect(room.tries.map(({ to }) => to)).toEqual([account.email])
      expect(room.tries[0]?.text).toContain(account.name)
      expect(await leftOf(room, account.words)).toEqual([])
    })

    it('is tried again until it has been sent', async () => {
      await using room = await openMailRoom(kind, {}, answering([LATER, LATER]))
      const account = await newAccount(room)
      await remove(room, account)
      for (const tries of [1, 2]) {
        await room.drain()
        expect(room.tries).toHaveLength(tries)
        expect(await room.outbox()).toMatchObject([{ status: 'QUEUED', attempts: tries }])
        await room.advanceSeconds(3600)
      }
      await room.drain()
      expect(room.tries).toHaveLength(3)
      expect(await room.outbox()).toEqual([])
    })

    it('is forgotten when it is given up', async () => {
      await using room = await openMailRoom(kind, {}, answering([NEVER]))
      const account = await newAccount(room)
      await remove(room, account)
      await room.drain()
      expect(room.tries).toHaveLength(1)
      expect(await leftOf(room, account.words)).toEqual([])
      expect(room.log.join('\n')).toContain('mail given up')
    })

    it('is forgotten when its address is marked before it is sent', async () => {
      await using room = await openMailRoom(kind, {}, answering([]))
      const account = await newAccount(room)
      await remove(room, account)
      await mark(room, account.key)
      await room.drain()
      expect(room.tries).toEqual([])
      expect(await room.outbox()).toEqual([])
    })

    it('does not go to an address that takes no mail, whose mark is forgotten', async () => {
      await using room = await openMailRoom(kind, {}, answering([]))
      const account = await newAccount(room)
      await mark(room, account.key)
      await remove(room, account)
      expect(await leftOf(room, account.words)).toEqual([])
    })

    it('takes the place of all mails that wait', async () => {
      await using room = await openMailRoom(kind, {}, answering([]))
      const { foundations } = room
      const account = await newAccount(room)
      const mail = { template: 'session-ended', locale: 'en', payload: { deviceLabel: 'Opera' } }
      const other = await newAccount(room)
      await foundations.database.transaction(async (db) => {
        for (const to of [account.email.toUpperCase(), { userId: account.id }, other.email]) {
          await foundations.email.enqueue(db, { ...mail, to })
        }
      })
      await remove(room, account)
      await room.drain()
      expect(room.tries.map(({ to }) => to).sort()).toEqual([account.email, other.email].sort())
    })

    it('leaves no mark, whatever the provider tells of it', async () => {
      await using room = await openMailRoom(kind, {}, answering([LATER]))
      const account = await newAccount(room)
      await remove(room, account)
      await room.drain()
      const [row] = await room.outbox()
      expect(row?.template).toBe('account-deleted')
      const sending = { mailId: room.tries[0]?.id.split('.')[0] ?? '', resends: 0 }
      const report = { providerId: 'provider-1', sending, reason: 'It bounced', mark: 'BOUNCED' }
      const { deliveryReports } = room.foundations
      const told = await deliveryReports.take('message-1', {
        ...report,
        mark: 'BOUNCED',
        status: 'BOUNCED',
      })
      expect(told).toBe('FOREIGN')
      await room.advanceSeconds(3600)
      await room.drain()
      expect(await leftOf(room, account.words)).toEqual([])
    })

    const mark = ({ foundations }: MailRoom, key: string) =>
      foundations.database.queries
        .insertInto('undeliverable_addresses')
        .values({ email_key: key, reason: 'BOUNCED', provider_id: 'x', marked_at: 0 })
        .execute()
  })
}
