import { failure, invalidInput, reauthenticationRequired } from '../failures.ts'
import type { MutationResolvers, Resolvers } from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async deleteAccount(_root, { input }, context) {
    const { viewer, origin, cookies, usesCookie, services } = context
    const result = await services.accountRemoval.deleteOwn(viewer, input.email, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        if (usesCookie) cookies.clearSession()
        return { __typename: 'DeleteAccountSuccess', ...result }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
      case 'LAST_ADMINISTRATOR':
        return failure('LastAdministratorError', context)
    }
  },

  async deleteUser(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.accountRemoval.deleteUser(viewer, input.userId, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'DeleteUserSuccess', ...result }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'LAST_ADMINISTRATOR':
        return failure('LastAdministratorError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },
}

/** The resolvers of schema/account-removal.graphql. */
export const accountRemovalResolvers: Resolvers = { Mutation }
