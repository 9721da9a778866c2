import type { Database } from '../database/database.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import { addressKeyOf, markAddress } from './addresses.store.ts'
import { type ReportedMail, settleReported } from './outbox.store.ts'
import type { DeliveryReport } from './resend-events.ts'
import { rememberMessage } from './webhook-messages.store.ts'

/** What a report has come to. `FOREIGN`: it is about no mail of ours, or about an older sending of one. */
export type ReportOutcome = 'TAKEN' | 'REPEATED' | 'FOREIGN'

/** Takes down what the mail provider tells of mails that it took. */
export interface DeliveryReports {
  /** @param messageId the same for every repeat of the message that carries the report */
  take(messageId: string, report: DeliveryReport): Promise<ReportOutcome>
}

export interface DeliveryReportsDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly logger: Logger
}

export function createDeliveryReports(dependencies: DeliveryReportsDependencies): DeliveryReports {
  const { database, clock, logger } = dependencies
  return {
    async take(messageId, report) {
      const result = await database.transaction<ReportedMail | 'REPEATED' | 'FOREIGN'>(
        async (db, rollBackWith) => {
          const now = clock.now()
          if (!(await rememberMessage(db, messageId, now))) return 'REPEATED'
          const mail = await settleReported(db, report)
          if (mail === undefined) return rollBackWith('FOREIGN')
          const { mark, providerId } = report
          if (mark !== null) await markAddress(db, addressKeyOf(mail.to), mark, providerId, now)
          return mail
        },
      )
      if (typeof result === 'string') return result
      logReport(logger, result, report)
      return 'TAKEN'
    },
  }
}

function logReport(
  logger: Logger,
  { id: mailId, template }: ReportedMail,
  { status, reason }: DeliveryReport,
): void {
  const facts = { mailId, template, reason }
  if (status === 'FAILED') logger.error(facts, 'mail given up')
  else logger.warn(facts, status === null ? 'mail bounced for now' : MESSAGES[status])
}

const MESSAGES = { BOUNCED: 'mail bounced', COMPLAINED: 'mail reported as spam' } as const
