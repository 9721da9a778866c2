import { emailProofOf } from '../email-proof.ts'
import {
  emailTaken,
  failure,
  invalidCode,
  invalidInput,
  reauthenticationRequired,
  tooManyRequests,
} from '../failures.ts'
import type { MutationResolvers, Resolvers } from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async requestEmailChange(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.emailChangeRequest.request(viewer, input.newEmail, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RequestEmailChangeSuccess', ...result, user: result.seen }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'EMAIL_TAKEN':
        return emailTaken('member', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async confirmEmailChange(_root, { input }, context) {
    const { viewer, origin, services } = context
    const proof = emailProofOf(input.proof)
    const result = await services.emailChangeConfirmation.confirm(viewer, proof, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'ConfirmEmailChangeSuccess', email: result.email, user: result.seen }
      case 'INVALID_CODE':
        return invalidCode(result.triesLeft, context)
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOKEN_EXPIRED':
        return failure('TokenExpiredError', context)
      case 'EMAIL_TAKEN':
        return emailTaken('member', context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async cancelEmailChange(_root, { input }, context) {
    const { origin, services } = context
    const result = await services.emailChangeCancellation.cancel(input.token, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'CancelEmailChangeSuccess', email: result.email }
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOKEN_EXPIRED':
        return failure('TokenExpiredError', context)
    }
  },
}

/** The resolvers of schema/email-change.graphql. */
export const emailChangeResolvers: Resolvers = { Mutation }
