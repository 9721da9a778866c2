import { loadEnvironment } from '../config/load.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { systemClock } from '../runtime/clock.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { EXIT, print, reasonOf, refuseConfiguration } from './output.ts'

/** `authograph migrate`. @returns the exit code */
export async function runMigrate(json?: boolean): Promise<number> {
  const environment = loadEnvironment()
  if (!environment.ok) return refuseConfiguration(json, environment)
  const database = openDatabase(environment.configuration.database, systemClock)
  try {
    const applied = await migrate(database)
    const lines = applied.map((name) => `applied ${name}`)
    print(json, { ok: true, applied }, lines.length > 0 ? lines : ['The schema is up to date.'])
    return EXIT.ok
  } catch (error) {
    const reason = withoutSecrets(reasonOf(error))
    print(json, { ok: false, problem: reason }, [`The schema could not be changed: ${reason}`])
    return EXIT.failed
  } finally {
    await database.close()
  }
}
