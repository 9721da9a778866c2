import { type Kysely, type Migration as KyselyMigration, Migrator } from 'kysely'
import type { Database } from './database.ts'
import { accounts } from './migrations/0001-accounts.ts'
import { keysThrottlesOutboxAudit } from './migrations/0002-keys-throttles-outbox-audit.ts'

/** One step of the schema. Steps are only ever added; servers of the version before must be able to run on the result. */
export interface Migration {
  up(db: Kysely<unknown>, kind: Database['kind']): Promise<void>
}

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-accounts': accounts,
  '0002-keys-throttles-outbox-audit': keysThrottlesOutboxAudit,
}

/**
 * Brings the schema up to date. Safe to repeat, and safe when several servers start at once: PostgreSQL's advisory lock
 * or SQLite's write lock lets one of them work while the others wait.
 *
 * @returns the names of the steps that were taken; empty when there was nothing to do
 * @throws when a step fails; on both databases everything is then as it was before
 */
export async function migrate(database: Database): Promise<string[]> {
  const { error, results = [] } = await migratorOf(database).migrateToLatest()
  if (error !== undefined) throw error
  return results.map((result) => result.migrationName)
}

/** The names of the steps that `migrate` would take. Changes nothing. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const migrations = await migratorOf(database).getMigrations()
  return migrations.filter((step) => step.executedAt === undefined).map((step) => step.name)
}

function migratorOf(database: Database): Migrator {
  return new Migrator({
    db: database.queries,
    provider: { getMigrations: async () => migrationsFor(database.kind) },
    migrationTableName: 'authograph_migrations',
    migrationLockTableName: 'authograph_migrations_lock',
  })
}

function migrationsFor(kind: Database['kind']): Record<string, KyselyMigration> {
  return Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, step]) => [name, { up: (db) => step.up(db, kind) }]),
  )
}
