import { createHmac, randomBytes } from 'node:crypto'
import type { WebhookEvent } from './webhook-events.ts'

/** A new signing secret, in the form in which Resend shows it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}

/** A signature as it stands in `svix-signature`, over `<id>.<timestamp>.<body>`. */
export function sign(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return `v1,${signature}`
}

/** What goes over the wire: `headers` and `body` belong together. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Signs a message as of `now`. */
export function signedRequest(
  secret: string,
  { id, body }: { readonly id: string; readonly body: string },
  now: Date,
): WebhookRequest {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return {
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': timestamp,
      'svix-signature': sign(secret, id, timestamp, body),
    },
    body,
  }
}

/** One message; each of its deliveries has the same id and body, and a time and signature of its own. */
export interface WebhookMessage {
  readonly id: string
  readonly type: string
  readonly body: string
}

/** The messages of a webhook. The real one delivers at once and again later; this one when it is told to. */
export interface Webhooks {
  readonly secret: string
  /** Every message so far, acknowledged or not. */
  readonly messages: readonly WebhookMessage[]
  add(events: readonly WebhookEvent[]): void
  /** Delivers what has not been acknowledged yet, in order. @returns the statuses of the answers */
  deliver(url: string): Promise<number[]>
}

export function createWebhooks(now: () => Date): Webhooks {
  const secret = newWebhookSecret()
  const messages: WebhookMessage[] = []
  const acknowledged = new Set<string>()

  async function post(url: string, message: WebhookMessage): Promise<number> {
    const request = signedRequest(secret, message, now())
    const { ok, status } = await fetch(url, { method: 'POST', ...request })
    if (ok) acknowledged.add(message.id)
    return status
  }

  return {
    secret,
    messages,
    add(events) {
      for (const event of events) {
        const id = `msg_${randomBytes(12).toString('hex')}`
        messages.push({ id, type: event.type, body: JSON.stringify(event) })
      }
    },
    async deliver(url) {
      const statuses: number[] = []
      for (const message of messages.filter(({ id }) => !acknowledged.has(id))) {
        statuses.push(await post(url, message))
      }
      return statuses
    },
  }
}
