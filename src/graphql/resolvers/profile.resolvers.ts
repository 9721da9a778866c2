import { failure, invalidInput } from '../failures.ts'
import type { MutationResolvers, Resolvers } from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async updateProfile(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.profile.update(viewer, input, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const user = { user: result.user, currentSessionId: result.sessionId }
        return { __typename: 'UpdateProfileSuccess', user }
      }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'USERNAME_TAKEN':
        return failure('UsernameTakenError', context)
    }
  },
}

/** The resolvers of schema/profile.graphql. */
export const profileResolvers: Resolvers = { Mutation }
