import nodemailer from 'nodemailer'
import { withDeadline } from '../../runtime/deadline.ts'
import { recipientProblem } from './recipient.ts'
import { describeSmtpError, smtpErrorToDelivery } from './smtp-error.ts'
import type { Delivery, OutgoingMail, Transport } from './transport.ts'

export interface SmtpOptions {
  /**
   * `smtps://user:password@host` speaks TLS from the start, `smtp://…` insists on STARTTLS unless the host is this
   * machine. Parameters of the URL reach nodemailer: `?requireTLS=false` for a mail catcher in the next container.
   */
  readonly url: string
  /** After how many milliseconds a try, or any silence of the server, is given up. */
  readonly timeoutMs: number
}

/**
 * Sends through any SMTP server. SMTP knows no idempotency: when the connection breaks between the last byte of a
 * mail and the server's answer, the retry may double it. The Message-ID stays the same, so mailboxes can tell.
 */
export function createSmtpTransport({ url, timeoutMs }: SmtpOptions): Transport {
  const mailer = createMailer(url, timeoutMs)

  async function send(mail: OutgoingMail, signal: AbortSignal): Promise<Delivery> {
    const reason = recipientProblem(mail.to)
    if (reason !== null) return { status: 'failed', reason }
    const message = toMessage(mail)
    try {
      await withDeadline(signal, timeoutMs, (deadline) =>
        mailer.sendMail({ ...message, signal: deadline }),
      )
      return { status: 'sent', providerId: null }
    } catch (error) {
      return smtpErrorToDelivery(error)
    }
  }

  /** Connects, greets and logs in. */
  async function check(signal: AbortSignal): Promise<string | null> {
    try {
      await withDeadline(signal, timeoutMs, (deadline) => abortable(mailer.verify(), deadline))
      return null
    } catch (error) {
      return describeSmtpError(error)
    }
  }

  return { kind: 'smtp', send, check, close: async () => mailer.close() }
}

function createMailer(url: string, timeoutMs: number) {
  return nodemailer.createTransport({
    pool: true,
    url,
    requireTLS: !isThisMachine(url),
    // A pooled connection that went stale is replaced once; no byte of the mail was sent over it.
    maxRequeues: 1,
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  })
}

function toMessage(mail: OutgoingMail) {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(mail.from)?.[1] ?? 'localhost'
  return {
    from: mail.from,
    // An address object is never parsed, so it cannot turn into a list.
    to: { name: '', address: mail.to },
    envelope: { from: mail.from, to: [{ name: '', address: mail.to }] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${domain}>`,
    date: mail.createdAt,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Without STARTTLS the password and the links in the mails would cross the network in the clear. */
function isThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
}

/** nodemailer's `verify` takes no signal; its own timeouts end what is left of it. */
function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    if (signal.aborted) abort()
    work.then(resolve, reject)
  })
}
