import { parseEnvironment } from '../../src/config/environment.ts'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { systemClock } from '../../src/runtime/clock.ts'

/** Makes an empty database. @returns its DATABASE_URL */
export type MakeDatabase = () => Promise<string>

/** Opens the database of a DATABASE_URL. */
export function openUrl(url: string): Database {
  const parsed = parseEnvironment({ DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return openDatabase(parsed.configuration.database, systemClock)
}
