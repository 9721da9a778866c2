import { availableParallelism } from 'node:os'
import { createAudit } from './audit/audit.service.ts'
import { createAuditSealer } from './audit/sealer.ts'
import { createAuditSeals } from './audit/seals.ts'
import type { Configuration } from './config/configuration.ts'
import { threadPoolSize } from './config/load.ts'
import { readOrCreateSecret } from './config/secret-file.ts'
import { createAccessTokens } from './crypto/access-tokens.ts'
import { createDerivedTokens } from './crypto/derived-tokens.ts'
import { createKeyring } from './crypto/keyring.ts'
import { createPasswordHasher } from './crypto/password-hasher.ts'
import { createSigningKeys } from './crypto/signing-keys.ts'
import type { Database } from './database/database.ts'
import { createPasswordPolicy } from './domains/passwords/password-policy.ts'
import { createConfirmationService } from './domains/registration/confirmation.service.ts'
import { createConfirmationMails } from './domains/registration/confirmation-mail.ts'
import { createConfirmationRequests } from './domains/registration/confirmation-requests.ts'
import { createRegistrationService } from './domains/registration/registration.service.ts'
import { createRegistrationSweep } from './domains/registration/registration-sweep.ts'
import { createResendService } from './domains/registration/resend.service.ts'
import { createAuthentication } from './domains/sessions/authentication.service.ts'
import { createLoginService } from './domains/sessions/login.service.ts'
import { createRefreshService } from './domains/sessions/refresh.service.ts'
import { createSessionCredentials } from './domains/sessions/session-credentials.ts'
import { composeSessionEnded } from './domains/sessions/session-ended-mail.ts'
import { createSessionStart } from './domains/sessions/session-start.ts'
import { createSessionsService, type SessionsService } from './domains/sessions/sessions.service.ts'
import { createUsersService } from './domains/users/users.service.ts'
import { createSqlUsersStore } from './domains/users/users.sql-store.ts'
import type { UsersStore } from './domains/users/users.store.ts'
import { createEmailService } from './email/email.service.ts'
import type { Transport } from './email/transports/transport.ts'
import { createMailWorker } from './email/worker.ts'
import type { Services } from './graphql/context.ts'
import { createProofs, type Proofs } from './proofs/proofs.service.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Random } from './runtime/random.ts'
import { createThrottling } from './throttling/throttling.service.ts'
import { VERSION } from './version.ts'

/** What the outside gives. */
export interface Surroundings {
  readonly configuration: Configuration
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly transport: Transport
}

/** What the domains stand on. */
export type Foundations = Awaited<ReturnType<typeof createFoundations>>

/** Wires what the domains stand on: keys, tokens, passwords, throttles, audit, proofs, users and mail. */
export async function createFoundations(surroundings: Surroundings) {
  const { configuration, database, clock, random } = surroundings
  const { accessTokenTtlSeconds } = configuration.sessions
  const issuer = configuration.server.publicUrl
  const keyring = createKeyring(
    configuration.secrets ?? [readOrCreateSecret(configuration.dataDirectory)],
  )
  const tokens = createDerivedTokens(keyring)
  const signingKeys = createSigningKeys({ database, keyring, clock, random, accessTokenTtlSeconds })
  // Made at the first start, so that the set of keys is never seen empty.
  await signingKeys.active()
  const users = createSqlUsersStore()
  const proofs = createProofs({ tokens, keyring, clock, random })
  const mailWorker = createWorker(surroundings, { users, proofs })
  const seals = createAuditSeals(keyring)
  const retentionSeconds = configuration.auditRetentionSeconds
  return {
    ...surroundings,
    keyring,
    tokens,
    signingKeys,
    accessTokens: createAccessTokens({
      signingKeys,
      clock,
      issuer,
      ttlSeconds: accessTokenTtlSeconds,
    }),
    hasher: await createPasswordHasher(hashingLanes(), clock),
    throttling: createThrottling(database, clock, configuration.throttleScale),
    audit: createAudit({ seals, clock, random }),
    auditSealer: createAuditSealer({ ...surroundings, seals, retentionSeconds }),
    users,
    proofs,
    mailWorker,
    email: createEmailService({ database, clock, random, onEnqueued: mailWorker.wake }),
  }
}

/** Wires the services that the resolvers call, and what keeps the database small. */
export function createServices(foundations: Foundations) {
  const { configuration, database, audit, users, clock } = foundations
  const { accounts, sessions: lifetimes } = configuration
  const { idleTtlSeconds } = lifetimes
  const policy = createPasswordPolicy(accounts)
  const credentials = createSessionCredentials({ ...foundations, idleTtlSeconds })
  const sessionStart = createSessionStart({ ...foundations, ...lifetimes, credentials })
  const sessions = createSessionsService({ ...foundations, idleTtlSeconds })
  const confirmationRequests = createConfirmationRequests(foundations)
  const registration = createRegistrationService({
    ...foundations,
    confirmationRequests,
    policy,
    accounts,
  })
  const { waitingPasswordHash } = registration
  const services: Services = {
    authentication: createAuthentication({ ...foundations, credentials, idleTtlSeconds }),
    users: createUsersService(database, audit),
    registration,
    resend: createResendService({ ...foundations, confirmationRequests }),
    confirmation: createConfirmationService({ ...foundations, sessions, sessionStart }),
    login: createLoginService({ ...foundations, users, sessionStart, waitingPasswordHash }),
    refresh: createRefreshService({ ...foundations, credentials, idleTtlSeconds }),
    sessions,
    policy,
    clock,
    version: VERSION,
    accounts,
    idleTtlSeconds,
  }
  return { services, maintain: createMaintenance(foundations, sessions) }
}

function createMaintenance(foundations: Foundations, sessions: SessionsService) {
  const { signingKeys, throttling, email, auditSealer } = foundations
  const sweepRegistrations = createRegistrationSweep(foundations)
  return async () => {
    await signingKeys.maintain()
    await throttling.sweep()
    await sweepRegistrations()
    await sessions.sweep()
    await email.sweep()
    await auditSealer.sweep()
  }
}

function createWorker(
  surroundings: Surroundings,
  { users, proofs }: { readonly users: UsersStore; readonly proofs: Proofs },
) {
  const { configuration, database } = surroundings
  const { appUrl } = configuration.server
  return createMailWorker({
    ...surroundings,
    composers: {
      ...createConfirmationMails({ database, users, proofs, appUrl }),
      'session-ended': composeSessionEnded,
    },
    from: configuration.email.from,
  })
}

/** As many hashes at once as there are cores, but never so many that libuv has no thread left for anything else. */
function hashingLanes(): number {
  return Math.max(1, Math.min(availableParallelism(), threadPoolSize() - 2))
}
