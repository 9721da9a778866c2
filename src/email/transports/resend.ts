import { Resend } from 'resend'
import { withDeadline } from '../../runtime/deadline.ts'
import { recipientProblem } from './recipient.ts'
import { describeProblem, toDelivery } from './resend-answer.ts'
import type { Delivery, OutgoingMail, Transport } from './transport.ts'

/** Comes back with every event about the mail, also where the answer to its sending was lost. */
export const MAIL_ID_TAG = 'mail_id'

export interface ResendOptions {
  readonly apiKey: string
  /** Where the API is, without a slash at the end. */
  readonly baseUrl: string
  /** After how many milliseconds a try is given up. */
  readonly timeoutMs: number
}

/**
 * Sends through Resend's API. The sending's id is the idempotency key, which Resend keeps for a day:
 * within it a repeat is answered with the first try's id and nobody gets the mail twice.
 */
export function createResendTransport({ apiKey, baseUrl, timeoutMs }: ResendOptions): Transport {
  const client = new Resend(apiKey, { baseUrl })

  async function send(mail: OutgoingMail, signal: AbortSignal): Promise<Delivery> {
    const reason = recipientProblem(mail.to)
    if (reason !== null) return { status: 'failed', reason }
    const options = { idempotencyKey: `mail/${mail.id}` }
    const answer = await withDeadline(signal, timeoutMs, (deadline) =>
      client.emails.send(toPayload(mail), { ...options, signal: deadline }),
    )
    return toDelivery(answer)
  }

  /** Lists the domains: a key that may only send is refused this, and thereby proves to be alive. */
  async function check(signal: AbortSignal): Promise<string | null> {
    const answer = await withDeadline(signal, timeoutMs, (deadline) =>
      client.domains.list({}, { signal: deadline }),
    )
    return describeProblem(answer)
  }

  return { kind: 'resend', send, check, close: async () => {} }
}

/** Byte for byte the same on every try, or Resend would refuse the repeat. */
function toPayload(mail: OutgoingMail) {
  return {
    from: mail.from,
    to: [mail.to],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: { 'Auto-Submitted': 'auto-generated' },
    tags: [{ name: MAIL_ID_TAG, value: mail.id }],
  }
}
