import { z } from 'zod'
import type { OutboxStatus, UndeliverableReason } from '../database/tables.ts'
import { parseSendingId, type Sending } from './sending-id.ts'
import { MAIL_ID_TAG } from './transports/resend.ts'

/** What an event tells of one mail that the provider took. */
export interface DeliveryReport {
  /** The provider's name for the mail. */
  readonly providerId: string
  /** The sending that the mail's tag names; null where it has none of ours. */
  readonly sending: Sending | null
  /** What the mail has come to; null when it may arrive yet. */
  readonly status: Extract<OutboxStatus, 'BOUNCED' | 'COMPLAINED' | 'FAILED'> | null
  /** Why its address must not be written to again; null when the address is not to blame. */
  readonly mark: UndeliverableReason | null
  /** For the administrator, without any address. */
  readonly reason: string
}

type Outcome = Pick<DeliveryReport, 'status' | 'mark' | 'reason'>

/** Anything but a plain word may quote an address, so it is not repeated. */
const word = z
  .string()
  .regex(/^[A-Za-z_]{1,64}$/)
  .catch('no reason given')

const envelopeSchema = z.object({
  type: z.string(),
  data: z.object({
    email_id: z.string().regex(/^[\w-]{1,100}$/),
    tags: z.record(z.string(), z.unknown()).catch({}),
    bounce: z.unknown().optional(),
    suppressed: z.unknown().optional(),
    failed: z.unknown().optional(),
  }),
})

const bounceSchema = z
  .object({ type: word, subType: word, diagnosticCode: z.array(z.string()).catch([]) })
  .catch({ type: 'Undetermined', subType: 'Undetermined', diagnosticCode: [] })

const reasonSchema = z.object({ reason: word }).catch({ reason: 'no reason given' })

/**
 * Reads the parsed body of one of Resend's webhook messages (resend.com/docs/webhooks/event-types).
 * @returns null for whatever needs nothing to be done: deliveries, clicks, kinds of events that are not known
 */
export function readResendEvent(body: unknown): DeliveryReport | null {
  const event = envelopeSchema.safeParse(body).data
  const outcome = event && outcomeOf(event)
  if (!outcome) return null
  const { email_id: providerId, tags } = event.data
  const tag = tags[MAIL_ID_TAG]
  return { providerId, sending: typeof tag === 'string' ? parseSendingId(tag) : null, ...outcome }
}

function outcomeOf({ type, data }: z.infer<typeof envelopeSchema>): Outcome | null {
  switch (type) {
    case 'email.bounced':
      return bounced(bounceSchema.parse(data.bounce))
    case 'email.complained':
      return { status: 'COMPLAINED', mark: 'COMPLAINED', reason: 'The reader reported it as spam' }
    case 'email.suppressed':
      return suppressed(reasonSchema.parse(data.suppressed).reason)
    case 'email.failed':
      return failed(reasonSchema.parse(data.failed).reason)
    default:
      return null
  }
}

function bounced({ type, subType, diagnosticCode }: z.infer<typeof bounceSchema>): Outcome {
  // An enhanced status code (RFC 3463): the rest of what the receiving server says may name the person.
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnosticCode.join(' '))?.[0]
  const label = `(${[type, subType, code].filter(Boolean).join(' ')})`
  if (type === 'Permanent') {
    return { status: 'BOUNCED', mark: 'BOUNCED', reason: `The address takes no mail ${label}` }
  }
  return { status: null, mark: null, reason: `It bounced and may arrive yet ${label}` }
}

function suppressed(why: string): Outcome {
  const reason = `Not sent by Resend: the address is on its suppression list (${why})`
  if (why === 'previous_bounce') return { status: 'BOUNCED', mark: 'BOUNCED', reason }
  if (why === 'previous_complaint') return { status: 'COMPLAINED', mark: 'COMPLAINED', reason }
  return { status: 'FAILED', mark: 'SUPPRESSED', reason }
}

/** A used-up quota or an unverified domain is no fault of the address, and Resend does not try again by itself. */
function failed(why: string): Outcome {
  return { status: 'FAILED', mark: null, reason: `Resend took it and could not send it (${why})` }
}
