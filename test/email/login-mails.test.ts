import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/email/transports/transport.ts'
import { type MailRoom, ORIGIN, openMailRoom } from '../support/mail-room.ts'
import { newAddress } from '../support/people.ts'
import { DATABASES } from '../support/stores.ts'

/** A transport whose first answer gets lost. */
function forgetfulTransport() {
  let tries = 0
  const send = async (): Promise<Delivery> => {
    tries += 1
    if (tries > 1) return { status: 'sent', providerId: null }
    return { status: 'retry', reason: 'the answer got lost', retryAfterSeconds: null }
  }
  return { send }
}

/** An account, as an import makes one. */
async function newUser({ foundations }: MailRoom, email: string) {
  const { database, users, clock, random } = foundations
  const now = clock.now()
  const user = {
    id: random.id(),
    email,
    emailKey: email,
    emailConfirmedAt: now,
    username: null,
    usernameKey: null,
    name: 'Ada Lovelace',
    locale: 'en',
    roles: [],
    status: 'ACTIVE',
    passwordHash: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    lastLoginAt: null,
  } as const
  await database.transaction((db) => users.insert(db, user))
  return user
}

for (const kind of DATABASES) {
  describe(`the mail of a login, on ${kind.name}`, () => {
    it('is the same mail at each try, whatever has become of the account', async () => {
      await using room = await openMailRoom(kind, {}, { transport: forgetfulTransport() })
      const { database, users } = room.foundations
      const email = newAddress()
      const user = await newUser(room, email)
      await room.services.loginCode.request({ email, locale: 'en', captchaResponse: null }, ORIGIN)
      await room.drain()
      const change = { name: 'Grace Hopper', status: 'SUSPENDED' } as const
      await database.transaction((db) => users.update(db, user, change))
      await room.advanceSeconds(600)
      await room.drain()

      const [first, second] = room.tries
      expect(room.tries).toHaveLength(2)
      expect(first?.text).toContain('Ada Lovelace')
      expect(second).toEqual(first)
      expect(await room.outbox()).toMatchObject([{ template: 'login-code', status: 'SENT' }])
    })

    it('is the same at each try too where the address has got an account meanwhile', async () => {
      await using room = await openMailRoom(kind, {}, { transport: forgetfulTransport() })
      const email = newAddress()
      await room.services.loginCode.request({ email, locale: 'en', captchaResponse: null }, ORIGIN)
      await room.drain()
      await newUser(room, email)
      await room.advanceSeconds(600)
      await room.drain()

      expect(room.tries).toHaveLength(2)
      expect(room.tries[1]).toEqual(room.tries[0])
      expect(await room.outbox()).toMatchObject([{ template: 'no-account', status: 'SENT' }])
    })

    it('is not sent to an account that is suspended, and counts as done', async () => {
      await using room = await openMailRoom(kind, {}, { transport: forgetfulTransport() })
      const { database, users } = room.foundations
      const email = newAddress()
      const user = await newUser(room, email)
      await database.transaction((db) => users.update(db, user, { status: 'SUSPENDED' }))
      await room.services.loginCode.request({ email, locale: 'en', captchaResponse: null }, ORIGIN)
      await room.drain()

      expect(room.tries).toEqual([])
      expect(await room.outbox()).toMatchObject([{ template: 'log-in', status: 'SENT' }])
    })
  })
}
