import { describe, expect, it } from 'vitest'
import type { EmailDelivery } from '../../src/email/deliveries.service.ts'
import { newAddress } from '../support/people.ts'
import { testAddress, useResendRoom } from '../support/resend-room.ts'
import { DATABASES } from '../support/stores.ts'

for (const kind of DATABASES) {
  describe(`mails as an administrator sees them, on ${kind.name}`, () => {
    const room = useResendRoom(kind)

    const retry = (id: string) =>
      room.mailRoom.foundations.database.transaction((db) => room.email.deliveries.retry(db, id))
    const find = async (id: string) => {
      const delivery = await room.email.deliveries.find(id)
      if (delivery === undefined) throw new Error('there is no such mail')
      return delivery
    }
    const sentTo = (address: string) => room.resend.outbox.filter(({ to }) => to.includes(address))
    const bouncedMail = async (): Promise<EmailDelivery> => {
      const { id } = await room.mailTo(testAddress('bounced'))
      await room.callBack()
      return find(id)
    }
    /** Lets the server try a mail for as long as it likes. */
    const workUntilSettled = async (id: string) => {
      for (;;) {
        await room.mailRoom.drain()
        const delivery = await find(id)
        if (delivery.status !== 'QUEUED') return delivery
        await room.mailRoom.advanceSeconds(1800)
      }
    }

    it('are listed newest first, page by page', async () => {
      const mails = [
        await room.mailTo(newAddress()),
        await room.mailTo(newAddress()),
        await room.mailTo(newAddress()),
      ]
      const [oldest, middle, newest] = mails.map(({ id }) => id)
      const page = await room.email.deliveries.search({}, 2, null)
      expect(page.map(({ id }) => id)).toEqual([newest, middle])
      const next = await room.email.deliveries.search({}, 1, middle ?? null)
      expect(next.map(({ id }) => id)).toEqual([oldest])
    })

    it('are found by status, by address in any case and by template', async () => {
      const bounced = await bouncedMail()
      const { deliveries } = room.email
      const all = {
        status: bounced.status,
        to: bounced.to.toUpperCase(),
        template: 'confirm-email',
      }

      expect(await deliveries.search(all, 50, null)).toEqual([bounced])
      expect(await deliveries.search({ ...all, status: 'SENT' }, 50, null)).toEqual([])
      expect(await deliveries.search({ ...all, to: newAddress() }, 50, null)).toEqual([])
      expect(await deliveries.search({ ...all, template: 'session-ended' }, 50, null)).toEqual([])
      expect(bounced).toEqual({
        id: bounced.id,
        to: bounced.to,
        template: 'confirm-email',
        status: 'BOUNCED',
        attempts: 1,
        createdAt: room.mailRoom.clock.now(),
        nextAttemptAt: null,
        sentAt: room.mailRoom.clock.now(),
        lastError: expect.stringContaining('takes no mail'),
        providerId: sentTo(bounced.to)[0]?.id,
      })
    })

    it('are sent again after a bounce, also while Resend remembers the first sending', async () => {
      const { id, to } = await bouncedMail()

      expect(await retry(id)).toEqual({ outcome: 'QUEUED', delivery: await find(id) })
      expect(await find(id)).toMatchObject({
        status: 'QUEUED',
        attempts: 0,
        nextAttemptAt: room.mailRoom.clock.now(),
        sentAt: null,
        lastError: null,
        providerId: null,
      })
      expect(await room.email.markOf(to)).toBeUndefined()
      await room.mailRoom.drain()

      expect(await find(id)).toMatchObject({ status: 'SENT', attempts: 1 })
      const keys = sentTo(to).map(({ idempotencyKey }) => idempotencyKey)
      expect(keys).toEqual([`mail/${id}`, `mail/${id}-1`])
    })

    it('bounce again under another key each time', async () => {
      const { id, to } = await bouncedMail()
      for (const resends of [1, 2]) {
        await retry(id)
        await room.mailRoom.drain()
        await room.callBack()
        expect(await find(id)).toMatchObject({ status: 'BOUNCED' })
        expect(await room.email.markOf(to)).toMatchObject({ reason: 'BOUNCED' })
        expect(sentTo(to).at(-1)?.idempotencyKey).toBe(`mail/${id}-${resends}`)
      }
    })

    it('heed nothing that is told of an earlier sending', async () => {
      const { id, to, providerId } = await bouncedMail()
      await retry(id)
      const late = {
        type: 'email.bounced',
        data: { email_id: providerId, tags: { mail_id: id }, bounce: { type: 'Permanent' } },
      }
      expect((await room.post(room.sign(late))).status).toBe(200)
      expect(await find(id)).toMatchObject({ status: 'QUEUED' })
      expect(await room.email.markOf(to)).toBeUndefined()
      await room.mailRoom.drain()
      expect(await find(id)).toMatchObject({ status: 'SENT' })
    })

    it('are sent again after Resend took one and could not send it', async () => {
      const { id, to, providerId } = await room.mailTo(testAddress('delivered'))
      const failed = { reason: 'reached_daily_quota' }
      await room.post(room.sign({ type: 'email.failed', data: { email_id: providerId, failed } }))
      await retry(id)
      await room.mailRoom.drain()

      expect(await find(id)).toMatchObject({ status: 'SENT' })
      expect(sentTo(to)).toHaveLength(2)
    })

    it('are sent under the same key after a refusal', async () => {
      room.resend.faults.next('refused-recipient')
      const { id, to, status } = await room.mailTo(newAddress())
      expect(status).toBe('FAILED')
      await retry(id)
      await room.mailRoom.drain()

      expect(await find(id)).toMatchObject({ status: 'SENT' })
      expect(sentTo(to)).toMatchObject([{ idempotencyKey: `mail/${id}` }])
    })

    it('reach nobody twice when they were given up though Resend had taken them', async () => {
      const address = newAddress()
      room.resend.faults.chances = { 'drop-after-accept': 1 }
      await room.mailRoom.register(address)
      const [mail] = await room.email.deliveries.search({ to: address }, 1, null)
      const { id, status } = await workUntilSettled(mail?.id ?? '')
      expect(status).toBe('FAILED')
      room.resend.faults.clear()

      await retry(id)
      await room.mailRoom.drain()

      expect(await find(id)).toMatchObject({ status: 'SENT', providerId: sentTo(address)[0]?.id })
      expect(sentTo(address)).toHaveLength(1)
    })

    it('are tried as patiently as new ones', async () => {
      room.resend.faults.chances = { 'error-500': 1 }
      await room.mailRoom.register()
      const [mail] = await room.email.deliveries.search({}, 1, null)
      const { id } = await workUntilSettled(mail?.id ?? '')
      await retry(id)
      await room.mailRoom.drain()

      expect(await find(id)).toMatchObject({ status: 'QUEUED', attempts: 1 })
      room.resend.faults.clear()
    })

    it('go out again when they were held back, and open their address', async () => {
      const { to } = await bouncedMail()
      const held = await room.mailTo(to)
      expect(held).toMatchObject({ status: 'FAILED', attempts: 1 })
      await retry(held.id)
      await room.mailRoom.drain()

      expect(await find(held.id)).toMatchObject({ status: 'SENT' })
    })

    it('stay as they are while they wait and after they were sent', async () => {
      const sent = await room.mailTo(newAddress())
      expect(await retry(sent.id)).toEqual({ outcome: 'UNCHANGED', delivery: sent })
      room.resend.faults.next('error-500')
      const waiting = await room.mailTo(newAddress())
      expect(waiting.nextAttemptAt?.getTime()).toBeGreaterThan(room.mailRoom.clock.now().getTime())
      expect(await retry(waiting.id)).toEqual({ outcome: 'UNCHANGED', delivery: waiting })
    })

    it.each(['01890a5d-ac96-774b-bcce-b302099a8057', 'no id', 'nul\0', ''])(
      'are not found by %j',
      async (id) => {
        expect(await retry(id)).toEqual({ outcome: 'NOT_FOUND' })
        expect(await room.email.deliveries.find(id)).toBeUndefined()
      },
    )

    it('stay as they are when the retry is rolled back', async () => {
      const bounced = await bouncedMail()
      await room.mailRoom.foundations.database.transaction(async (db, rollBackWith) => {
        await room.email.deliveries.retry(db, bounced.id)
        return rollBackWith('found out half-way')
      })
      expect(await find(bounced.id)).toEqual(bounced)
      expect(await room.email.markOf(bounced.to)).toMatchObject({ reason: 'BOUNCED' })
    })
  })
}
