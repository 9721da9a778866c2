import type { AuditSealer } from './audit/sealer.ts'
import type { Configuration } from './config/configuration.ts'
import type { Argon2Options } from './crypto/password-hasher.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { createTransport } from './email/transports/create-transport.ts'
import type { Transport } from './email/transports/transport.ts'
import type { MailWorker } from './email/worker.ts'
import { createFoundations } from './foundations.ts'
import { readTrustedDocuments } from './graphql/documents/trusted-documents.ts'
import { createSchema } from './graphql/schema.ts'
import { createHttpServer } from './http/server.ts'
import { type AccountPages, readAccountPages } from './pages/account-pages.ts'
import { type Clock, systemClock } from './runtime/clock.ts'
import { createLogger, type Logger } from './runtime/logger.ts'
import { createPeriodicTask } from './runtime/periodic.ts'
import { createSystemRandom, type Random } from './runtime/random.ts'
import { StartProblems } from './runtime/start-problems.ts'
import { systemTimer, type Timer } from './runtime/timer.ts'
import { createServices } from './services.ts'

/** A server that is ready to listen. */
export interface App {
  /** Takes requests and sends mails. @returns where it listens, such as `http://127.0.0.1:4000` */
  listen(): Promise<string>
  /** Stops taking requests, finishes those under way, gives mails back, closes the database. Idempotent. */
  close(): Promise<void>
  readonly database: Database
  readonly mailWorker: MailWorker
  readonly auditSealer: AuditSealer
  /** Brings the users that have been written to where users live, and comes back when that is done. */
  drainUsers(): Promise<void>
}

/** What an app may be given in place of the machine's own. */
export interface AppDependencies {
  readonly clock?: Clock
  readonly random?: Random
  readonly logger?: Logger
  readonly transport?: Transport
  readonly timer?: Timer
  /** What a hash costs. */
  readonly argon2?: Argon2Options
}

const MAINTENANCE_INTERVAL_MS = 10 * 60_000
const SEALING_INTERVAL_MS = 1_000

/**
 * Wires everything together: configuration → database → services → server and worker. Brings the database's schema up
 * to date on the way.
 * @throws StartProblems for what an operator has to mend
 */
export async function createApp(
  configuration: Configuration,
  dependencies: AppDependencies = {},
): Promise<App> {
  const clock = dependencies.clock ?? systemClock
  const random = dependencies.random ?? createSystemRandom(clock)
  const logger = dependencies.logger ?? createLogger(configuration.logLevel)
  const transport = dependencies.transport ?? createTransport(configuration)
  const trustedDocuments = loadTrustedDocuments(configuration)
  const accountPages = loadAccountPages(configuration)
  const database = openDatabase(configuration.database, clock)
  await migrate(database)

  const foundations = await createFoundations({
    configuration,
    database,
    clock,
    random,
    logger,
    transport,
    timer: dependencies.timer ?? systemTimer,
    argon2: dependencies.argon2,
  })
  const { signingKeys, mailWorker, auditSealer, deliveryReports, users, userStorage } = foundations
  const { services, maintain } = createServices(foundations)
  const http = await createHttpServer({
    configuration,
    services,
    database,
    users,
    signingKeys,
    deliveryReports,
    logger,
    clock,
    random,
    trustedDocuments,
    accountPages,
  })
  const maintenance = createPeriodicTask('maintenance', MAINTENANCE_INTERVAL_MS, maintain, logger)
  const sealing = createPeriodicTask('audit sealing', SEALING_INTERVAL_MS, auditSealer.seal, logger)

  let closing: Promise<void> | undefined
  const close = async () => {
    await http.close()
    await mailWorker.stop()
    await userStorage.stop()
    await maintenance.stop()
    await sealing.stop()
    await auditSealer.release()
    await transport.close()
    await database.close()
  }
  return {
    database,
    mailWorker,
    auditSealer,
    drainUsers: userStorage.drain,
    async listen() {
      const address = await http.listen(configuration.server)
      mailWorker.start()
      userStorage.start()
      maintenance.start()
      sealing.start()
      return address
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}

/** @throws StartProblems where the manifest has anything wrong in it */
function loadTrustedDocuments({ trustedDocumentsFile }: Configuration) {
  if (trustedDocumentsFile === null) return undefined
  const manifest = readTrustedDocuments(trustedDocumentsFile, createSchema())
  if (manifest.ok) return manifest.documents
  throw new StartProblems(manifest.problems)
}

/** @throws StartProblems where a file of the operator's is no good */
function loadAccountPages({ pages }: Configuration): AccountPages | undefined {
  if (!pages.served) return undefined
  const read = readAccountPages(pages)
  if (read.ok) return read.pages
  throw new StartProblems(read.problems)
}
