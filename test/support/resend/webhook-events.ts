import type { SentMail } from './emails.ts'

/** The body of one webhook message. */
export interface WebhookEvent {
  readonly type: string
  /** RFC 3339. */
  readonly created_at: string
  readonly data: Readonly<Record<string, unknown>>
}

const BOUNCE = {
  message: "The recipient's email provider sent a hard bounce message.",
  type: 'Permanent',
  subType: 'NoEmail',
}

/** What Resend tells of a mail, in this order. Its own test addresses meet the outcome that they are named after. */
export function eventsOf(mail: SentMail): WebhookEvent[] {
  const [to = ''] = mail.to
  const [localPart = ''] = to.split(/[+@]/)
  const event = (type: string, details: object = {}): WebhookEvent => ({
    type: `email.${type}`,
    created_at: mail.acceptedAt,
    data: { ...dataOf(mail), ...details },
  })
  switch (to.endsWith('@resend.dev') ? localPart : 'delivered') {
    case 'bounced': {
      const diagnosticCode = [`smtp; 550 5.1.1 <${to}>: Recipient address rejected`]
      return [event('sent'), event('bounced', { bounce: { ...BOUNCE, diagnosticCode } })]
    }
    case 'complained':
      return [event('sent'), event('delivered'), event('complained')]
    case 'suppressed': {
      const message = `Resend has suppressed sending to ${to}.`
      const why = { type: 'OnAccountSuppressionList', reason: 'previous_bounce' }
      return [event('suppressed', { suppressed: { ...why, message, diagnosticCode: [] } })]
    }
    default:
      return [event('sent'), event('delivered')]
  }
}

/** The fields of every event about a mail. Its tags are a list in a request and an object here. */
function dataOf({ id, from, to, subject, acceptedAt, tags }: SentMail) {
  return {
    email_id: id,
    created_at: acceptedAt,
    message_id: `<${id}@simulated.resend.dev>`,
    from,
    to,
    subject,
    tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])),
  }
}
