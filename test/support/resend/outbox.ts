import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import {
  type Answer,
  invalidIdempotencyKey,
  json,
  payloadMismatch,
  stillInFlight,
} from './answers.ts'
import { parseEmail, type SentMail } from './emails.ts'
import { createIdempotencyStore } from './idempotency.ts'
import { eventsOf } from './webhook-events.ts'
import type { Webhooks } from './webhooks.ts'

export interface OutboxOptions {
  /** Answers 422 to `@example.com` and the like, as the real one does. */
  readonly refuseReservedDomains: boolean
  /** The time by which idempotency keys are forgotten. */
  readonly now: () => Date
}

/** What POST /emails leaves behind. */
export interface Outbox {
  readonly mails: SentMail[]
  acceptedPosts(): number
  /** Answers one POST; after its key is claimed it takes `delayMs` until the mail is accepted. */
  accept(key: string | null, body: string, delayMs: number): Promise<Answer>
}

export function createOutbox(
  { refuseReservedDomains, now }: OutboxOptions,
  webhooks: Webhooks,
): Outbox {
  const keys = createIdempotencyStore(now)
  const mails: SentMail[] = []
  let acceptedPosts = 0

  async function accept(key: string | null, body: string, delayMs: number): Promise<Answer> {
    if (key !== null && (key.length < 1 || key.length > 256)) return invalidIdempotencyKey
    const email = parseEmail(body, refuseReservedDomains)
    if ('status' in email) return email
    const claim = key === null ? { kind: 'new' as const } : keys.claim(key, body)
    if (claim.kind === 'in-flight') return stillInFlight
    if (claim.kind === 'mismatch') return payloadMismatch
    if (delayMs > 0) await wait(delayMs, undefined, { ref: false })
    acceptedPosts += 1
    if (claim.kind === 'repeat') return json(200, { id: claim.id })
    const id = randomUUID()
    const mail = { ...email, id, idempotencyKey: key, acceptedAt: now().toISOString() }
    mails.push(mail)
    webhooks.add(eventsOf(mail))
    if (key !== null) keys.accept(key, body, id)
    return json(200, { id })
  }

  return { mails, acceptedPosts: () => acceptedPosts, accept }
}
