import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { ServerConfiguration } from '../config/configuration.ts'
import { type Context, createContext, type Services } from '../graphql/context.ts'
import { createDocumentMemory } from '../graphql/documents/document-memory.ts'
import { KnownOperationsRule } from '../graphql/documents/known-operations.ts'
import type { TrustedDocuments } from '../graphql/documents/trusted-documents.ts'
import { createSchema } from '../graphql/schema.ts'
import type { Clock } from '../runtime/clock.ts'
import { Fault, overloaded } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import { networkOf } from '../throttling/allowances.ts'
import { clientAddress } from './client-address.ts'
import { createCookieJar } from './cookies.ts'
import { createDocumentAdmission } from './document-admission.ts'
import { createErrorFormatter, createErrorPlugin } from './errors.ts'
import { createLegacyStatusPlugin } from './legacy-status.ts'
import { problemOfPlace } from './request-rules.ts'
import { SANDBOX_DOCUMENT } from './sandbox-document.ts'
import { applySandboxPolicy } from './sandbox-policy.ts'
import { createTurns } from './turns.ts'

export interface GraphQLEndpointDependencies {
  readonly services: Services
  readonly server: ServerConfiguration
  readonly production: boolean
  readonly logger: Logger
  readonly clock: Clock
  /** The only documents that run; undefined where any does. */
  readonly trustedDocuments: TrustedDocuments | undefined
}

const PATH = '/graphql'
const LONGEST_USER_AGENT = 512
/** Each costs as much as validating a small document: a hundred, which graphql-js allows, are for attackers only. */
const MOST_VALIDATION_ERRORS = 10

/** Serves `/graphql`: the operations, and outside production Apollo Sandbox for browsers. */
export async function registerGraphQLEndpoint(
  fastify: FastifyInstance,
  dependencies: GraphQLEndpointDependencies,
): Promise<ApolloServer<Context>> {
  const { services, server, clock, trustedDocuments } = dependencies
  const schema = createSchema()
  const apollo = createApollo(schema, dependencies)
  const admit = createDocumentAdmission(schema, trustedDocuments)
  const takeTurn = createTurns(() => overloaded(clock))
  const untilTurn = (request: FastifyRequest) => takeTurn(networkOf(clientAddress(request)))
  await apollo.start()
  const cookieJar = createCookieJar(server, clock)
  const handler = fastifyApolloHandler(apollo, {
    context: (request, reply) => {
      const { authorization } = request.headers
      return createContext(services, {
        origin: originOf(request),
        authorization,
        acceptLanguage: request.headers['accept-language'],
        cookies: cookieJar(request, reply),
      })
    },
  })
  acceptJson(fastify, untilTurn)
  fastify.route({
    method: ['GET', 'POST'],
    url: PATH,
    onRequest: (request, reply, done) => {
      void reply.header('cache-control', 'no-store')
      const { session } = cookieJar(request, reply)
      done(problemOfPlace(request) ?? refusalOf(request, session, server.origins))
    },
    preHandler: async (request, reply) => {
      if (request.method === 'GET') await untilTurn(request)
      if (request.raw.socket.destroyed) return reply.hijack()
      admit(request)
    },
    onSend: (_request, reply, payload, done) => {
      applySandboxPolicy(reply)
      done(null, payload)
    },
    handler,
  })
  return apollo
}

/** A body waits for its turn as a text: as objects it can take twenty times the room. */
function acceptJson(
  fastify: FastifyInstance,
  untilTurn: (request: FastifyRequest) => Promise<void>,
): void {
  const parse = fastify.getDefaultJsonParser('error', 'error')
  fastify.removeContentTypeParser('application/json')
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    untilTurn(request).then(() => parse(request, String(text), done), done)
  })
}

function createApollo(
  schema: GraphQLSchema,
  { production, trustedDocuments, clock, logger }: GraphQLEndpointDependencies,
) {
  // Sandbox sends what is typed into it, which is never a published operation.
  const withoutSandbox = production || trustedDocuments !== undefined
  const landingPage: ApolloServerPlugin<Context> = withoutSandbox
    ? ApolloServerPluginLandingPageDisabled()
    : ApolloServerPluginLandingPageLocalDefault({
        embed: { initialState: { pollForSchemaUpdates: false } },
        includeCookies: true,
        document: SANDBOX_DOCUMENT,
      })
  return new ApolloServer<Context>({
    schema,
    introspection: !production,
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS, hideSuggestions: production },
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: createDocumentMemory(),
    validationRules: [KnownOperationsRule],
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(clock),
    logger,
    plugins: [
      landingPage,
      createErrorPlugin(logger, clock),
      createLegacyStatusPlugin(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  })
}

/**
 * Browsers attach cookies to requests that any page makes. A mutation that comes with a session cookie and without an
 * Authorization header is therefore taken only from pages on the list, and every browser names the page in `Origin`.
 */
function refusalOf(
  request: FastifyRequest,
  sessionCookie: string | undefined,
  origins: readonly string[],
): Fault | undefined {
  const { origin, authorization } = request.headers
  if (request.method !== 'POST' || sessionCookie === undefined || authorization !== undefined)
    return undefined
  if (origin !== undefined && origins.includes(origin)) return undefined
  return new Fault(
    'FORBIDDEN',
    'A session cookie is taken only from pages on the list of origins: add this one to CORS_ORIGINS, or send an Authorization header.',
  )
}

function originOf(request: FastifyRequest) {
  return {
    ipAddress: clientAddress(request),
    userAgent: request.headers['user-agent']?.slice(0, LONGEST_USER_AGENT) ?? null,
    requestId: request.id,
  }
}
