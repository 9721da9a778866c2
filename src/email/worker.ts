import type { Database } from '../database/database.ts'
import type { UndeliverableReason } from '../database/tables.ts'
import { closestLocale, DEFAULT_LOCALE } from '../locales/locales.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import { type Logger, withoutSecrets } from '../runtime/logger.ts'
import { createPeriodicTask } from '../runtime/periodic.ts'
import type { Random } from '../runtime/random.ts'
import { addressKeyOf, findMark } from './addresses.store.ts'
import {
  claimMails,
  deleteMail,
  FAREWELL,
  markFailed,
  markForRetry,
  markSent,
  type QueuedMail,
  releaseMails,
  settleRecipient,
  settleTemplate,
} from './outbox.store.ts'
import { nextDelayMs } from './retry-schedule.ts'
import { toSendingId } from './sending-id.ts'
import { type MailContent, renderMail } from './templates/templates.ts'
import type { Delivery, Transport } from './transports/transport.ts'

const LANES = 4
const POLL_MS = 1_000
const SEND_TIMEOUT_MS = 15_000
const LEASE_MS = 30_000

/** As when the secret of its proof is not configured any more: tried again, and given up like any other. */
const COMPOSING_FAILED = {
  status: 'retry',
  reason: 'it could not be composed; the log says why',
  retryAfterSeconds: null,
} as const satisfies Delivery

const HELD_BACK = {
  BOUNCED: 'Not sent: an earlier mail to this address bounced',
  COMPLAINED: 'Not sent: the reader of this address reported an earlier mail as spam',
  SUPPRESSED: 'Not sent: the address is on the suppression list of the mail provider',
} as const satisfies Readonly<Record<UndeliverableReason, string>>

/** Finds out what a queued mail says. Null when it needs not be sent any more. */
export type ComposeMail = (mail: QueuedMail) => Promise<MailContent | null>

/** Where the mails of a user go. */
export interface Recipient {
  /** One deliverable address. */
  readonly to: string
  readonly name: string | null
  /** A BCP 47 tag. */
  readonly locale: string
}

/** Takes mails out of the outbox and hands them to the transport. */
export interface MailWorker {
  start(): void
  /** Looks for work soon, instead of at the next poll. */
  wake(): void
  /** Sends everything that is due now, and comes back when that is done. */
  drain(): Promise<void>
  /** Takes nothing more, waits for what is on its way, and gives back what is not. */
  stop(): Promise<void>
}

export interface MailWorkerDependencies {
  readonly database: Database
  readonly transport: Transport
  /** By template, as it was enqueued. */
  readonly composers: Readonly<Record<string, ComposeMail>>
  /** Looks a user up; null for one that is gone. */
  readonly findRecipient: (userId: string) => Promise<Recipient | null>
  readonly from: string
  /** What mails call the application. */
  readonly appName: string
  readonly logger: Logger
  readonly clock: Clock
  readonly random: Random
}

export function createMailWorker(dependencies: MailWorkerDependencies): MailWorker {
  const { database, logger, clock } = dependencies
  const stopping = new AbortController()
  let pausedUntil = new Date(0)
  let running: Promise<void> | undefined

  const round = async () => {
    const mails = await claimMails(database, LANES, LEASE_MS)
    const pauses = await Promise.all(
      mails.map((mail) => deliver(dependencies, mail, stopping.signal)),
    )
    const pauseSeconds = Math.max(0, ...pauses)
    if (pauseSeconds > 0) pausedUntil = addSeconds(clock.now(), pauseSeconds)
    return mails.length
  }
  const work = async () => {
    while (!stopping.signal.aborted && clock.now() >= pausedUntil) {
      if ((await round()) === 0) return
    }
  }
  const drain = async () => {
    // A round on its way may have looked before the newest mail was committed: it takes another one to be sure.
    await running?.catch(() => undefined)
    running ??= work().finally(() => {
      running = undefined
    })
    await running
  }
  const task = createPeriodicTask('mails', POLL_MS, drain, logger)

  return {
    start: task.start,
    wake: task.wake,
    drain,
    async stop() {
      stopping.abort()
      await task.stop()
      await running?.catch(() => undefined)
    },
  }
}

/** Tries one mail and writes down what became of it. @returns seconds for which the transport asks to be left alone */
async function deliver(
  dependencies: MailWorkerDependencies,
  mail: QueuedMail,
  stopping: AbortSignal,
): Promise<number> {
  const { database, logger } = dependencies
  if (stopping.aborted) {
    await releaseMails(database.queries, [mail.id])
    return 0
  }
  try {
    if (await holdBack(dependencies, mail)) return 0
    const delivery = await attempt(dependencies, mail)
    await settle(dependencies, mail, delivery)
    return delivery?.status === 'retry' ? (delivery.retryAfterSeconds ?? 0) : 0
  } catch (error) {
    // The lease runs out and another round tries again.
    logger.error({ err: error, mailId: mail.id }, 'a mail could not be handled')
    return 0
  }
}

/** Gives a mail up when its address is known to take none. @returns whether it did */
async function holdBack(
  { database, logger }: MailWorkerDependencies,
  mail: QueuedMail,
): Promise<boolean> {
  const mark = await findMark(database.queries, addressKeyOf(mail.to))
  if (mark === undefined) return false
  await giveUp(database, mail, HELD_BACK[mark.reason])
  const { id: mailId, template } = mail
  logger.warn({ mailId, template, reason: HELD_BACK[mark.reason] }, 'mail held back')
  return true
}

async function attempt(
  dependencies: MailWorkerDependencies,
  queued: QueuedMail,
): Promise<Delivery | null> {
  const { database, transport, from, appName, logger } = dependencies
  if (dependencies.composers[queued.template] === undefined)
    return { status: 'failed', reason: `nobody composes ${queued.template}` }
  const composed = await compose(dependencies, queued).catch((error) => {
    logger.error({ err: error, mailId: queued.id }, 'a mail could not be composed')
    return undefined
  })
  if (composed === undefined) return COMPOSING_FAILED
  // What the mail is must be settled before it leaves: a later try has to be the same mail, byte for byte. Each first try
  // writes as much, whatever it finds: who asked for the mail could tell the difference by how long the next answers take.
  const { mail, content } = composed ?? { mail: queued, content: null }
  if (queued.attempts === 1 || content?.template !== mail.template)
    await settleTemplate(database.queries, mail, content ?? mail)
  if (content === null) return null
  const rendered = renderMail(content, closestLocale(mail.locale) ?? DEFAULT_LOCALE, appName)
  const id = toSendingId({ mailId: mail.id, resends: mail.resends })
  return transport.send(
    { ...rendered, id, from, to: mail.to, createdAt: mail.createdAt },
    AbortSignal.timeout(SEND_TIMEOUT_MS),
  )
}

/** Finds out to whom a mail goes and what it says. Null when it needs not be sent any more. */
async function compose(dependencies: MailWorkerDependencies, queued: QueuedMail) {
  const mail = queued.to === '' ? await address(dependencies, queued) : queued
  const content = mail && (await dependencies.composers[mail.template]?.(mail))
  return mail && content ? { mail, content } : null
}

/** Looks up the address of the user that a mail is for, and keeps it with the mail. */
async function address(
  { database, findRecipient }: MailWorkerDependencies,
  mail: QueuedMail,
): Promise<QueuedMail | null> {
  const recipient = await findRecipient(mail.payload.userId ?? '')
  if (recipient === null) return null
  const { to, name, locale } = recipient
  const payload = name === null ? mail.payload : { ...mail.payload, name }
  const addressed = { ...mail, to, locale, payload }
  await settleRecipient(database.queries, addressed)
  return addressed
}

async function settle(
  { database, logger, random }: MailWorkerDependencies,
  mail: QueuedMail,
  delivery: Delivery | null,
): Promise<void> {
  const { queries } = database
  const facts = { mailId: mail.id, template: mail.template, attempts: mail.attempts }
  if (delivery === null || delivery.status === 'sent') {
    if (mail.template === FAREWELL) await deleteMail(queries, mail.id)
    else await markSent(queries, mail, delivery?.providerId ?? null)
    return logger.info(facts, delivery === null ? 'mail not needed any more' : 'mail sent')
  }
  const reason = withoutSecrets(delivery.reason)
  const elapsedMs = mail.claimedAt.getTime() - mail.firstAttemptAt.getTime()
  const jitter = random.bytes(1).readUInt8() / 255
  const delayMs =
    delivery.status === 'failed'
      ? null
      : nextDelayMs(mail.attempts, elapsedMs, delivery.retryAfterSeconds, jitter)
  if (delayMs === null) {
    await giveUp(database, mail, reason)
    return logger.error({ ...facts, reason }, 'mail given up')
  }
  await markForRetry(queries, mail, reason, delayMs)
  logger.warn({ ...facts, reason, delayMs }, 'mail will be tried again')
}

async function giveUp({ queries }: Database, mail: QueuedMail, reason: string): Promise<void> {
  if (mail.template === FAREWELL) await deleteMail(queries, mail.id)
  else await markFailed(queries, mail, reason)
}
