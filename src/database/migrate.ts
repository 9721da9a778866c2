import { type Kysely, type Migration as KyselyMigration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import { accounts } from './migrations/0001-accounts.ts'
import { keysThrottlesOutboxAudit } from './migrations/0002-keys-throttles-outbox-audit.ts'
import { userStates } from './migrations/0003-user-states.ts'
import { auditChain } from './migrations/0004-audit-chain.ts'
import { webhooks } from './migrations/0005-webhooks.ts'
import { proofRequests } from './migrations/0006-proof-requests.ts'
import { emailChanges } from './migrations/0007-email-changes.ts'
import { waitingSince } from './migrations/0008-waiting-since.ts'
import { imports } from './migrations/0009-import.ts'
import { administration } from './migrations/0010-administration.ts'
import { personalData } from './migrations/0011-personal-data.ts'
import { userLists } from './migrations/0012-user-lists.ts'
import { userTexts } from './migrations/0013-user-texts.ts'

/** One step of the schema. Steps are only ever added; servers of the version before must be able to run on the result. */
export interface Migration {
  up(db: Kysely<unknown>, kind: Database['kind']): Promise<void>
}

const MIGRATIONS_TABLE = 'authograph_migrations'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-accounts': accounts,
  '0002-keys-throttles-outbox-audit': keysThrottlesOutboxAudit,
  '0003-user-states': userStates,
  '0004-audit-chain': auditChain,
  '0005-webhooks': webhooks,
  '0006-proof-requests': proofRequests,
  '0007-email-changes': emailChanges,
  '0008-waiting-since': waitingSince,
  '0009-import': imports,
  '0010-administration': administration,
  '0011-personal-data': personalData,
  '0012-user-lists': userLists,
  '0013-user-texts': userTexts,
}

/**
 * Brings the schema up to date. Safe to repeat, and safe when several servers start at once: PostgreSQL's advisory lock
 * or SQLite's write lock lets one of them work while the others wait.
 *
 * @returns the names of the steps that were taken; empty when there was nothing to do
 * @throws when a step fails; on both databases everything is then as it was before
 */
export async function migrate(database: Database): Promise<string[]> {
  const migrator = await migratorOf(database)
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return results.map((result) => result.migrationName)
}

/** The names of the steps that `migrate` would take. Changes nothing. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const migrator = await migratorOf(database)
  const migrations = await migrator.getMigrations()
  return migrations.filter((step) => step.executedAt === undefined).map((step) => step.name)
}

async function migratorOf(database: Database): Promise<Migrator> {
  // Before the migrator takes SQLite's one connection.
  const migrations = await migrationsFor(database)
  return new Migrator({
    db: database.queries,
    provider: { getMigrations: async () => migrations },
    migrationTableName: MIGRATIONS_TABLE,
    migrationLockTableName: 'authograph_migrations_lock',
  })
}

/**
 * The steps that this version knows, and an empty one for each that a newer version has taken: a server of the version
 * before must be able to start again in the middle of a rolling upgrade.
 */
async function migrationsFor({
  queries,
  kind,
}: Database): Promise<Record<string, KyselyMigration>> {
  const known = Object.entries(MIGRATIONS).map(([name, step]) => [
    name,
    {
      async up(db: Kysely<unknown>) {
        // A step on a large table may take longer than any statement of a request.
        if (kind === 'postgres') await sql`set local statement_timeout = 0`.execute(db)
        await step.up(db, kind)
      },
    },
  ])
  const tables = await queries.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === MIGRATIONS_TABLE)) return Object.fromEntries(known)
  const { rows } = await sql<{
    name: string
  }>`select name from ${sql.table(MIGRATIONS_TABLE)}`.execute(queries)
  const newer = rows.filter(({ name }) => !Object.hasOwn(MIGRATIONS, name))
  return Object.fromEntries([
    ...known,
    ...newer.map(({ name }) => [name, { up: async () => undefined }]),
  ])
}
