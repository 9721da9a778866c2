import { describe, expect, it } from 'vitest'
import { parseSendingId } from '../../src/email/sending-id.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { type MailRoom, ORIGIN, openMailRoom } from '../support/mail-room.ts'
import { type ResendRoom, testAddress, useResendRoom } from '../support/resend-room.ts'
import { DATABASES } from '../support/stores.ts'

for (const kind of DATABASES) {
  describe(`what Resend tells of mails, on ${kind.name}`, () => {
    const room = useResendRoom(kind)

    it('marks a bounced mail and its address, and holds the next mail back', async () => {
      const address = testAddress('bounced')
      const mail = await room.mailTo(address)
      expect(mail).toMatchObject({ status: 'SENT', attempts: 1, lastError: null })

      expect(await room.callBack()).toEqual([200, 200])

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({
        status: 'BOUNCED',
        lastError: 'The address takes no mail (Permanent NoEmail 5.1.1)',
      })
      expect(await room.email.markOf(address)).toEqual({
        reason: 'BOUNCED',
        markedAt: room.mailRoom.clock.now(),
      })
      expect(await room.mailTo(address)).toMatchObject({
        status: 'FAILED',
        providerId: null,
        lastError: 'Not sent: an earlier mail to this address bounced',
      })
      expect(mailsThatLeftFor(room, address)).toBe(1)
    })

    it('holds mails to every spelling of a marked address back', async () => {
      const address = testAddress('bounced')
      await room.mailTo(address)
      await room.callBack()

      const spelling = address.replace('bounced', 'Bounced')
      expect(await room.mailTo(spelling)).toMatchObject({ status: 'FAILED', to: spelling })
      expect(mailsThatLeftFor(room, spelling)).toBe(0)
    })

    it('marks an address whose reader reported a mail as spam', async () => {
      const address = testAddress('complained')
      const mail = await room.mailTo(address)
      await room.callBack()

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({
        status: 'COMPLAINED',
        lastError: 'The reader reported it as spam',
      })
      expect(await room.email.markOf(address)).toMatchObject({ reason: 'COMPLAINED' })
      expect(await room.mailTo(address)).toMatchObject({ status: 'FAILED' })
    })

    it('marks an address that Resend does not write to any more', async () => {
      const address = testAddress('suppressed')
      const mail = await room.mailTo(address)
      await room.callBack()

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({
        status: 'BOUNCED',
        lastError: expect.stringContaining('suppression list (previous_bounce)'),
      })
      expect(await room.email.markOf(address)).toMatchObject({ reason: 'BOUNCED' })
    })

    it.each([
      ['previous_complaint', 'COMPLAINED', 'COMPLAINED'],
      ['manual', 'FAILED', 'SUPPRESSED'],
    ])('tells a suppression for %s from others', async (reason, status, mark) => {
      const mail = await room.mailTo(testAddress('delivered'))
      const data = { email_id: mail.providerId, suppressed: { reason } }
      expect((await room.post(room.sign({ type: 'email.suppressed', data }))).status).toBe(200)

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({ status })
      expect(await room.email.markOf(mail.to)).toMatchObject({ reason: mark })
    })

    it('leaves a mail that arrived as it is', async () => {
      const mail = await room.mailTo(testAddress('delivered'))
      expect(new Set(await room.callBack())).toEqual(new Set([200]))

      expect(await room.email.deliveries.find(mail.id)).toEqual(mail)
      expect(await room.email.markOf(mail.to)).toBeUndefined()
    })

    it.each(['Transient', 'Undetermined'])(
      'notes a bounce that is %s, and goes on writing to the address',
      async (type) => {
        const mail = await room.mailTo(testAddress('delivered'))
        const data = { email_id: mail.providerId, bounce: { type, subType: 'MailboxFull' } }
        await room.post(room.sign({ type: 'email.bounced', data }))

        expect(await room.email.deliveries.find(mail.id)).toEqual({
          ...mail,
          lastError: `It bounced and may arrive yet (${type} MailboxFull)`,
        })
        expect(await room.mailTo(mail.to)).toMatchObject({ status: 'SENT' })
      },
    )

    it('gives a mail up that Resend took and could not send, without blaming the address', async () => {
      const mail = await room.mailTo(testAddress('delivered'))
      const data = { email_id: mail.providerId, failed: { reason: 'reached_daily_quota' } }
      await room.post(room.sign({ type: 'email.failed', data }))

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({
        status: 'FAILED',
        lastError: 'Resend took it and could not send it (reached_daily_quota)',
      })
      expect(await room.mailTo(mail.to)).toMatchObject({ status: 'SENT' })
      expect(room.mailRoom.log.join('')).toContain('mail given up')
    })

    it('does not take a bounce back when a lesser event comes after it', async () => {
      const address = testAddress('bounced')
      const mail = await room.mailTo(address)
      await room.callBack()
      const bounced = await room.email.deliveries.find(mail.id)
      const events = [
        { type: 'email.failed', data: { email_id: mail.providerId, failed: { reason: 'late' } } },
        {
          type: 'email.bounced',
          data: { email_id: mail.providerId, bounce: { type: 'Transient' } },
        },
        { type: 'email.delivered', data: { email_id: mail.providerId } },
      ]
      for (const event of events) expect((await room.post(room.sign(event))).status).toBe(200)

      expect(await room.email.deliveries.find(mail.id)).toEqual(bounced)
    })

    it('knows a mail by its tag when the answer to its sending was lost', async () => {
      const address = testAddress('bounced')
      room.resend.faults.next('drop-after-accept')
      const mail = await room.mailTo(address)
      expect(mail).toMatchObject({ status: 'QUEUED', providerId: null })

      await room.callBack()
      await room.mailRoom.advanceSeconds(60)
      await room.mailRoom.drain()

      expect(await room.email.deliveries.find(mail.id)).toMatchObject({
        status: 'BOUNCED',
        attempts: 1,
        providerId: room.resend.outbox.at(-1)?.id,
      })
      expect(await room.email.markOf(address)).toMatchObject({ reason: 'BOUNCED' })
    })

    it('keeps a bounce that comes faster than the answer to the sending', async () => {
      const report = { status: 'BOUNCED', mark: 'BOUNCED', reason: 'It bounced' } as const
      await using mailRoom: MailRoom = await openMailRoom(
        kind,
        {},
        {
          transport: {
            async send({ id }) {
              const sending = parseSendingId(id)
              const { deliveryReports } = mailRoom.foundations
              await deliveryReports.take('msg_1', { providerId: 'early', sending, ...report })
              return { status: 'sent', providerId: 'early' }
            },
          },
        },
      )
      await mailRoom.register()
      await mailRoom.drain()

      expect(await mailRoom.outbox()).toMatchObject([{ status: 'BOUNCED', provider_id: 'early' }])
    })

    it('writes to an address again once its owner has proved to read it', async () => {
      const address = testAddress('delivered')
      const { challenge } = await room.mailRoom.register(address)
      await room.mailRoom.drain()
      const sent = room.resend.outbox.at(-1)
      await room.post(room.sign({ type: 'email.complained', data: { email_id: sent?.id } }))
      expect(await room.email.markOf(address)).toMatchObject({ reason: 'COMPLAINED' })

      const token = /#token=([\w.-]+)/.exec(sent?.text ?? '')?.[1] ?? ''
      const proof = { kind: 'link', token, challenge, password: null } as const
      const request = { proof, transport: 'BEARER', deviceToken: null } as const
      const { outcome } = await room.mailRoom.services.confirmation.confirm(request, ORIGIN)
      expect(outcome).toBe('SUCCESS')

      expect(await room.email.markOf(address)).toBeUndefined()
      expect(await room.mailTo(address)).toMatchObject({ status: 'SENT' })
    })

    it.each([
      ['mails of others', { type: 'email.bounced', data: bounceOf('not-ours') }],
      [
        'mails of others with a tag',
        {
          type: 'email.bounced',
          data: {
            ...bounceOf('not-ours'),
            tags: { mail_id: '01890a5d-ac96-774b-bcce-b302099a8057' },
          },
        },
      ],
      ['kinds of events that are not known', { type: 'email.teleported', data: { email_id: 'x' } }],
      ['events about no mail', { type: 'domain.updated', data: { name: 'example.com' } }],
      ['events without data', { type: 'email.bounced' }],
      ['what is no object', 'null'],
    ])('acknowledges %s, and does nothing', async (_what, body) => {
      const before = await room.email.deliveries.search({}, 1000, null)
      expect((await room.post(room.sign(body))).status).toBe(200)
      expect(await room.email.deliveries.search({}, 1000, null)).toEqual(before)
    })

    it('logs no address, whatever the receiving server says', () => {
      expect(room.mailRoom.log.join('')).toContain('mail bounced')
      expectCleanLog(room.mailRoom, ['resend.dev'])
    })
  })
}

function bounceOf(email_id: string) {
  return { email_id, bounce: { type: 'Permanent', subType: 'General' } }
}

function mailsThatLeftFor({ resend }: ResendRoom, address: string): number {
  return resend.outbox.filter(({ to }) => to.includes(address)).length
}
