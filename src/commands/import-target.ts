import type { Configuration } from '../config/configuration.ts'
import { createKeyring, type Keyring } from '../crypto/keyring.ts'
import type { Database } from '../database/database.ts'
import { migrate, pendingMigrations } from '../database/migrate.ts'
import { isMissing, openDatabase } from '../database/open-database.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { openKeyring } from './keyring.ts'

/** What an import writes to. */
export interface ImportTarget {
  readonly database: Database
  readonly keyring: Keyring
  /** An empty one takes the place of the database, which is not there yet. */
  readonly isStandIn: boolean
}

/**
 * Opens the database of the servers and brings its schema up to date.
 * @throws where there is none, or the secret of its servers is not known
 */
export async function openImportTarget(configuration: Configuration): Promise<ImportTarget> {
  if (isMissing(configuration.database)) {
    throw new Error('There is no database yet: start the server once, or use its environment')
  }
  return opened(configuration, async (database) => {
    await migrate(database)
  })
}

/** Opens the database to look at it, and leaves it as it is. */
export async function openForDryRun(configuration: Configuration): Promise<ImportTarget> {
  const { database: settings } = configuration
  if (isMissing(settings)) return openStandIn()
  const database = openDatabase(settings, systemClock)
  try {
    // One of an older version is not asked: who is there already shows when it is up to date.
    if ((await pendingMigrations(database)).length > 0) return await openStandIn()
  } finally {
    await database.close()
  }
  return opened(configuration, async () => undefined)
}

async function opened(
  configuration: Configuration,
  prepare: (database: Database) => Promise<void>,
): Promise<ImportTarget> {
  const database = openDatabase(configuration.database, systemClock)
  try {
    await prepare(database)
    const keyring = await openKeyring(configuration, database)
    return { database, keyring, isStandIn: false }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function openStandIn(): Promise<ImportTarget> {
  const database = openDatabase({ kind: 'sqlite', file: ':memory:' }, systemClock)
  await migrate(database)
  const secret = createSystemRandom(systemClock).bytes(64).toString('base64url')
  return { database, keyring: createKeyring([secret]), isStandIn: true }
}
