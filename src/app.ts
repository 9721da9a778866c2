import { availableParallelism } from 'node:os'
import { createAudit } from './audit/audit.service.ts'
import type { Configuration } from './config/configuration.ts'
import { threadPoolSize } from './config/load.ts'
import { readOrCreateSecret } from './config/secret-file.ts'
import { createAccessTokens } from './crypto/access-tokens.ts'
import { createDerivedTokens } from './crypto/derived-tokens.ts'
import { createKeyring } from './crypto/keyring.ts'
import { createPasswordHasher } from './crypto/password-hasher.ts'
import { createSigningKeys } from './crypto/signing-keys.ts'
import { type Database, openDatabase } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { createPasswordPolicy } from './domains/passwords/password-policy.ts'
import { createConfirmationService } from './domains/registration/confirmation.service.ts'
import { createConfirmationMails } from './domains/registration/confirmation-mail.ts'
import { createRegistrationService } from './domains/registration/registration.service.ts'
import { createAuthentication } from './domains/sessions/authentication.service.ts'
import { createLoginService } from './domains/sessions/login.service.ts'
import { createRefreshService } from './domains/sessions/refresh.service.ts'
import { createSessionCredentials } from './domains/sessions/session-credentials.ts'
import { composeSessionEnded } from './domains/sessions/session-ended-mail.ts'
import { createSessionStart } from './domains/sessions/session-start.ts'
import { createSessionsService } from './domains/sessions/sessions.service.ts'
import { createUsersService } from './domains/users/users.service.ts'
import { createSqlUsersStore } from './domains/users/users.sql-store.ts'
import { createEmailService } from './email/email.service.ts'
import { createTransport } from './email/transports/create-transport.ts'
import { createMailWorker, type MailWorker } from './email/worker.ts'
import type { Services } from './graphql/context.ts'
import { createHttpServer } from './http/server.ts'
import { createMaintenance } from './maintenance.ts'
import { createProofs } from './proofs/proofs.service.ts'
import { type Clock, systemClock } from './runtime/clock.ts'
import { createLogger, type Logger } from './runtime/logger.ts'
import { createPeriodicTask } from './runtime/periodic.ts'
import { createSystemRandom, type Random } from './runtime/random.ts'
import { createThrottling } from './throttling/throttling.service.ts'
import { VERSION } from './version.ts'

/** A server that is ready to listen. */
export interface App {
  /** Takes requests and sends mails. @returns where it listens, such as `http://127.0.0.1:4000` */
  listen(): Promise<string>
  /** Stops taking requests, finishes those under way, gives mails back, closes the database. Idempotent. */
  close(): Promise<void>
  readonly database: Database
  readonly mailWorker: MailWorker
}

/** What an app may be given in place of the machine's own. */
export interface AppDependencies {
  readonly clock?: Clock
  readonly random?: Random
  readonly logger?: Logger
}

const MAINTENANCE_INTERVAL_MS = 10 * 60_000

/**
 * Wires everything together: configuration → stores → services → server and worker. Brings the database's schema up to
 * date on the way.
 */
export async function createApp(
  configuration: Configuration,
  dependencies: AppDependencies = {},
): Promise<App> {
  const { clock = systemClock } = dependencies
  const { random = createSystemRandom(clock), logger = createLogger(configuration.logLevel) } =
    dependencies
  const database = openDatabase(configuration.database, clock)
  await migrate(database)
  const wired = await wire(configuration, { clock, random, logger }, database)
  const { http, mailWorker, maintenance } = wired
  let closing: Promise<void> | undefined
  const close = async () => {
    await http.close()
    await mailWorker.stop()
    await maintenance.stop()
    await wired.transport.close()
    await database.close()
  }
  return {
    database,
    mailWorker,
    async listen() {
      const address = await http.listen(configuration.server)
      mailWorker.start()
      maintenance.start()
      return address
    },
    close() {
      closing ??= close()
      return closing
    },
  }
}

async function wire(
  configuration: Configuration,
  { clock, random, logger }: Required<AppDependencies>,
  database: Database,
) {
  const { accounts, sessions: lifetimes, server } = configuration
  const idleTtlSeconds = lifetimes.idleTtlSeconds
  const secrets = configuration.secrets ?? [readOrCreateSecret(configuration.dataDirectory)]
  const keyring = createKeyring(secrets)
  const tokens = createDerivedTokens(keyring)
  const { accessTokenTtlSeconds, refreshTokenTtlSeconds } = lifetimes
  const signingKeys = createSigningKeys({ database, keyring, clock, random, accessTokenTtlSeconds })
  // Made at the first start, so that the set of keys is never seen empty.
  await signingKeys.active()
  const accessTokens = createAccessTokens({
    signingKeys,
    clock,
    issuer: server.publicUrl,
    ttlSeconds: accessTokenTtlSeconds,
  })
  const hasher = await createPasswordHasher(hashingLanes(), clock)
  const throttling = createThrottling(database, clock, configuration.throttleScale)
  const audit = createAudit(clock, random)
  const proofs = createProofs({ tokens, keyring, clock, random })
  const users = createSqlUsersStore()
  const transport = createTransport(configuration)
  const mailWorker = createMailWorker({
    database,
    transport,
    composers: {
      ...createConfirmationMails({ database, users, proofs, appUrl: server.appUrl }),
      'session-ended': composeSessionEnded,
    },
    from: configuration.email.from,
    logger,
    random,
  })
  const email = createEmailService({ clock, random, onEnqueued: mailWorker.wake })
  const policy = createPasswordPolicy(accounts)
  const credentials = createSessionCredentials({
    tokens,
    accessTokens,
    keyring,
    random,
    idleTtlSeconds,
  })
  const sessionStart = createSessionStart({
    users,
    audit,
    credentials,
    clock,
    refreshTokenTtlSeconds,
  })
  const sessions = createSessionsService({
    database,
    hasher,
    throttling,
    audit,
    clock,
    idleTtlSeconds,
  })
  const registration = createRegistrationService({
    database,
    users,
    policy,
    hasher,
    proofs,
    throttling,
    email,
    audit,
    clock,
    random,
    accounts,
  })
  const services: Services = {
    authentication: createAuthentication({
      database,
      credentials,
      accessTokens,
      clock,
      idleTtlSeconds,
    }),
    users: createUsersService(database, audit),
    registration,
    confirmation: createConfirmationService({
      database,
      users,
      hasher,
      proofs,
      throttling,
      sessions,
      sessionStart,
      audit,
      clock,
    }),
    login: createLoginService({
      database,
      users,
      hasher,
      throttling,
      audit,
      sessionStart,
      waitingPasswordHash: registration.waitingPasswordHash,
    }),
    refresh: createRefreshService({ database, credentials, audit, email, idleTtlSeconds }),
    sessions,
    policy,
    clock,
    version: VERSION,
    accounts,
    idleTtlSeconds,
  }
  const http = await createHttpServer({
    configuration,
    services,
    database,
    signingKeys,
    logger,
    clock,
    random,
  })
  const maintenance = createPeriodicTask(
    'maintenance',
    MAINTENANCE_INTERVAL_MS,
    createMaintenance({ database, signingKeys, throttling, clock }),
    logger,
  )
  return { http, mailWorker, maintenance, transport }
}

/** As many hashes at once as there are cores, but never so many that libuv has no thread left for anything else. */
function hashingLanes(): number {
  return Math.max(1, Math.min(availableParallelism(), threadPoolSize() - 2))
}
