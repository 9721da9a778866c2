import { connect } from '../connections.ts'
import { failure, reauthenticationRequired } from '../failures.ts'
import type { MutationResolvers, QueryResolvers, Resolvers } from '../resolvers.generated.ts'

const Query: QueryResolvers = {
  emailDeliveries(_root, { filter, ...page }, { viewer, services: { deliveries } }) {
    const { status, to, template } = filter ?? {}
    const conditions = {
      status: status ?? undefined,
      to: to ?? undefined,
      template: template ?? undefined,
    }
    return connect(
      page,
      (limit, beforeId) => deliveries.search(viewer, conditions, limit, beforeId),
      (delivery) => delivery,
    )
  },
}

const Mutation: MutationResolvers = {
  async retryEmailDelivery(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.deliveries.retry(viewer, input.deliveryId, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RetryEmailDeliverySuccess', delivery: result.delivery }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async sendPasswordReset(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.deliveries.sendPasswordReset(viewer, input.userId, origin)
    switch (result.outcome) {
      case 'SUCCESS': {
        const { user, delivery } = result
        return {
          __typename: 'SendPasswordResetSuccess',
          user: { user, currentSessionId: null },
          delivery,
        }
      }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },
}

/** The resolvers of schema/email-deliveries.graphql. */
export const emailDeliveriesResolvers: Resolvers = { Query, Mutation }
