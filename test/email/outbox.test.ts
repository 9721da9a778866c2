import { describe, expect, it } from 'vitest'
import { deleteProofsOf } from '../../src/proofs/proofs.store.ts'
import { countStatuses, type MailRoom, ORIGIN, openMailRoom } from '../support/mail-room.ts'
import { newAddress } from '../support/people.ts'
import type { FaultChances } from '../support/resend/faults.ts'
import { type ResendServer, startResendServer } from '../support/resend/server.ts'
import { DATABASES, type DatabaseKind } from '../support/stores.ts'

const MAILS = 500
const BAD_DAY: FaultChances = {
  'error-500': 0.1,
  'html-500': 0.05,
  'rate-limited': 0.02,
  'local-rate-limited': 0.05,
  'drop-before-accept': 0.1,
  'drop-after-accept': 0.1,
  'invalid-json': 0.1,
}

for (const kind of DATABASES) {
  describe(`the outbox, on ${kind.name}`, () => {
    it(`brings ${MAILS} mails through a bad day at Resend, each of them once`, async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      const addresses = Array.from({ length: MAILS }, () => newAddress())
      for (const address of addresses) await room.register(address)
      resend.faults.chances = BAD_DAY

      await workUntilSettled(room)

      expect(await countStatuses(room)).toEqual({ SENT: MAILS })
      expect(recipients(resend)).toEqual(addresses.sort())
      expect(resend.acceptedPosts()).toBeGreaterThan(MAILS)
      expectSameMailOnEachTry(room)
    }, 120_000)

    it('sends nothing for a transaction that was rolled back', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      const { database, email } = room.foundations
      const mail = { template: 'session-ended', to: newAddress(), locale: 'en', payload: {} }

      const failing = database.transaction(async (db) => {
        await email.enqueue(db, mail)
        throw new Error('the use case fails after its mail')
      })
      await expect(failing).rejects.toThrow('the use case fails')
      await database.transaction(async (db, rollBackWith) => {
        await email.enqueue(db, mail)
        return rollBackWith('found out half-way')
      })
      await room.drain()

      expect(await room.outbox()).toEqual([])
      expect(resend.outbox).toEqual([])
    })

    it('leaves Resend alone for as long as it asks, and then sends everything', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      for (let person = 0; person < 20; person += 1) await room.register()
      resend.faults.next('rate-limited')

      await room.drain()
      const tried = room.tries.length
      expect(tried).toBeLessThan(20)
      await room.drain()
      expect(room.tries.length).toBe(tried)

      await workUntilSettled(room)
      expect(await countStatuses(room)).toEqual({ SENT: 20 })
    })

    it('gives a mail up before Resend forgets its key, loudly and without its address', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      const address = newAddress()
      await room.register(address)
      resend.faults.chances = { 'error-500': 1 }

      const begin = room.clock.now()
      await workUntilSettled(room, 1800)

      expect(await room.outbox()).toMatchObject([{ status: 'FAILED', provider_id: null }])
      const hours = (room.clock.now().getTime() - begin.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(22)
      expect(hours).toBeLessThan(24)
      const lines = room.log.filter((line) => line.includes('mail given up'))
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { level: 'error', mailId: room.tries[0]?.id, attempts: room.tries.length },
      ])
      expect(room.log.join('')).not.toContain(address)
    })

    it('gives a refused mail up at once', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      await room.register()
      resend.faults.next('refused-recipient')

      await workUntilSettled(room)

      expect(room.tries.length).toBe(1)
      expect(await countStatuses(room)).toEqual({ FAILED: 1 })
      expect(room.log.join('')).toContain('mail given up')
    })

    it('settles a mail whose proof is gone without sending it', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      await room.register()
      const { queries } = room.foundations.database
      const { subject_id } = await queries
        .selectFrom('proofs')
        .select('subject_id')
        .executeTakeFirstOrThrow()
      await deleteProofsOf(queries, [subject_id])

      await room.drain()

      expect(room.tries).toEqual([])
      expect(await room.outbox()).toMatchObject([{ status: 'SENT', provider_id: null }])
    })

    it('repeats a confirmation mail as it was, even when the address has got an account since', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      const address = newAddress()
      await room.register(address)
      resend.faults.next('drop-after-accept')
      await room.drain()
      await becomeAccount(room, address)
      await workUntilSettled(room)

      expect(await countStatuses(room)).toEqual({ SENT: 2 })
      expect(resend.outbox.length).toBe(2)
      expectSameMailOnEachTry(room)
    })

    it('repeats the mail about an existing account as it was, even when the account is gone since', async () => {
      await using resend = await startResendServer({ ratePerSecond: 100_000 })
      await using room = await openResendRoom(kind, resend)
      const address = newAddress()
      await becomeAccount(room, address)
      await room.register(address)
      resend.faults.next('drop-after-accept')
      await room.drain()
      await room.foundations.database.queries.deleteFrom('users').execute()
      await workUntilSettled(room)

      expect((await room.outbox()).map(({ template, status }) => [template, status])).toEqual([
        ['confirm-email', 'SENT'],
        ['account-exists', 'SENT'],
      ])
      expect(resend.outbox.length).toBe(2)
      expectSameMailOnEachTry(room)
    })
  })
}

function openResendRoom(kind: DatabaseKind, resend: ResendServer): Promise<MailRoom> {
  return openMailRoom(kind, {
    EMAIL_TRANSPORT: 'resend',
    EMAIL_FROM: 'Authograph <mail@auth.example.net>',
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
  })
}

/** Lets time pass until no mail waits any more. */
async function workUntilSettled(room: MailRoom, stepSeconds = 10): Promise<void> {
  for (;;) {
    await room.drain()
    const { QUEUED = 0, SENDING = 0 } = await countStatuses(room)
    if (QUEUED + SENDING === 0) return
    await room.advanceSeconds(stepSeconds)
  }
}

/** Somebody registers, reads the mail and confirms. */
async function becomeAccount(room: MailRoom, address: string): Promise<void> {
  const { challenge } = await room.register(address)
  await room.drain()
  const link = room.tries.findLast(({ to }) => to === address)?.links[0] ?? ''
  const token = link.split('#token=')[1] ?? ''
  const { outcome } = await room.services.confirmation.confirm(
    {
      proof: { kind: 'link', token, challenge, password: null },
      transport: 'BEARER',
      deviceToken: null,
    },
    ORIGIN,
  )
  expect(outcome).toBe('SUCCESS')
}

function recipients(resend: ResendServer): string[] {
  return resend.outbox.flatMap(({ to }) => to).sort()
}

function expectSameMailOnEachTry(room: MailRoom): void {
  for (const mail of room.tries) {
    expect(mail).toEqual(room.tries.find(({ id }) => id === mail.id))
  }
}
