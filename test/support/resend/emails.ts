import { z } from 'zod'
import { type Answer, failure } from './answers.ts'

const oneOrMany = z
  .union([z.string(), z.array(z.string()).min(1).max(50)])
  .transform((value) => [value].flat())

const emailSchema = z.object({
  from: z.string(),
  to: oneOrMany,
  cc: oneOrMany.default([]),
  bcc: oneOrMany.default([]),
  reply_to: oneOrMany.default([]),
  subject: z.string(),
  html: z.string().nullable().default(null),
  text: z.string().nullable().default(null),
  headers: z.record(z.string(), z.string()).default({}),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
})

/** The body of POST /emails, with every address field as a list. */
export type Email = z.infer<typeof emailSchema>

/** An accepted mail. */
export interface SentMail extends Email {
  readonly id: string
  /** Null when the request carried no key. */
  readonly idempotencyKey: string | null
  /** RFC 3339. */
  readonly acceptedAt: string
}

/** The mail in a request body, or the answer that refuses it. */
export function parseEmail(body: string, refuseReservedDomains: boolean): Email | Answer {
  const fields = parseObject(body)
  if (fields === null)
    return failure(400, 'validation_error', 'The request body is not valid JSON.')
  const missing = ['from', 'to', 'subject'].find((field) => fields[field] === undefined)
  if (missing !== undefined) {
    return failure(422, 'missing_required_field', `Missing \`${missing}\` field.`)
  }
  const email = emailSchema.safeParse(fields).data
  if (email === undefined) {
    return failure(
      400,
      'validation_error',
      'We found an error with one or more fields in the request.',
    )
  }
  if (email.html === null && email.text === null) {
    return failure(422, 'missing_required_field', 'Missing `html` or `text` field.')
  }
  return refuseAddresses(email, refuseReservedDomains) ?? email
}

const ADDRESS =
  /^(?:[^<>\r\n]*<[^<>\s,@]+@[^<>\s,@]+\.[^<>\s,@]+>|[^<>\s,@]+@[^<>\s,@]+\.[^<>\s,@]+)$/
const RESERVED = /@(?:example|test)\.(?:com|org|net)>?$/

function refuseAddresses(email: Email, refuseReservedDomains: boolean): Answer | null {
  for (const field of ['from', 'to', 'cc', 'bcc', 'reply_to'] as const) {
    const addresses = [email[field]].flat()
    if (!addresses.every((address) => ADDRESS.test(address))) {
      const message = `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format`
      return failure(422, 'validation_error', message)
    }
  }
  if (refuseReservedDomains && email.to.some((address) => RESERVED.test(address))) {
    const message =
      'Invalid `to` field. Please use our testing email address instead of domains like `example.com`.'
    return failure(422, 'validation_error', message)
  }
  return null
}

function parseObject(body: string): Record<string, unknown> | null {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body))
  } catch {
    return null
  }
}

/** The body of GET /emails/{id}. */
export function describeEmail(mail: SentMail) {
  const [localPart = ''] = (mail.to[0] ?? '').split(/[+@]/)
  const outcomes = ['bounced', 'complained', 'suppressed']
  const { id, to, from, subject, html, text, cc, bcc, reply_to } = mail
  return {
    object: 'email',
    id,
    message_id: `<${id}@simulated.resend.dev>`,
    to,
    from,
    created_at: mail.acceptedAt.replace('T', ' ').replace('Z', '000+00'),
    subject,
    html,
    text,
    cc,
    bcc,
    reply_to,
    last_event: outcomes.includes(localPart) ? localPart : 'delivered',
  }
}
