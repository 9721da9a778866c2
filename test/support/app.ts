import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type App, type AppDependencies, createApp } from '../../src/app.ts'
import type { Configuration } from '../../src/config/configuration.ts'
import { parseEnvironment } from '../../src/config/environment.ts'
import type { Argon2Options } from '../../src/crypto/password-hasher.ts'
import { type MailboxEntry, readMailbox } from '../../src/email/transports/mailbox.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { type DatabaseKind, setDatabaseClock } from './database-kinds.ts'
import { createFrozenClock, type FrozenClock } from './frozen-clock.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { type Answer, type SendOptions, sendOperation } from './http.ts'
import { type Hygraph, startHygraph } from './hygraph/start.ts'
import { usersModel } from './hygraph/users-model.ts'
import { createLogCanaries } from './log-canaries.ts'

/** Environment variables on top of those of every test. */
export type AppSettings = Readonly<Record<string, string>>

/** A running server, as a test sees it: from outside, over HTTP. */
export interface TestApp {
  readonly url: string
  readonly app: App
  readonly configuration: Configuration
  readonly clock: FrozenClock
  /** What the server has logged. */
  readonly log: readonly string[]
  /** Where the users live; undefined where that is the database. */
  readonly hygraph: Hygraph | undefined
  send<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    options?: SendOptions,
  ): Promise<Answer<Data>>
  /** Moves the server's clock and the database's. */
  advanceSeconds(seconds: number): Promise<void>
  /** All mails to an address that have been written, newest first, once the outbox is empty. */
  mailsTo(address: string): Promise<MailboxEntry[]>
}

/** Hashes that cost next to nothing: what they cost is no matter of most tests, and they make thousands. */
export const QUICK_ARGON2: Argon2Options = { memoryCost: 1024, timeCost: 2, parallelism: 1 }

const SECRET = 'a secret of the tests that is long enough to be one'

/** Starts an app before the tests of a `describe` and stops it after them. */
export function useApp(
  kind: DatabaseKind,
  settings: AppSettings = {},
  dependencies: AppDependencies = {},
): TestApp {
  let running: RunningApp | undefined
  const current = () => {
    if (running === undefined) throw new Error('the app has not been started yet')
    return running
  }
  beforeAll(async () => {
    running = await startApp(kind, settings, undefined, dependencies)
  })
  afterAll(async () => {
    await running?.stop()
  })
  return {
    get url() {
      return current().url
    },
    get app() {
      return current().app
    },
    get configuration() {
      return current().configuration
    },
    get clock() {
      return current().clock
    },
    get log() {
      return current().log
    },
    get hygraph() {
      return current().hygraph
    },
    send: (document, variables, options) => current().send(document, variables, options),
    advanceSeconds: (seconds) => current().advanceSeconds(seconds),
    mailsTo: (address) => current().mailsTo(address),
  }
}

/** A `TestApp` that must be stopped by whoever started it; then no secret that went over the wire may be in its log. */
export type RunningApp = TestApp & { stop(): Promise<void> }

/**
 * Starts an app on an empty database, or on the one that `settings` name.
 * @param given a clock to share with another app
 * @param dependencies what takes the place of the machine's own
 */
export async function startApp(
  kind: DatabaseKind,
  settings: AppSettings = {},
  given?: FrozenClock,
  dependencies: AppDependencies = {},
): Promise<RunningApp> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-test-'))
  const needsHygraph = kind.name === 'Hygraph' && settings.HYGRAPH_ENDPOINT === undefined
  const hygraph = needsHygraph ? await startUsersHygraph() : undefined
  const configuration = configure({
    DATA_DIR: directory,
    DATABASE_URL: settings.DATABASE_URL ?? (await kind.createMigrated(directory)),
    ...(hygraph === undefined ? {} : settingsFor(hygraph)),
    ...settings,
  })
  const clock = given ?? createFrozenClock()
  const log: string[] = []
  const canaries = createLogCanaries()
  const logger = createLogger('info', { write: (line) => void log.push(line) })
  const app = await createApp(configuration, {
    clock,
    logger,
    argon2: QUICK_ARGON2,
    ...dependencies,
  })
  await setDatabaseClock(app.database, clock.now())
  const url = await app.listen()
  return {
    url,
    app,
    configuration,
    clock,
    log,
    hygraph,
    async send(document, variables, options) {
      canaries.collect(variables)
      const answer = await sendOperation(`${url}/graphql`, document, variables, options)
      canaries.collect(answer.data)
      return answer
    },
    async advanceSeconds(seconds) {
      clock.advanceSeconds(seconds)
      await setDatabaseClock(app.database, clock.now())
    },
    async mailsTo(address) {
      // Another server on the same database and in the same directory may be sending one.
      do await app.mailWorker.drain()
      while (await isSending(app))
      const mails = await readMailbox(join(configuration.dataDirectory, 'mailbox'))
      return mails.filter((mail) => mail.to.toLowerCase() === address.toLowerCase())
    },
    async stop() {
      await app.close()
      await hygraph?.[Symbol.asyncDispose]()
      rmSync(directory, { recursive: true, force: true })
      canaries.expectNone(log)
    },
  }
}

async function isSending({ database }: App): Promise<boolean> {
  const waiting = database.queries
    .selectFrom('outbox')
    .select('status')
    .where('status', 'in', ['QUEUED', 'SENDING'])
  // Another server's claim may not be committed yet: with a lock, PostgreSQL waits for it.
  const rows = await (database.kind === 'postgres' ? waiting.forShare() : waiting).execute()
  return rows.some(({ status }) => status === 'SENDING')
}

function startUsersHygraph(): Promise<Hygraph> {
  return startHygraph({ models: [usersModel], settings: { requestsPerSecond: 0 } })
}

/** The settings of a server whose users live in `hygraph`. */
export function settingsFor(hygraph: Hygraph): AppSettings {
  return {
    USER_STORE: 'hygraph',
    HYGRAPH_ENDPOINT: hygraph.endpoint,
    HYGRAPH_TOKEN: hygraph.token(),
    HYGRAPH_REQUESTS_PER_SECOND: '10000',
  }
}

function configure(settings: AppSettings): Configuration {
  const parsed = parseEnvironment({
    PORT: '0',
    PUBLIC_URL: 'http://localhost:4000',
    AUTHOGRAPH_SECRET: SECRET,
    // One machine makes all requests of a test.
    THROTTLE_SCALE: '1000',
    ...settings,
  })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.configuration
}
