import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { ServerConfiguration } from '../config/configuration.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Random } from '../runtime/random.ts'
import { createClientErrors } from './client-errors.ts'
import { asWritten } from './paths.ts'

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

export interface FastifyDependencies {
  readonly server: ServerConfiguration
  readonly logger: Logger
  readonly random: Random
}

/** Fastify without a route: its limits and timeouts, whom it trusts, and how requests get their ids. */
export function createFastify({ server, logger, random }: FastifyDependencies): FastifyInstance {
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
  http.server.maxConnections = server.maxConnections
  clientErrors.watch(http)
  return http
}
