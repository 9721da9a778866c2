import { loadEnvironment } from '../config/load.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { createEmailService, type EmailService } from '../email/email.service.ts'
import { systemClock } from '../runtime/clock.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { EXIT, print, reasonOf, refuseConfiguration } from './output.ts'

/**
 * Runs a command on the outbox of the configured database, whose schema is brought up to date as at a start of the
 * server. Mails that it puts there are sent by the servers that run.
 * @returns the exit code
 */
export async function withEmailService(
  json: boolean | undefined,
  command: (email: EmailService, database: Database) => Promise<number>,
): Promise<number> {
  const environment = loadEnvironment()
  if (!environment.ok) return refuseConfiguration(json, environment)
  const database = openDatabase(environment.configuration.database, systemClock)
  try {
    await migrate(database)
    const random = createSystemRandom(systemClock)
    const onEnqueued = () => undefined
    const email = createEmailService({ database, clock: systemClock, random, onEnqueued })
    return await command(email, database)
  } catch (error) {
    const problem = withoutSecrets(reasonOf(error))
    print(json, { ok: false, problem }, [`The database could not be used: ${problem}`])
    return EXIT.failed
  } finally {
    await database.close()
  }
}
