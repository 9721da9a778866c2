import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EmailDelivery } from '../../src/email/deliveries.service.ts'
import { useApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { newWebhookSecret, sign, type WebhookRequest } from '../support/resend/webhooks.ts'
import { testAddress, useResendRoom } from '../support/resend-room.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

const REPEATS = 20

for (const kind of DATABASES) {
  describe(`the webhooks of Resend, on ${kind.name}`, () => {
    const room = useResendRoom(kind)
    let mail: EmailDelivery

    beforeEach(async () => {
      mail = await room.mailTo(testAddress('delivered'))
    })

    const bounce = () => ({
      type: 'email.bounced',
      data: {
        email_id: mail.providerId,
        to: [mail.to],
        bounce: { type: 'Permanent', subType: 'General' },
      },
    })
    const statusOf = async () => (await room.email.deliveries.find(mail.id))?.status
    const expectTaken = async (request: WebhookRequest) => {
      const answer = await room.post(request)
      expect([answer.status, await answer.text()]).toEqual([200, ''])
      expect(await statusOf()).toBe('BOUNCED')
    }
    const expectRefused = async (request: WebhookRequest, status = 401) => {
      const answer = await room.post(request)
      expect([answer.status, await answer.text()]).toEqual([status, ''])
      expect(await statusOf()).toBe('SENT')
    }
    const withHeader = ({ headers, body }: WebhookRequest, name: string, value: string) => ({
      headers: { ...headers, [name]: value },
      body,
    })
    /** As Resend would have signed it so many seconds ago. */
    const signedAgo = (seconds: number, secret = room.resend.webhooks.secret): WebhookRequest => {
      const { headers, body } = room.sign(bounce())
      const id = headers['svix-id'] ?? ''
      const timestamp = String(Math.floor(room.mailRoom.clock.now().getTime() / 1000) - seconds)
      const signature = sign(secret, id, timestamp, body)
      return {
        headers: { ...headers, 'svix-timestamp': timestamp, 'svix-signature': signature },
        body,
      }
    }

    it('are taken with a right signature', () => expectTaken(room.sign(bounce())))

    it.each(['svix-id', 'svix-timestamp', 'svix-signature'])('are refused without %s', (name) => {
      const { headers, body } = room.sign(bounce())
      const rest = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
      return expectRefused({ headers: rest, body })
    })

    it('are refused when one byte of the body is another', async () => {
      const { headers, body } = room.sign(bounce())
      for (const changed of [`${body} `, body.replace('General', 'Genera1'), body.slice(1)]) {
        await expectRefused({ headers, body: changed })
      }
    })

    it('are refused when the id or the time was changed after signing', async () => {
      const request = room.sign(bounce())
      const seconds = Number(request.headers['svix-timestamp'])
      await expectRefused(withHeader(request, 'svix-id', `msg_${randomUUID()}`))
      await expectRefused(withHeader(request, 'svix-timestamp', String(seconds + 1)))
      await expectRefused(withHeader(request, 'svix-timestamp', `${seconds}.0`))
    })

    it.each([
      [-301, 'refused'],
      [-300, 'taken'],
      [300, 'taken'],
      [301, 'refused'],
      [86_400, 'refused'],
    ])('that were signed %d seconds ago are %s', async (seconds, verdict) => {
      const request = signedAgo(seconds)
      await (verdict === 'taken' ? expectTaken(request) : expectRefused(request))
    })

    it('are refused with the signature of another secret', () =>
      expectRefused(signedAgo(0, newWebhookSecret())))

    it('are taken with any of the configured secrets', () =>
      expectTaken(signedAgo(0, room.olderSecret)))

    it('are taken when one of several signatures is right, wherever it stands', async () => {
      const wrong = sign(newWebhookSecret(), 'a', '1', 'b')
      const request = room.sign(bounce())
      const right = request.headers['svix-signature'] ?? ''
      await expectRefused(withHeader(request, 'svix-signature', `${wrong} v1a,AAAA ${wrong}`))
      await expectTaken(withHeader(request, 'svix-signature', `v1a,AAAA ${wrong} ${right}`))
    })

    it.each([
      ['of another version', (signature: string) => signature.replace('v1,', 'v2,')],
      ['without a version', (signature: string) => signature.replace('v1,', '')],
      ['that is cut', (signature: string) => signature.slice(0, -4)],
      ['that is continued', (signature: string) => `${signature}AAAA`],
      ['of another case', (signature: string) => signature.toLowerCase()],
      ['that is empty', () => 'v1,'],
      ['behind a comma', (signature: string) => `v1,AAAA,${signature}`],
    ])('are refused with a signature %s', async (_what, change) => {
      const request = room.sign(bounce())
      const signature = change(request.headers['svix-signature'] ?? '')
      await expectRefused(withHeader(request, 'svix-signature', signature))
    })

    it('are refused when a part of the body was moved into the id', async () => {
      const { headers, body } = room.sign(bounce(), 'msg.1')
      await expectRefused({ headers, body })
    })

    it('are read as JSON of a bounded size, and as nothing else', async () => {
      const request = room.sign(bounce())
      await expectRefused(room.sign({ ...bounce(), padding: 'x'.repeat(100_000) }), 413)
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/json']) {
        await expectRefused(withHeader(request, 'content-type', type), 415)
      }
      await expectRefused(room.sign('{ "type": "email.bounced", '), 400)
      await expectTaken(withHeader(request, 'content-type', 'application/json; charset=utf-8'))
    })

    it('come by POST only', async () => {
      const { headers } = room.sign('')
      const get = await fetch(room.endpoint, { headers })
      expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const { status } = await fetch(room.endpoint, { method, ...room.sign(bounce()) })
        expect(status).toBe(405)
      }
      expect(await statusOf()).toBe('SENT')
    })

    it('say nothing to pages of other sites and are kept by nobody', async () => {
      const request = withHeader(room.sign(bounce()), 'origin', 'https://evil.example')
      const { headers } = await room.post(request)
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('cache-control')).toBe('no-store')
    })

    it('that are played again change nothing', async () => {
      const request = room.sign(bounce())
      await expectTaken(request)
      await room.mailRoom.foundations.database.transaction((db) =>
        room.email.clearAddress(db, mail.to),
      )

      await expectTaken(request)
      await room.mailRoom.advanceSeconds(600)
      // Resend signs a repeat anew; only the id tells that it is one.
      await expectTaken(room.sign(request.body, request.headers['svix-id']))

      expect(await room.email.markOf(mail.to)).toBeUndefined()
    })

    it(`take effect once when ${REPEATS} of the same come at once`, async () => {
      const request = room.sign(bounce())
      const answers = await Promise.all(Array.from({ length: REPEATS }, () => room.post(request)))
      expect(answers.map(({ status }) => status)).toEqual(Array(REPEATS).fill(200))
      const lines = room.mailRoom.log.filter(
        (line) => line.includes('mail bounced') && line.includes(mail.id),
      )
      expect(lines).toHaveLength(1)
    })

    it('that could not be written down take effect when they come again', async () => {
      const { queries } = room.mailRoom.foundations.database
      const request = room.sign(bounce())
      await sql`alter table undeliverable_addresses rename to away`.execute(queries)
      await expectRefused(request, 500)
      await sql`alter table away rename to undeliverable_addresses`.execute(queries)

      await expectTaken(request)
      expect(await room.email.markOf(mail.to)).toMatchObject({ reason: 'BOUNCED' })
    })

    it('are forgotten after their mails', async () => {
      await expectTaken(room.sign(bounce()))
      await room.mailRoom.advanceSeconds(30 * 86_400 + 120)
      await room.email.sweep()
      expect(await room.email.deliveries.find(mail.id)).toBeUndefined()
      expect(await countMessages()).toBeGreaterThan(0)

      await room.mailRoom.advanceSeconds(86_400)
      await room.email.sweep()
      expect(await countMessages()).toBe(0)
      expect(await room.email.markOf(mail.to)).toMatchObject({ reason: 'BOUNCED' })
    })

    const countMessages = async () =>
      (
        await room.mailRoom.foundations.database.queries
          .selectFrom('webhook_messages')
          .select('id')
          .execute()
      ).length

    it('leave neither address nor signature in the log', () => {
      expect(room.mailRoom.log.join('')).toContain('webhook refused')
      expectCleanLog(room.mailRoom, ['resend.dev', room.resend.webhooks.secret, 'v1,'])
    })
  })
}

describe('a server without RESEND_WEBHOOK_SECRET', () => {
  const app = useApp(SQLITE)

  it('has no path for webhooks', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${app.url}/webhooks/resend`, { method })
      expect(answer.status).toBe(404)
    }
  })
})
