import type { TestApp } from './app.ts'
import type {
  AcceptInvitationInput,
  InviteUserMutationVariables,
  UpdateUserInput,
} from './generated/graphql.ts'
import { dataOf, type SendOptions } from './http.ts'
import {
  AcceptInvitation,
  ImpersonateUser,
  InviteUser,
  RestoreUser,
  RevokeUserSessions,
  SuspendUser,
  UpdateUser,
  Users,
} from './operations.ts'
import { PASSWORD, type Person, readMail } from './people.ts'
import { changeStoredUser } from './stored-users.ts'

/** Whatever an invitation comes to. */
export async function invite(
  app: TestApp,
  viewer: SendOptions,
  input: InviteUserMutationVariables['input'],
) {
  return dataOf(await app.send(InviteUser, { input }, viewer)).inviteUser
}

/** The token of the newest invitation to an address. */
export async function invitationTo(app: TestApp, email: string): Promise<string> {
  return (await readMail(app, email)).token
}

/** Whatever accepting an invitation comes to. */
export async function accept(
  app: TestApp,
  input: Partial<AcceptInvitationInput>,
  options?: SendOptions,
) {
  const whole = { token: '', password: PASSWORD, ...input }
  return dataOf(await app.send(AcceptInvitation, { input: whole }, options)).acceptInvitation
}

/** Whatever changing a user comes to. */
export async function updateUser(app: TestApp, viewer: SendOptions, input: UpdateUserInput) {
  return dataOf(await app.send(UpdateUser, { input }, viewer)).updateUser
}

/** Whatever suspending a user comes to. */
export async function suspend(
  app: TestApp,
  viewer: SendOptions,
  userId: string,
  reason: string | null = null,
) {
  return dataOf(await app.send(SuspendUser, { input: { userId, reason } }, viewer)).suspendUser
}

/** Whatever restoring a user comes to. */
export async function restore(app: TestApp, viewer: SendOptions, userId: string) {
  return dataOf(await app.send(RestoreUser, { input: { userId } }, viewer)).restoreUser
}

/** Whatever ending a user's sessions comes to. */
export async function revokeSessionsOf(app: TestApp, viewer: SendOptions, userId: string) {
  const answer = await app.send(RevokeUserSessions, { input: { userId } }, viewer)
  return dataOf(answer).revokeUserSessions
}

/** Whatever beginning a session as a user comes to. */
export async function impersonate(
  app: TestApp,
  viewer: SendOptions,
  userId: string,
  reason = 'a question about an order',
) {
  const answer = await app.send(ImpersonateUser, { input: { userId, reason } }, viewer)
  return dataOf(answer).impersonateUser
}

/** Takes the role from all administrators but some. */
export async function leaveOnly(app: TestApp, administrators: readonly Person[]): Promise<void> {
  const [first] = administrators
  if (first === undefined) throw new TypeError('somebody has to stay')
  const stay = administrators.map(({ email }) => email)
  for (const email of await administratorsOf(app, first)) {
    if (!stay.includes(email)) await changeStoredUser(app, email, { roles: [] })
  }
}

/** The addresses of those who have the role and are not suspended. */
export async function administratorsOf(app: TestApp, viewer: SendOptions): Promise<string[]> {
  const filter = { role: 'admin', status: 'ACTIVE' } as const
  const { users } = dataOf(await app.send(Users, { first: 100, filter }, viewer))
  return users.nodes.map(({ email }) => email)
}

/** What the audit log has of an account, newest first. */
export async function auditOf({ app }: TestApp, userId: string) {
  const { queries } = app.database
  const rows = await queries
    .selectFrom('audit_events')
    .innerJoin('audit_subjects as subject', 'subject.pseudonym', 'audit_events.subject')
    .leftJoin('audit_subjects as actor', 'actor.pseudonym', 'audit_events.actor')
    .select(['type', 'details', 'actor.user_id as actorId'])
    .where('subject.user_id', '=', userId)
    .orderBy('audit_events.id', 'desc')
    .execute()
  return rows.map(({ type, actorId, details }) => ({ type, actorId, details: JSON.parse(details) }))
}
