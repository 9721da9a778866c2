import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { Configuration } from '../config/configuration.ts'
import type { SigningKeys } from '../crypto/signing-keys.ts'
import type { Database } from '../database/database.ts'
import type { UsersStore } from '../domains/users/users.store.ts'
import type { DeliveryReports } from '../email/delivery-reports.service.ts'
import type { Services } from '../graphql/context.ts'
import type { TrustedDocuments } from '../graphql/documents/trusted-documents.ts'
import type { AccountPages } from '../pages/account-pages.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Random } from '../runtime/random.ts'
import { registerDevMailbox } from './dev-mailbox.ts'
import { registerDrain } from './drain.ts'
import { registerEarlyErrors } from './early-errors.ts'
import { createFastify } from './fastify.ts'
import { registerGraphQLEndpoint } from './graphql-endpoint.ts'
import { registerHealth } from './health.ts'
import { registerJwks } from './jwks.ts'
import { registerUnknownPaths } from './paths.ts'
import { registerRequestRules } from './request-rules.ts'
import { registerResendWebhook } from './resend-webhook.ts'
import { registerSecurityHeaders } from './security-headers.ts'
import { registerWebPages } from './web/web-pages.ts'

export interface HttpServerDependencies {
  readonly configuration: Configuration
  readonly services: Services
  readonly database: Database
  readonly users: UsersStore
  readonly signingKeys: SigningKeys
  readonly deliveryReports: DeliveryReports
  readonly logger: Logger
  readonly clock: Clock
  readonly random: Random
  readonly trustedDocuments?: TrustedDocuments | undefined
  /** Undefined where there are none. */
  readonly accountPages?: AccountPages | undefined
}

/** Everything that the server answers over HTTP. */
export async function createHttpServer(
  dependencies: HttpServerDependencies,
): Promise<FastifyInstance> {
  const { configuration, services, database, users, signingKeys, logger, clock, random } =
    dependencies
  const { trustedDocuments, accountPages, deliveryReports: reports } = dependencies
  const { production, server } = configuration
  const http = createFastify({ server, logger, random })
  registerEarlyErrors(http, logger, clock)
  logRequests(http, logger)
  registerDrain(http)
  registerSecurityHeaders(http, server.publicUrl.startsWith('https:'))
  registerRequestRules(http)
  registerUnknownPaths(http)
  await registerCors(http, configuration)
  await registerGraphQLEndpoint(http, {
    services,
    server,
    production,
    logger,
    clock,
    trustedDocuments,
  })
  registerJwks(http, signingKeys)
  registerHealth(http, database, users)
  const hasMailbox = !production && configuration.email.transport.kind === 'mailbox'
  if (accountPages !== undefined) {
    registerWebPages(http, { ...accountPages, configuration, hasMailbox, logger })
  }
  const { webhookSecrets: secrets } = configuration.email
  if (secrets.length > 0) {
    await registerResendWebhook(http, { reports, secrets, clock, logger })
  }
  if (hasMailbox) registerDevMailbox(http, configuration.dataDirectory)
  return http
}

async function registerCors(http: FastifyInstance, { server }: Configuration): Promise<void> {
  await http.register(cors, {
    origin: [...server.origins],
    credentials: true,
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'content-type',
      'authorization',
      'accept-language',
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'apollographql-client-name',
      'apollographql-client-version',
    ],
    exposedHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
  })
}

/** One line for each answer: neither the query string nor headers nor the client's address, which name people. */
function logRequests(http: FastifyInstance, logger: Logger): void {
  http.addHook('onResponse', (request, reply, done) => {
    const { method, id: requestId, routeOptions } = request
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    const line = {
      requestId,
      method,
      path: routeOptions.url ?? '(none)',
      status: reply.statusCode,
      milliseconds,
    }
    // A server that has too much to do says so in each answer: that is no fault of it.
    if (reply.statusCode === 503) logger.warn(line, 'request')
    else if (reply.statusCode >= 500) logger.error(line, 'request')
    else logger.info(line, 'request')
    done()
  })
}
