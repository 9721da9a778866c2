import type { Origin } from '../../audit/audit.service.ts'
import type { Database } from '../../database/database.ts'
import { PROOF_RULES, type Proofs } from '../../proofs/proofs.service.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { ALLOWANCES, networkOf } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import { isUnconfirmed } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'
import type { ConfirmationRequests, ProofTimes } from './confirmation-requests.ts'
import { extendRegistration, findRegistration, type Registration } from './registrations.store.ts'

/** Everything that asking for another mail can come to: the same for any challenge. */
export type ResendOutcome = ({ readonly outcome: 'SUCCESS' } & ProofTimes) | TooManyRequests

/** Mails the confirmation of a registration again. */
export interface ResendService {
  resend(challenge: string, origin: Origin): Promise<ResendOutcome>
}

export interface ResendServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly confirmationRequests: ConfirmationRequests
  readonly clock: Clock
}

/** The registration that a challenge is of. */
interface Challenged {
  readonly registration: Registration
  readonly challengeId: string
}

export function createResendService(dependencies: ResendServiceDependencies): ResendService {
  const { database, users, proofs, throttling, confirmationRequests, clock } = dependencies

  /** The registration and challenge that a text proves; undefined for one that is garbled, foreign or used. */
  const find = async (challenge: string): Promise<Challenged | undefined> => {
    let registration: Registration | undefined
    const addressOf = async (id: string) => {
      registration = await findRegistration(database.queries, id)
      return registration?.emailKey
    }
    const proof = await proofs.findChallenged(
      database.queries,
      'confirm-email',
      challenge,
      addressOf,
    )
    if (proof === undefined || registration === undefined) return undefined
    return { registration, challengeId: proof.challengeId }
  }

  /** An account that exists already can ask for its confirmation even when the last mail has expired. */
  const stillWaits = async ({ id, userExists, expiresAt }: Registration) => {
    if (!userExists) return expiresAt > clock.now()
    const user = await users.findById(id)
    return user !== undefined && isUnconfirmed(user)
  }

  const send = ({ registration, challengeId }: Challenged) =>
    database.transaction(async (db) => {
      const proof = await confirmationRequests.send(db, registration, challengeId)
      await extendRegistration(db, registration.id, proof.linkExpiresAt)
    })

  /** The same for any challenge, whether there was a mail to send or not. */
  const sent = (): ResendOutcome => {
    const { codeTtlSeconds, linkTtlSeconds } = PROOF_RULES['confirm-email']
    const codeExpiresAt = addSeconds(clock.now(), codeTtlSeconds)
    return {
      outcome: 'SUCCESS',
      codeExpiresAt,
      linkExpiresAt: addSeconds(clock.now(), linkTtlSeconds),
    }
  }

  return {
    async resend(challenge, origin) {
      const found = await find(challenge)
      const allowances = [
        ALLOWANCES.resend(found?.registration.id ?? challenge),
        ALLOWANCES.resendFromNetwork(networkOf(origin.ipAddress)),
      ]
      return throttling.limit<ResendOutcome>(allowances, async () => {
        // Of an address that gets no mail nothing is used up: it may be somebody else's.
        if (found === undefined || !(await stillWaits(found.registration))) return sent()
        const mail = ALLOWANCES.mailToAddress(found.registration.emailKey)
        return throttling.limit<ResendOutcome>([mail], async () => {
          await send(found)
          return sent()
        })
      })
    },
  }
}
