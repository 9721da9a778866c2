import type { User } from '../../domains/users/user.ts'
import type { Context } from '../context.ts'
import {
  emailTaken,
  failure,
  invalidInput,
  reauthenticationRequired,
  tooManyRequests,
  weakPassword,
} from '../failures.ts'
import { deliverLogin } from '../login-success.ts'
import type { UserModel } from '../models.ts'
import type { MutationResolvers, Resolvers } from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async inviteUser(_root, { input }, context) {
    const { email, name = null, locale = null, roles = [] } = input
    const request = { email, name, locale, roles, requestLocale: context.locale }
    const { viewer, origin, services } = context
    const result = await services.invitations.invite(viewer, request, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const { linkExpiresAt } = result
        return { __typename: 'InviteUserSuccess', user: toUser(result, context), linkExpiresAt }
      }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'EMAIL_TAKEN':
        return emailTaken('member', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async acceptInvitation(_root, { input }, context) {
    const { token, password, name = null, transport = 'BEARER' } = input
    const deviceToken = context.cookies.device ?? null
    const request = { token, password, name, transport, deviceToken }
    const result = await context.services.invitationAcceptance.accept(request, context.origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return deliverLogin(result, context)
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOKEN_EXPIRED':
        return failure('TokenExpiredError', context)
      case 'WEAK_PASSWORD':
        return weakPassword(result.weakness, context)
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async updateUser(_root, { input }, context) {
    const { viewer, origin, services } = context
    const request = { ...input, roles: input.roles ?? undefined }
    const result = await services.userAdministration.update(viewer, request, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'UpdateUserSuccess', user: toUser(result, context) }
      case 'USERNAME_TAKEN':
        return failure('UsernameTakenError', context)
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'LAST_ADMINISTRATOR':
        return failure('LastAdministratorError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async suspendUser(_root, { input }, context) {
    const { viewer, origin, services } = context
    const { userId, reason = null } = input
    const result = await services.userAdministration.suspend(viewer, userId, reason, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'SuspendUserSuccess', user: toUser(result, context) }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'LAST_ADMINISTRATOR':
        return failure('LastAdministratorError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async restoreUser(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.userAdministration.restore(viewer, input.userId, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RestoreUserSuccess', user: toUser(result, context) }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async revokeUserSessions(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.userAdministration.revokeSessions(viewer, input.userId, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const { revokedSessionIds } = result
        return {
          __typename: 'RevokeUserSessionsSuccess',
          user: toUser(result, context),
          revokedSessionIds,
        }
      }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async impersonateUser(_root, { input }, context) {
    const { viewer, origin, services } = context
    const { userId, reason } = input
    const result = await services.impersonation.impersonate(viewer, userId, reason, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const { session, accessToken, accessTokenExpiresAt } = result
        return {
          __typename: 'ImpersonateUserSuccess',
          session: { session, current: false },
          accessToken,
          accessTokenExpiresAt,
        }
      }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },
}

/** A user as an administrator sees it, who may be that user. */
function toUser({ user }: { readonly user: User }, { viewer }: Context): UserModel {
  return { user, currentSessionId: viewer.kind === 'session' ? viewer.session.id : null }
}

/** The resolvers of schema/administration.graphql. */
export const administrationResolvers: Resolvers = { Mutation }
