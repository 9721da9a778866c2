import { existsSync } from 'node:fs'
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

/** Whether opening the configured database would make it. One of PostgreSQL is there, or does not answer. */
export function isMissing(configuration: DatabaseConfiguration): boolean {
  return configuration.kind === 'sqlite' && !existsSync(configuration.file)
}
