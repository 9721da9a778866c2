import { availableParallelism } from 'node:os'
import { createAudit } from './audit/audit.service.ts'
import { createAuditSealer } from './audit/sealer.ts'
import { createAuditSeals } from './audit/seals.ts'
import { createCaptchaGuard, NO_CAPTCHA } from './captcha/captcha-guard.ts'
import { createCaptchaVerifier } from './captcha/captcha-verifier.ts'
import type { Configuration } from './config/configuration.ts'
import { threadPoolSize } from './config/load.ts'
import { readOrCreateSecret } from './config/secret-file.ts'
import { createAccessTokens } from './crypto/access-tokens.ts'
import { createDerivedTokens } from './crypto/derived-tokens.ts'
import { createKeyring } from './crypto/keyring.ts'
import { type Argon2Options, createPasswordHasher } from './crypto/password-hasher.ts'
import { createSigningKeys } from './crypto/signing-keys.ts'
import type { Database } from './database/database.ts'
import { createEmailChanges } from './domains/email-change/email-changes.service.ts'
import { IMPERSONATION_SECONDS } from './domains/sessions/impersonated-sessions.ts'
import { createAddressProofs } from './domains/users/address-proofs.ts'
import { createFailureFloor } from './domains/users/failure-floor.ts'
import { createNotices } from './domains/users/notices.ts'
import { findRecipient } from './domains/users/recipient.ts'
import { createUserStorage } from './domains/users/user-storage.ts'
import { createDeliveryReports } from './email/delivery-reports.service.ts'
import { createEmailService } from './email/email.service.ts'
import type { Transport } from './email/transports/transport.ts'
import { createMailWorker } from './email/worker.ts'
import { createMailComposers, type MailComposerDependencies } from './mail-composers.ts'
import { createProofRequests } from './proofs/proof-requests.ts'
import { createProofs } from './proofs/proofs.service.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Random } from './runtime/random.ts'
import type { Timer } from './runtime/timer.ts'
import { createThrottling, type Throttling } from './throttling/throttling.service.ts'

/** What the outside gives. */
export interface Surroundings {
  readonly configuration: Configuration
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly transport: Transport
  /** Times failed logins. */
  readonly timer: Timer
  /** What a hash costs, where it is not the usual. */
  readonly argon2?: Argon2Options | undefined
}

/** What the domains stand on. */
export type Foundations = Awaited<ReturnType<typeof createFoundations>>

/** Wires what the domains stand on: keys, tokens, passwords, throttles, audit, proofs, users and mail. */
export async function createFoundations(surroundings: Surroundings) {
  const { configuration, database, clock, random, timer, argon2 } = surroundings
  const { accessTokenTtlSeconds } = configuration.sessions
  const issuer = configuration.server.publicUrl
  const keyring = createKeyring(
    configuration.secrets ?? [readOrCreateSecret(configuration.dataDirectory)],
  )
  const tokens = createDerivedTokens(keyring)
  const signingKeys = createSigningKeys({
    database,
    keyring,
    clock,
    random,
    accessTokenTtlSeconds: Math.max(accessTokenTtlSeconds, IMPERSONATION_SECONDS),
  })
  // Made at the first start, so that the set of keys is never seen empty.
  await signingKeys.active()
  const userStorage = createUserStorage(surroundings, keyring)
  const { users } = userStorage
  const proofs = createProofs({ tokens, keyring, clock, random })
  const proofRequests = createProofRequests(proofs, surroundings)
  const throttling = createThrottling(database, clock, configuration.throttleScale)
  const mailWorker = createWorker(surroundings, { users, proofs, proofRequests, throttling })
  const seals = createAuditSeals(keyring)
  const retentionSeconds = configuration.auditRetentionSeconds
  const failureFloor = createFailureFloor({ database, userStore: configuration.userStore })
  await failureFloor.refresh()
  const failureFloorMs = failureFloor.currentMs
  const email = createEmailService({ database, clock, random, onEnqueued: mailWorker.wake })
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
    failureFloor,
    hasher: await createPasswordHasher(hashingLanes(), clock, {
      failureFloorMs,
      timer,
      ...(argon2 && { argon2 }),
    }),
    throttling,
    captcha: createCaptcha(surroundings, throttling),
    audit: createAudit({ seals, clock, random }),
    auditSealer: createAuditSealer({ ...surroundings, seals, retentionSeconds }),
    users,
    userStorage,
    proofs,
    proofRequests,
    addressProofs: createAddressProofs({ database, proofs, proofRequests, throttling, email }),
    notices: createNotices(email),
    emailChanges: createEmailChanges({ database, proofs, clock }),
    mailWorker,
    email,
    deliveryReports: createDeliveryReports(surroundings),
  }
}

function createCaptcha(surroundings: Surroundings, throttling: Throttling) {
  const { captcha } = surroundings.configuration
  if (captcha === null) return NO_CAPTCHA
  const verifier = createCaptchaVerifier(captcha, { fetch })
  return createCaptchaGuard({ ...surroundings, captcha, verifier, throttling })
}

function createWorker(
  surroundings: Surroundings,
  stores: Omit<MailComposerDependencies, 'database' | 'appUrl'>,
) {
  const { configuration, database } = surroundings
  const { appUrl } = configuration.server
  return createMailWorker({
    ...surroundings,
    composers: createMailComposers({ ...stores, database, appUrl }),
    findRecipient: (userId) => findRecipient(stores.users, userId),
    from: configuration.email.from,
    appName: configuration.email.appName,
  })
}

/** As many hashes at once as there are cores, but never so many that libuv has no thread left for anything else. */
function hashingLanes(): number {
  return Math.max(1, Math.min(availableParallelism(), threadPoolSize() - 2))
}
