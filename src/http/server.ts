import cors from '@fastify/cors'
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  fastify,
  LogController,
} from 'fastify'
import type { Configuration } from '../config/configuration.ts'
import type { SigningKeys } from '../crypto/signing-keys.ts'
import type { Database } from '../database/database.ts'
import type { UsersStore } from '../domains/users/users.store.ts'
import type { DeliveryReports } from '../email/delivery-reports.service.ts'
import type { Services } from '../graphql/context.ts'
import type { TrustedDocuments } from '../graphql/documents/trusted-documents.ts'
import type { AccountPages } from '../pages/account-pages.ts'
import type { Clock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Random } from '../runtime/random.ts'
import { createClientErrors } from './client-errors.ts'
import { registerDevMailbox } from './dev-mailbox.ts'
import { registerDrain } from './drain.ts'
import { ERROR_CODES } from './error-codes.ts'
import { extensionsOf, secondsUntil } from './errors.ts'
import { registerGraphQLEndpoint } from './graphql-endpoint.ts'
import { registerHealth } from './health.ts'
import { registerJwks } from './jwks.ts'
import { refusalStatusFor } from './legacy-status.ts'
import { mediaTypeFor } from './media-types.ts'
import { asWritten, registerUnknownPaths } from './paths.ts'
import { RequestRefusal } from './request-refusal.ts'
import { registerRequestRules } from './request-rules.ts'
import { registerResendWebhook } from './resend-webhook.ts'
import { registerSecurityHeaders } from './security-headers.ts'
import { registerWebPages } from './web/web-pages.ts'

/** The largest request that is read. */
export const BODY_LIMIT_BYTES = 100_000
/** A client that takes longer to send its request is not one: RFC 9110 leaves the bound to the server. */
const REQUEST_TIMEOUT_MS = 15_000
const HEADERS_TIMEOUT_MS = 10_000
/** How often Node looks for connections over these times; by itself every 30 seconds. */
const CONNECTION_CHECK_MS = 5_000
const KEEP_ALIVE_TIMEOUT_MS = 65_000
/** A connection on which nothing moves: whoever does not read an answer would hold it for ever. */
const IDLE_TIMEOUT_MS = 70_000

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
  const { trustedDocuments, accountPages } = dependencies
  const { production, server } = configuration
  const loggerInstance: FastifyBaseLogger = logger
  const clientErrors = createClientErrors()
  const http = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionTimeout: IDLE_TIMEOUT_MS,
    clientErrorHandler: clientErrors.answer,
    rewriteUrl: asWritten,
    http: {
      insecureHTTPParser: false,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
    },
    trustProxy: server.trustedProxies.length > 0 ? [...server.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: () => random.id(),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  })
  http.removeContentTypeParser('text/plain')
  http.setErrorHandler((error: FastifyError | Fault, request, reply) => {
    const { accept } = request.headers
    const retryAt = error instanceof Fault ? error.details.retryAt : undefined
    if (retryAt !== undefined) {
      void reply.header('retry-after', secondsUntil(retryAt.toISOString(), clock))
    }
    const status = statusOf(error, accept)
    const isBug = status >= 500 && !(error instanceof Fault)
    if (isBug) logger.error({ err: error, requestId: request.id }, 'a request failed')
    return reply.code(status).type(mediaTypeFor(accept)).send(asGraphQLErrors(error, request.id))
  })
  http.server.maxConnections = server.maxConnections
  clientErrors.watch(http)
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
    const { deliveryReports: reports } = dependencies
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

function statusOf(error: FastifyError | Fault, accept?: string): number {
  if (error instanceof Fault) return ERROR_CODES[error.code].httpStatus ?? refusalStatusFor(accept)
  return error.statusCode ?? 500
}

/** Errors from before GraphQL speak its language all the same. */
function asGraphQLErrors(error: FastifyError | Fault, requestId: string) {
  if (error instanceof Fault) {
    const { code, message, details } = error
    return { errors: [{ message, extensions: { code, ...extensionsOf(details) } }] }
  }
  if (statusOf(error) >= 500) {
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId }
    return { errors: [{ message: 'Something went wrong on the server.', extensions }] }
  }
  return { errors: [{ message: explain(error), extensions: { code: 'BAD_USER_INPUT' } }] }
}

function explain(error: FastifyError): string {
  if (error instanceof RequestRefusal) return error.message
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `The body is larger than ${BODY_LIMIT_BYTES} bytes.`
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'The Content-Type must be application/json.'
    default:
      return 'The request is not well-formed: send a JSON object with a `query`.'
  }
}
