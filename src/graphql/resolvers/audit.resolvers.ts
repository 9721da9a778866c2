import type { AuditFilter } from '../../audit/audit.service.ts'
import { connect } from '../connections.ts'
import type { Context } from '../context.ts'
import type {
  AuditEventFilter,
  AuditEventResolvers,
  QueryResolvers,
  Resolvers,
} from '../resolvers.generated.ts'

const Query: QueryResolvers = {
  auditEvents: (_root, { filter, ...page }, { viewer, services: { auditLog } }) =>
    connect(
      page,
      (limit, beforeId) => auditLog.search(viewer, filterOf(filter ?? {}), limit, beforeId),
      (event) => event,
    ),
}

const AuditEvent: AuditEventResolvers = {
  actor: ({ actorId }, _arguments, context) => userOf(actorId, context),
  subject: ({ subjectId }, _arguments, context) => userOf(subjectId, context),
}

async function userOf(id: string | null, { viewer, services }: Context) {
  const user = id === null ? undefined : await services.directory.find(viewer, id)
  return user === undefined ? null : { user, currentSessionId: null }
}

function filterOf(filter: AuditEventFilter): AuditFilter {
  const { types, actorId, subjectId, occurredAfter, occurredBefore } = filter
  return {
    ...(types == null ? {} : { types }),
    ...(actorId == null ? {} : { actorId }),
    ...(subjectId == null ? {} : { subjectId }),
    ...(occurredAfter == null ? {} : { occurredAfter }),
    ...(occurredBefore == null ? {} : { occurredBefore }),
  }
}

/** The resolvers of schema/audit.graphql. */
export const auditResolvers: Resolvers = { Query, AuditEvent }
