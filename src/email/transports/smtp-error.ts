import { z } from 'zod'
import type { Delivery } from './transport.ts'

/** The parts of a nodemailer error that quote nobody: its message and the server's reply name the recipient. */
const errorSchema = z.object({
  /** `AbortError` when the try was ended from this side. */
  name: z.string().catch(''),
  /** Only searched, never repeated. */
  message: z.string().catch(''),
  /** Which part of the work failed, such as `EAUTH`. */
  code: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .catch('unknown error'),
  /** The SMTP command that was refused. */
  command: z.enum(['MAIL FROM', 'RCPT TO', 'DATA']).nullable().catch(null),
  /** The server's three digits, where it answered. */
  responseCode: z.number().int().nullable().catch(null),
  /** The server's whole reply; only an enhanced status code (RFC 3463) is taken out of it. */
  response: z.string().catch(''),
})

type SmtpError = z.infer<typeof errorSchema>

/** Replies that tell of the session or of a missing login (RFC 5321 §4.2.2, RFC 4954 §6) and not of this mail. */
const sessionReplies = new Set([503, 530, 534, 535, 538])

/** What became of a mail whose try threw. */
export function smtpErrorToDelivery(thrown: unknown): Delivery {
  const error = readError(thrown)
  const reason = describe(error)
  if (isRefusal(error)) return { status: 'failed', reason }
  return { status: 'retry', reason, retryAfterSeconds: null }
}

/** What is wrong, and what to do about it, without any address. */
export function describeSmtpError(thrown: unknown): string {
  return describe(readError(thrown))
}

/** Only a permanent no to this recipient or this content is final; the rest an operator or time can mend. */
function isRefusal({ code, command, responseCode }: SmtpError): boolean {
  if (command !== 'RCPT TO' && command !== 'DATA') return code === 'EENVELOPE' && command === null
  return responseCode !== null && responseCode >= 500 && !sessionReplies.has(responseCode)
}

function describe(error: SmtpError): string {
  const label = toLabel(error)
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') {
    return `The SMTP server refuses the login ${label}: mend the user and password in SMTP_URL`
  }
  if (isTlsProblem(error)) {
    return `The SMTP server offers no TLS that can be trusted ${label}: mend its certificate or SMTP_URL`
  }
  if (error.name === 'AbortError') return 'The SMTP server did not answer in time'
  if (error.command === 'MAIL FROM') {
    return `The SMTP server refuses the sender ${label}: mend EMAIL_FROM or the account's rights`
  }
  if (error.command !== null) return `The SMTP server refuses the mail at ${error.command} ${label}`
  if (error.code === 'EENVELOPE') return `The SMTP server takes no such address ${label}`
  if (error.responseCode !== null) return `The SMTP server refuses to talk ${label}`
  return `The SMTP server cannot be reached or broke off ${label}: look at SMTP_URL if this stays`
}

/** A certificate that is not trusted arrives as a socket error; only Node's text tells. */
function isTlsProblem({ code, message }: SmtpError): boolean {
  return code === 'ETLS' || (code === 'ESOCKET' && /certificate/i.test(message))
}

function toLabel({ code, responseCode, response }: SmtpError): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  return `(${[responseCode ?? code, enhanced].filter(Boolean).join(' ')})`
}

function readError(thrown: unknown): SmtpError {
  return errorSchema.safeParse(thrown).data ?? errorSchema.parse({})
}
