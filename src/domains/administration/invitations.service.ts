import type { Audit, Origin } from '../../audit/audit.service.ts'
import type { Database, Queries } from '../../database/database.ts'
import type { Proof, Proofs } from '../../proofs/proofs.service.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Random } from '../../runtime/random.ts'
import type { ReauthenticationRequired } from '../sessions/freshness.ts'
import type { SessionsService } from '../sessions/sessions.service.ts'
import type { Viewer } from '../sessions/viewer.ts'
import type { EmailAddress } from '../users/email-address.ts'
import {
  checkEmail,
  checkLocale,
  checkName,
  type InvalidField,
  invalidOf,
} from '../users/invalid-fields.ts'
import type { Notices } from '../users/notices.ts'
import { checkRoles } from '../users/role-names.ts'
import type { UnconfirmedAccounts } from '../users/unconfirmed-accounts.ts'
import { isUnconfirmed, newUser, type User } from '../users/user.ts'
import { retryingConflicts } from '../users/user-conflict.ts'
import type { UsersStore } from '../users/users.store.ts'
import { type ActingAdministrator, requireFreshAdministrator } from './acting-administrator.ts'

/** Who is invited. */
export interface InviteUserRequest {
  readonly email: string
  readonly name: string | null
  readonly locale: string | null
  readonly roles: readonly string[]
  /** The language of the administrator's request, for those whose own is not known. */
  readonly requestLocale: string
}

export type InviteUserOutcome =
  | {
      readonly outcome: 'SUCCESS'
      readonly user: User
      /** What the mail carries, from which the link can be made. */
      readonly proof: Proof
      readonly linkExpiresAt: Date
    }
  | { readonly outcome: 'INVALID_INPUT'; readonly fields: readonly InvalidField[] }
  | { readonly outcome: 'EMAIL_TAKEN' }
  | ReauthenticationRequired

/** Invites people to accounts that are made for them. */
export interface InvitationsService {
  /**
   * Makes an account without a password, and mails a link by which its owner sets one. An invitation of an account
   * whose address nobody has confirmed replaces the one before.
   * @throws Fault FORBIDDEN for anyone but an administrator
   */
  invite(viewer: Viewer, request: InviteUserRequest, origin: Origin): Promise<InviteUserOutcome>
}

export interface InvitationsDependencies {
  readonly database: Database
  readonly users: UsersStore
  readonly sessions: SessionsService
  readonly proofs: Proofs
  readonly unconfirmedAccounts: UnconfirmedAccounts
  readonly notices: Notices
  readonly audit: Audit
  readonly clock: Clock
  readonly random: Random
}

/** Who is invited, once the input has proved possible. */
interface Invitee {
  readonly address: EmailAddress
  readonly name: string | null
  readonly locale: string
  readonly roles: readonly string[]
}

export function createInvitations(dependencies: InvitationsDependencies): InvitationsService {
  const { database, users, sessions, proofs, unconfirmedAccounts } = dependencies
  const { notices, audit, clock, random } = dependencies

  const create = async (db: Queries, invitee: Invitee): Promise<User | undefined> => {
    const user = invited(random.id(), invitee, clock.now())
    if ((await users.insert(db, user)) !== 'DONE') return undefined
    await audit.enroll(db, user.id)
    return user
  }

  /** Makes what is left of an earlier invitation, or of a registration that nobody confirmed, the new one's. */
  const replace = async (db: Queries, user: User, invitee: Invitee, origin: Origin) => {
    const { roles, locale } = invitee
    const change = { roles, locale, name: invitee.name ?? user.name, updatedAt: clock.now() }
    // Whoever registered the address may not be the one who reads its mail, and must not come by the roles.
    const updated = await users.update(db, user, { ...change, passwordHash: null })
    if (updated.result !== 'DONE') return undefined
    await sessions.takeBack(db, user.id, origin)
    await unconfirmedAccounts.settle(db, user.id)
    return updated.user
  }

  const invite = async (
    { administrator, origin }: ActingAdministrator,
    invitee: Invitee,
  ): Promise<InviteUserOutcome | 'CONFLICT'> => {
    const existing = await users.findByEmailKey(invitee.address.key)
    if (existing !== undefined && !isUnconfirmed(existing)) return { outcome: 'EMAIL_TAKEN' }
    const inviterName = administrator === null ? null : (await administrator.loadUser()).name
    return database.transaction<InviteUserOutcome | 'CONFLICT'>(async (db, rollBackWith) => {
      const user = await (existing === undefined
        ? create(db, invitee)
        : replace(db, existing, invitee, origin))
      if (user === undefined) return rollBackWith('CONFLICT')
      const proof = await proofs.issue(db, {
        purpose: 'accept-invitation',
        subjectId: user.id,
        withCode: false,
      })
      const inviter: Record<string, string> = inviterName === null ? {} : { inviterName }
      await notices.send(db, user, 'invitation', { proofId: proof.id, ...inviter })
      const details = { roles: user.roles.join(' ') }
      await audit.record(db, 'USER_INVITED', user.id, origin, { details })
      return { outcome: 'SUCCESS', user, proof, linkExpiresAt: proof.linkExpiresAt }
    })
  }

  return {
    async invite(viewer, request, origin) {
      const acting = await requireFreshAdministrator(viewer, origin, clock)
      if ('outcome' in acting) return acting
      const invitee = check(request)
      if (Array.isArray(invitee)) return { outcome: 'INVALID_INPUT', fields: invitee }
      return retryingConflicts(clock, () => invite(acting, invitee))
    },
  }
}

function check(request: InviteUserRequest): Invitee | InvalidField[] {
  const address = checkEmail('email', request.email)
  const name = checkName(request.name)
  const locale = checkLocale(request.locale)
  const roles = checkRoles(request.roles)
  if (address.ok && name.ok && locale.ok && roles.ok) {
    return {
      address: address.value,
      name: name.value,
      locale: locale.value ?? request.requestLocale,
      roles: roles.value,
    }
  }
  return invalidOf([address, name, locale, roles])
}

function invited(id: string, { address, name, locale, roles }: Invitee, createdAt: Date): User {
  const { typed: email, key: emailKey } = address
  return newUser({ id, email, emailKey, name, locale, roles, passwordHash: null, createdAt })
}
