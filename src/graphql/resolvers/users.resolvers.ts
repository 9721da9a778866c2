import { connect } from '../connections.ts'
import type { Resolvers, SecurityEventResolvers, UserResolvers } from '../resolvers.generated.ts'

const User: UserResolvers = {
  id: ({ user }) => user.id,
  email: ({ user }) => user.email,
  emailConfirmed: ({ user }) => user.emailConfirmedAt !== null,
  pendingEmail: ({ user }, _arguments, { services: { emailChanges } }) =>
    emailChanges.pendingEmail(user.id),
  username: ({ user }) => user.username,
  name: ({ user }) => user.name,
  locale: ({ user }) => user.locale,
  roles: ({ user }) => user.roles,
  status: ({ user }) => user.status,
  createdAt: ({ user }) => user.createdAt,
  updatedAt: ({ user }) => user.updatedAt,
  lastLoginAt: ({ user }) => user.lastLoginAt,
  hasPassword: ({ user }) => user.passwordHash !== null,

  async sessions({ user, currentSessionId }, page, { services: { sessions } }) {
    const connection = await connect(
      page,
      (limit, beforeId) => sessions.list(user.id, limit, beforeId),
      (session) => ({ session, current: session.id === currentSessionId }),
    )
    return { ...connection, totalCount: await sessions.count(user.id) }
  },

  activity: ({ user }, page, { services: { users } }) =>
    connect(
      page,
      (limit, beforeId) => users.activity(user.id, limit, beforeId),
      (event) => event,
    ),
}

/** Where an administrator sits, and at what, is not for the account's owner to see. */
const SecurityEvent: SecurityEventResolvers = {
  ipAddress: ({ byAdministrator, ipAddress }) => (byAdministrator ? null : ipAddress),
  deviceLabel: ({ byAdministrator, deviceLabel }) => (byAdministrator ? null : deviceLabel),
}

/** The resolvers of schema/users.graphql. */
export const usersResolvers: Resolvers = { User, SecurityEvent }
