import type { DatabaseConfiguration } from '../config/configuration.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Database } from './database.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** Opens the configured database. Its schema is brought up to date by `migrate`. */
export function openDatabase(configuration: DatabaseConfiguration, clock: Clock): Database {
  return configuration.kind === 'sqlite'
    ? openSqlite(configuration.file, clock)
    : openPostgres(configuration.url)
}
