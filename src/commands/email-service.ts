import type { Database } from '../database/database.ts'
import { createEmailService, type EmailService } from '../email/email.service.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { withDatabase } from './with-database.ts'

/**
 * Runs a command on the outbox of the configured database. Mails that it puts there are sent by the servers that run.
 * @returns the exit code
 */
export function withEmailService(
  json: boolean | undefined,
  command: (email: EmailService, database: Database) => Promise<number>,
): Promise<number> {
  return withDatabase(json, ({ database }) => {
    const random = createSystemRandom(systemClock)
    const onEnqueued = () => undefined
    return command(
      createEmailService({ database, clock: systemClock, random, onEnqueued }),
      database,
    )
  })
}
