import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'
import { DateTime } from './date-time.ts'
import { accountRemovalResolvers } from './resolvers/account-removal.resolvers.ts'
import { administrationResolvers } from './resolvers/administration.resolvers.ts'
import { auditResolvers } from './resolvers/audit.resolvers.ts'
import { emailChangeResolvers } from './resolvers/email-change.resolvers.ts'
import { emailDeliveriesResolvers } from './resolvers/email-deliveries.resolvers.ts'
import { passwordsResolvers } from './resolvers/passwords.resolvers.ts'
import { profileResolvers } from './resolvers/profile.resolvers.ts'
import { registrationResolvers } from './resolvers/registration.resolvers.ts'
import { rootResolvers } from './resolvers/root.resolvers.ts'
import { sessionsResolvers } from './resolvers/sessions.resolvers.ts'
import { userDirectoryResolvers } from './resolvers/user-directory.resolvers.ts'
import { usersResolvers } from './resolvers/users.resolvers.ts'
import { readTypeDefinitions } from './type-definitions.ts'

let schema: GraphQLSchema | undefined

/** The schema with its resolvers. It is made once: nothing of a server is in it. */
export function createSchema(): GraphQLSchema {
  schema ??= makeSchema()
  return schema
}

function makeSchema(): GraphQLSchema {
  return makeExecutableSchema<Context>({
    typeDefs: readTypeDefinitions(),
    resolvers: [
      { DateTime },
      rootResolvers,
      usersResolvers,
      registrationResolvers,
      sessionsResolvers,
      userDirectoryResolvers,
      emailDeliveriesResolvers,
      auditResolvers,
      profileResolvers,
      accountRemovalResolvers,
      passwordsResolvers,
      emailChangeResolvers,
      administrationResolvers,
    ],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
