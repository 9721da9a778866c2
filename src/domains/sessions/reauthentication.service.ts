import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { PasswordHasher } from '../../crypto/password-hasher.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import { ALLOWANCES } from '../../throttling/allowances.ts'
import type { Throttling, TooManyRequests } from '../../throttling/throttling.service.ts'
import type { Notices } from '../users/notices.ts'
import { checkPassword } from '../users/password-input.ts'
import type { AuthenticationMethod, Session } from './session.ts'
import { deviceForMail } from './session-mails.ts'
import { markAuthenticated } from './sessions.store.ts'
import { requireOwnSession, type SignedInViewer, type Viewer } from './viewer.ts'

/** By what somebody who holds a session shows that they are its owner. */
export type ReauthenticationProof =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'code'; readonly challenge: string; readonly code: string }

export type ReauthenticateOutcome =
  | { readonly outcome: 'SUCCESS'; readonly session: Session }
  | { readonly outcome: 'INVALID_CREDENTIALS' }
  | { readonly outcome: 'INVALID_CODE'; readonly triesLeft: number }
  | { readonly outcome: 'INVALID_TOKEN' }
  | TooManyRequests

export type RequestReauthenticationCodeOutcome =
  | { readonly outcome: 'SUCCESS'; readonly challenge: string; readonly codeExpiresAt: Date }
  | TooManyRequests

/** Makes sessions fresh. */
export interface ReauthenticationService {
  /** Mails a code that only the viewer's session can use. */
  requestCode(viewer: Viewer): Promise<RequestReauthenticationCodeOutcome>
  /** @throws Fault OVERLOADED when too many passwords wait to be verified */
  reauthenticate(
    viewer: Viewer,
    proof: ReauthenticationProof,
    origin: Origin,
  ): Promise<ReauthenticateOutcome>
}

export interface ReauthenticationServiceDependencies {
  readonly database: Database
  readonly hasher: PasswordHasher
  readonly proofs: Proofs
  readonly throttling: Throttling
  readonly notices: Notices
  readonly audit: Audit
  readonly clock: Clock
}

const PURPOSE = 'reauthenticate'

export function createReauthenticationService(
  dependencies: ReauthenticationServiceDependencies,
): ReauthenticationService {
  const { database, hasher, proofs, throttling, notices, audit, clock } = dependencies
  const { queries } = database

  const refreshen = async (
    db: Queries,
    { session, account }: SignedInViewer,
    method: AuthenticationMethod,
    origin: Origin,
  ): Promise<Session | undefined> => {
    const fresh = await markAuthenticated(db, session.id, clock.now(), [method])
    if (fresh === undefined) return undefined
    await throttling.giveBack(db, [ALLOWANCES.reauthenticate(account.id)])
    await audit.record(db, 'REAUTHENTICATED', account.id, origin)
    return fresh
  }

  const refuse = async <Outcome>(viewer: SignedInViewer, outcome: Outcome, origin: Origin) => {
    await audit.record(queries, 'REAUTHENTICATION_FAILED', viewer.account.id, origin)
    return outcome
  }

  const byPassword = async (
    viewer: SignedInViewer,
    password: string,
    origin: Origin,
  ): Promise<ReauthenticateOutcome> => {
    if (!checkPassword(password, 0).ok) return { outcome: 'INVALID_CREDENTIALS' }
    const allowances = [ALLOWANCES.reauthenticate(viewer.account.id)]
    return hasher.withPlace(
      (place) =>
        throttling.limit<ReauthenticateOutcome>(allowances, async () => {
          const { passwordHash } = await viewer.loadUser()
          const session = (await place.verify(passwordHash, password))
            ? await database.transaction((db) => refreshen(db, viewer, 'pwd', origin))
            : undefined
          if (session === undefined)
            return refuse(viewer, { outcome: 'INVALID_CREDENTIALS' } as const, origin)
          return { outcome: 'SUCCESS', session }
        }),
      viewer.account.id,
    )
  }

  const byCode = (
    viewer: SignedInViewer,
    challenge: string,
    code: string,
    origin: Origin,
  ): Promise<ReauthenticateOutcome> =>
    throttling.limit([ALLOWANCES.reauthenticate(viewer.account.id)], async () => {
      const { emailKey } = await viewer.loadUser()
      // Of this session and of the address as it is now: the code of another session proves nothing here.
      const addressOf = async (subjectId: string) =>
        subjectId === viewer.session.id ? emailKey : undefined
      const checked = await proofs.checkCode(queries, PURPOSE, challenge, code, addressOf)
      if (checked.status === 'wrong') {
        const { triesLeft } = checked
        return refuse(viewer, { outcome: 'INVALID_CODE', triesLeft } as const, origin)
      }
      if (checked.status !== 'good') return { outcome: 'INVALID_TOKEN' }
      return database.transaction<ReauthenticateOutcome>(async (db, rollBackWith) => {
        if (!(await proofs.use(db, checked.proof))) return { outcome: 'INVALID_TOKEN' }
        const session = await refreshen(db, viewer, 'otp', origin)
        return session === undefined
          ? rollBackWith({ outcome: 'INVALID_TOKEN' })
          : { outcome: 'SUCCESS', session }
      })
    })

  return {
    async requestCode(viewer) {
      const { session, loadUser } = requireOwnSession(viewer)
      const user = await loadUser()
      return throttling.limit([ALLOWANCES.reauthenticationMail(user.id)], () =>
        database.transaction(async (db) => {
          const subjectId = session.id
          const proof = await proofs.issue(db, { purpose: PURPOSE, subjectId, withCode: true })
          await notices.send(db, user, 'reauthentication-code', {
            proofId: proof.id,
            deviceLabel: deviceForMail(session.userAgent),
          })
          const challenge = proofs.challengeOf(proof, user.emailKey)
          return { outcome: 'SUCCESS', challenge, codeExpiresAt: proof.codeExpiresAt } as const
        }),
      )
    },

    async reauthenticate(viewer, proof, origin) {
      const signedIn = requireOwnSession(viewer)
      return proof.kind === 'password'
        ? byPassword(signedIn, proof.password, origin)
        : byCode(signedIn, proof.challenge, proof.code, origin)
    },
  }
}
