import type { Configuration } from '../config/configuration.ts'
import { loadEnvironment } from '../config/load.ts'
import type { Database } from '../database/database.ts'
import { pendingMigrations } from '../database/migrate.ts'
import { isMissing, openDatabase } from '../database/open-database.ts'
import { systemClock } from '../runtime/clock.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { EXIT, print, reasonOf, refuseConfiguration } from './output.ts'

/** What a command works with. */
export interface OpenDatabase {
  readonly configuration: Configuration
  readonly database: Database
}

const NO_DATABASE =
  'There is no database yet: start the server once, or run authograph migrate with its environment.'

/**
 * Does the work of a command on the database as it is: makes none, and leaves its schema alone.
 * @param output where problems are printed
 * @returns the exit code of the work, or of the problem that kept it from being done
 */
export async function withDatabase(
  json: boolean | undefined,
  work: (open: OpenDatabase) => Promise<number>,
  output: NodeJS.WritableStream = process.stdout,
): Promise<number> {
  const environment = loadEnvironment()
  if (!environment.ok) return refuseConfiguration(json, environment, output)
  const { configuration } = environment
  const { database: settings } = configuration
  if (isMissing(settings)) return fail(json, NO_DATABASE, output)
  const database = openDatabase(settings, systemClock)
  try {
    const pending = await pendingMigrations(database)
    if (pending.length > 0) {
      return fail(json, 'The schema is not up to date; run: authograph migrate', output)
    }
    return await work({ configuration, database })
  } catch (error) {
    const reason = withoutSecrets(reasonOf(error))
    return fail(json, `The database could not be used: ${reason}`, output)
  } finally {
    await database.close()
  }
}

/** Prints why a command could not be done. @returns the exit code */
export function fail(
  json: boolean | undefined,
  problem: string,
  output: NodeJS.WritableStream = process.stdout,
): number {
  print(json, { ok: false, problem }, [problem], output)
  return EXIT.failed
}
