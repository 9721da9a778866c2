import { emailProofOf } from '../email-proof.ts'
import {
  captchaRequired,
  failure,
  invalidCode,
  invalidCredentials,
  invalidInput,
  reauthenticationRequired,
  tooManyRequests,
  weakPassword,
} from '../failures.ts'
import type { MutationResolvers, Resolvers } from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async changePassword(_root, { input }, context) {
    const { viewer, origin, services } = context
    const { currentPassword = null, newPassword, revokeOtherSessions = true } = input
    const request = { currentPassword, newPassword, revokeOtherSessions }
    const result = await services.changePassword.change(viewer, request, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const { user, currentSessionId, revokedSessionIds } = result
        return {
          __typename: 'ChangePasswordSuccess',
          user: { user, currentSessionId },
          revokedSessionIds,
        }
      }
      case 'INVALID_CREDENTIALS':
        return invalidCredentials('session', context)
      case 'WEAK_PASSWORD':
        return weakPassword(result.weakness, context)
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async requestPasswordReset(_root, { input }, context) {
    const { locale, origin, services } = context
    const { email, captchaResponse = null } = input
    const request = { email, locale, captchaResponse }
    const result = await services.passwordReset.request(request, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RequestPasswordResetSuccess', ...result }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'CAPTCHA_REQUIRED':
        return captchaRequired(result, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async resetPassword(_root, { input }, context) {
    const { origin, services } = context
    const proof = emailProofOf(input.proof)
    const result = await services.passwordReset.reset(proof, input.newPassword, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'ResetPasswordSuccess', email: result.email }
      case 'INVALID_CODE':
        return invalidCode(result.triesLeft, context)
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
}

/** The resolvers of schema/passwords.graphql. */
export const passwordsResolvers: Resolvers = { Mutation }
