import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import type { EmailDelivery } from '../../src/email/deliveries.service.ts'
import type { EmailService } from '../../src/email/email.service.ts'
import { createHttpServer } from '../../src/http/server.ts'
import type { DatabaseKind } from './database-kinds.ts'
import { createFrozenClock } from './frozen-clock.ts'
import { type MailRoom, openMailRoom } from './mail-room.ts'
import { type ResendServer, startResendServer } from './resend/server.ts'
import { newWebhookSecret, signedRequest, type WebhookRequest } from './resend/webhooks.ts'

/** A mail room whose mails go out through a simulated Resend, which calls it back over HTTP. */
export interface ResendRoom {
  readonly mailRoom: MailRoom
  readonly resend: ResendServer
  /** Where Resend delivers its webhooks. */
  readonly endpoint: string
  /** A further secret that the server takes, as while it is changed. */
  readonly olderSecret: string
  readonly email: EmailService
  /** Registers an address and sends what is due. @returns the mail, as an administrator sees it */
  mailTo(address: string): Promise<EmailDelivery>
  /** Lets Resend deliver what the server has not acknowledged. @returns the statuses of the answers */
  callBack(): Promise<number[]>
  /** A request that Resend would make now. */
  sign(body: object | string, id?: string): WebhookRequest
  post(request: WebhookRequest): Promise<Response>
}

/** One of Resend's test addresses, which nobody else in the run has. */
export function testAddress(outcome: 'delivered' | 'bounced' | 'complained' | 'suppressed') {
  return `${outcome}+${randomUUID()}@resend.dev`
}

/** Opens the room before the tests of a `describe` and closes it after them. */
export function useResendRoom(kind: DatabaseKind): ResendRoom {
  let open: Awaited<ReturnType<typeof openResendRoom>> | undefined
  const current = () => {
    if (open === undefined) throw new Error('the room has not been opened yet')
    return open
  }
  beforeAll(async () => {
    open = await openResendRoom(kind)
  })
  afterAll(() => open?.close())
  return {
    get mailRoom() {
      return current().mailRoom
    },
    get resend() {
      return current().resend
    },
    get endpoint() {
      return current().endpoint
    },
    get olderSecret() {
      return current().olderSecret
    },
    get email() {
      return current().mailRoom.foundations.email
    },
    async mailTo(address) {
      const { mailRoom } = current()
      await mailRoom.register(address)
      await mailRoom.drain()
      const [mail] = await mailRoom.foundations.email.deliveries.search({ to: address }, 1, null)
      if (mail === undefined) throw new Error('there is no mail')
      return mail
    },
    callBack: () => current().resend.webhooks.deliver(current().endpoint),
    sign(body, id = `msg_${randomUUID()}`) {
      const { resend, mailRoom } = current()
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      return signedRequest(resend.webhooks.secret, { id, body: text }, mailRoom.clock.now())
    },
    post: (request) => fetch(current().endpoint, { method: 'POST', ...request }),
  }
}

async function openResendRoom(kind: DatabaseKind) {
  const clock = createFrozenClock()
  const resend = await startResendServer({ ratePerSecond: 100_000, now: () => clock.now() })
  const olderSecret = newWebhookSecret()
  const settings = {
    EMAIL_TRANSPORT: 'resend',
    EMAIL_FROM: 'Authograph <mail@auth.example.net>',
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
    RESEND_WEBHOOK_SECRET: `${resend.webhooks.secret},${olderSecret}`,
  }
  const mailRoom = await openMailRoom(kind, settings, { clock })
  const http = await createHttpServer({ ...mailRoom.foundations, services: mailRoom.services })
  const url = await http.listen({ port: 0, host: '127.0.0.1' })
  return {
    mailRoom,
    resend,
    olderSecret,
    endpoint: `${url}/webhooks/resend`,
    async close() {
      await http.close()
      await mailRoom[Symbol.asyncDispose]()
      await resend.close()
    },
  }
}
