import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Configuration } from '../../src/config/configuration.ts'
import { parseEnvironment } from '../../src/config/environment.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import type { Database } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import type { User, UserChange } from '../../src/domains/users/user.ts'
import { createUserStorage, type UserStorage } from '../../src/domains/users/user-storage.ts'
import type { UsersStore } from '../../src/domains/users/users.store.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { type AppSettings, settingsFor } from './app.ts'
import { runCommand, startCommand } from './command.ts'
import type { DatabaseKind } from './database-kinds.ts'
import { type Hygraph, startHygraph } from './hygraph/start.ts'
import { usersModel } from './hygraph/users-model.ts'

type StoreName = Configuration['userStore']

/** Ways to run `authograph users copy`. */
interface CopyCommands {
  copy(from: StoreName, to: StoreName, ...options: string[]): ReturnType<typeof runCommand>
  /** Starts it, for whoever wants to kill it. */
  startCopy(from: StoreName, to: StoreName): ReturnType<typeof startCommand>
  /** What it prints for programs. */
  report(from: StoreName, to: StoreName, ...options: string[]): Promise<Report>
}

/** A database and a Hygraph project beside it, between which accounts are copied. */
export interface CopyRoom extends CopyCommands, AsyncDisposable {
  readonly database: Database
  readonly hygraph: Hygraph
  readonly settings: AppSettings
  readonly sql: UsersStore
  readonly remote: UserStorage
  /** The same with other settings. */
  having(settings: AppSettings): CopyCommands
  /** Makes that many accounts in the database. */
  populate(count: number): Promise<User[]>
  /** Makes that many accounts in Hygraph. */
  populateHygraph(count: number): Promise<User[]>
  change(store: UsersStore, id: string, change: UserChange): Promise<User>
  forgetUsers(): Promise<void>
}

/** The object of `--json`, and the exit code. */
export interface Report {
  readonly exitCode: number | null
  readonly ok: boolean
  readonly accounts: number
  readonly copied: number
  readonly unchanged: number
  readonly waiting: number
  readonly outage: string | null
  readonly problems: readonly { userId: string; code: string; reason: string }[]
  readonly onlyInTarget: readonly string[]
}

export const COPY_SECRET = 'one secret for the command and every server of the test'

export async function openCopyRoom(kind: DatabaseKind): Promise<CopyRoom> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-copy-'))
  const hygraph = await startHygraph({ models: [usersModel], settings: { requestsPerSecond: 0 } })
  const { USER_STORE, ...hygraphSettings } = settingsFor(hygraph)
  const settings = {
    DATABASE_URL: await kind.create(directory),
    AUTHOGRAPH_SECRET: COPY_SECRET,
    ...hygraphSettings,
  }
  const stores = await openStores(settings)
  const { database, sql } = stores
  return {
    ...stores,
    ...copyCommands(settings),
    having: (more) => copyCommands({ ...settings, ...more }),
    hygraph,
    settings,
    async populate(count) {
      const users = Array.from({ length: count }, (_, index) => makeUser(index))
      await database.transaction(async (db) => {
        for (const user of users) await sql.insert(db, user)
      })
      return users
    },
    async populateHygraph(count) {
      const users = Array.from({ length: count }, (_, index) => makeUser(index))
      await database.transaction(async (db) => {
        for (const user of users) await stores.remote.users.insert(db, user)
      })
      await arriveAtOnce(database, hygraph)
      return users
    },
    change: (store, id, change) => changeUser(database, store, id, change),
    forgetUsers: async () => void (await database.queries.deleteFrom('users').execute()),
    async [Symbol.asyncDispose]() {
      await database.close()
      await hygraph[Symbol.asyncDispose]()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function copyCommands(settings: AppSettings): CopyCommands {
  const words = (from: StoreName, to: StoreName) => ['users', 'copy', '--from', from, '--to', to]
  return {
    copy: (from, to, ...options) => runCommand([...words(from, to), ...options], settings),
    startCopy: (from, to) => startCommand(words(from, to), settings),
    async report(from, to, ...options) {
      const command = [...words(from, to), '--json', ...options]
      const { exitCode, stdout } = await runCommand(command, settings)
      return { ...JSON.parse(stdout), exitCode }
    },
  }
}

async function openStores(settings: AppSettings) {
  const parsed = parseEnvironment({ ...settings, USER_STORE: 'hygraph' })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const { configuration } = parsed
  const database = openDatabase(configuration.database, systemClock)
  await migrate(database)
  const random = createSystemRandom(systemClock)
  const logger = createLogger('silent')
  const surroundings = { database, clock: systemClock, random, logger }
  const keyring = createKeyring([COPY_SECRET])
  const storage = (userStore: StoreName) =>
    createUserStorage({ ...surroundings, configuration: { ...configuration, userStore } }, keyring)
  return { database, sql: storage('sql').users, remote: storage('hygraph') }
}

const random = createSystemRandom(systemClock)
/** What a courier does, without its requests. */
async function arriveAtOnce({ queries }: Database, hygraph: Hygraph): Promise<void> {
  const states = await queries.selectFrom('user_states').select('pending').execute()
  for (const { pending } of states) {
    if (pending !== null) hygraph.rows.put(JSON.parse(pending).row)
  }
  const settled = { pending: null, due_at: null, waiting_since: null }
  await queries.updateTable('user_states').set(settled).execute()
}

const BIRTHDAY_MS = Date.UTC(2026, 0, 31)

/** No two are alike, and everything about a user that can be there or not is there for some. */
function makeUser(index: number): User {
  const id = random.id()
  const username = index % 3 === 0 ? `Person-${id}` : null
  return {
    id,
    email: `Person-${id}@Example.com`,
    emailKey: `person-${id}@example.com`,
    emailConfirmedAt: index % 5 === 0 ? null : new Date(BIRTHDAY_MS + index),
    username,
    usernameKey: username?.toLowerCase() ?? null,
    name: index % 2 === 0 ? `Person ${index} Ünïcode` : null,
    locale: index % 4 === 0 ? 'de-AT' : 'en',
    roles: index % 7 === 0 ? ['admin', 'editor'] : [],
    status: index % 11 === 0 ? 'SUSPENDED' : 'ACTIVE',
    passwordHash: index % 13 === 0 ? null : `$argon2id$v=19$m=19456,t=2,p=1$salt${index}$hash`,
    version: 1 + (index % 6),
    createdAt: new Date(BIRTHDAY_MS + 1000 * index),
    updatedAt: new Date(BIRTHDAY_MS + 2000 * index),
    lastLoginAt: index % 2 === 0 ? new Date(BIRTHDAY_MS + 3000 * index) : null,
  }
}

async function changeUser(
  database: Database,
  store: UsersStore,
  id: string,
  change: UserChange,
): Promise<User> {
  const user = await store.findById(id)
  if (user === undefined) throw new Error('there is no such user')
  const updated = await database.transaction((db) => store.update(db, user, change))
  if (updated.result !== 'DONE') throw new Error(`the change came to ${updated.result}`)
  return updated.user
}
