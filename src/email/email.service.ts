import type { Database, Queries } from '../database/database.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import { type AddressMark, deleteMark, findMark } from './addresses.store.ts'
import { createEmailDeliveries, type EmailDeliveries } from './deliveries.service.ts'
import { deleteSentMails, insertMail } from './outbox.store.ts'
import {
  type Addressee,
  deleteMailsOf,
  listMailsOf,
  type StoredMail,
  tieMailsTo,
} from './personal-mails.store.ts'
import { deleteMessages } from './webhook-messages.store.ts'

const KEEP_SENT_SECONDS = 30 * 86_400
/** Longer than the mails that they are about, so that none is heeded twice. */
const KEEP_MESSAGES_SECONDS = KEEP_SENT_SECONDS + 86_400

/** A mail to be sent. Nothing in it opens anything: links and codes are derived when it is rendered. */
export interface MailRequest {
  /** Who can compose it; the key of a composer of the worker. */
  readonly template: string
  /** One deliverable address, or the user whose address the worker shall look up. */
  readonly to: string | { readonly userId: string }
  /** The account that a mail to an address is about, with which it is forgotten; none where that was not looked up. */
  readonly userId?: string
  /** A BCP 47 tag. */
  readonly locale: string
  /** What the composer needs to know. */
  readonly payload: Readonly<Record<string, string>>
}

/** Sends mails by way of the outbox. */
export interface EmailService {
  /** Writes a mail inside the caller's transaction: it goes out if, and only if, that commits. @returns its id */
  enqueue(db: Queries, mail: MailRequest): Promise<string>
  /** What became of mails, for administrators. */
  readonly deliveries: EmailDeliveries
  /** Why an address is not written to; undefined for all that are. @param emailKey the folded address */
  markOf(emailKey: string): Promise<AddressMark | undefined>
  /**
   * Lets an address be written to again: because its owner has proved to read it, or an administrator says so.
   * @param emailKey the folded address
   * @returns whether it was not before
   */
  clearAddress(db: Queries, emailKey: string): Promise<boolean>
  /** What is stored of the mails to somebody, oldest first. */
  listOf(db: Queries, addressee: Addressee): Promise<StoredMail[]>
  /** Remembers whose the mails to an address are, before the account gets another address: they are forgotten with it. */
  tie(db: Queries, addressee: Addressee): Promise<void>
  /** Erases all mails to somebody. Those that wait are not sent. */
  forget(db: Queries, addressee: Addressee): Promise<void>
  /** Forgets mails that were sent a month ago, and what the provider told of them. */
  sweep(): Promise<void>
}

export interface EmailServiceDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  /** Told that there will be work, before the transaction commits. */
  readonly onEnqueued: () => void
}

export function createEmailService({
  database,
  clock,
  random,
  onEnqueued,
}: EmailServiceDependencies): EmailService {
  return {
    async enqueue(db, mail) {
      const id = random.id()
      const { to, payload, userId = null } = mail
      const addressed =
        typeof to === 'string'
          ? { to, payload, userId }
          : { to: '', payload: { ...payload, ...to }, userId: to.userId }
      await insertMail(db, { ...mail, ...addressed, id, createdAt: clock.now() })
      onEnqueued()
      return id
    },
    deliveries: createEmailDeliveries({ database, onEnqueued }),
    markOf: (emailKey) => findMark(database.queries, emailKey),
    clearAddress: deleteMark,
    listOf: listMailsOf,
    tie: tieMailsTo,
    forget: deleteMailsOf,
    async sweep() {
      const { queries } = database
      await deleteSentMails(queries, addSeconds(clock.now(), -KEEP_SENT_SECONDS))
      await deleteMessages(queries, addSeconds(clock.now(), -KEEP_MESSAGES_SECONDS))
    },
  }
}
