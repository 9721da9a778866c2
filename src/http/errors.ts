import type { ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isOutage } from '../database/outage.ts'
import type { Context } from '../graphql/context.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import { Fault, type FaultDetails } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import { ERROR_CODES, type ErrorCodeName, isErrorCode } from './error-codes.ts'
import { explainLiteral, explainVariables } from './input-errors.ts'

const RETRY_AFTER_OUTAGE_SECONDS = 5

/** What becomes of an error that leaves the server: a code of the registry, and a message without values. */
export function createErrorFormatter(clock: Clock) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error)
    const place = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    }
    const { code, message, details } = classify(original, formatted, clock)
    return { message, ...place, extensions: { code, ...extensionsOf(details) } }
  }
}

/** Logs what nobody expected, names the request in the answer, and sets status and headers for codes that ask for them. */
export function createErrorPlugin(logger: Logger, clock: Clock): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) {
          const original = unwrapResolverError(error)
          if (isExpected(original, error)) continue
          const { requestId } = contextValue.origin
          logger.error({ err: original, requestId, path: error.path?.join('.') }, 'request failed')
        }
      },
      async willSendResponse({ response, request, schema, operation, contextValue }) {
        if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined)
          return
        const { singleResult } = response.body
        const problems = operation
          ? explainVariables(schema, operation, request.variables ?? {})
          : []
        const errors = explained(singleResult.errors ?? [], problems).map((error) =>
          error.extensions?.code === 'INTERNAL_SERVER_ERROR'
            ? withRequestId(error, contextValue.origin.requestId)
            : error,
        )
        response.body = { kind: 'single', singleResult: { ...singleResult, errors } }
        applyStatus(response.http, errors, clock)
      },
    }),
  }
}

/** Whether a request was refused for what is wrong with it. graphql-js quotes the value: such errors are not logged. */
function isExpected(original: unknown, error: GraphQLError): boolean {
  if (original instanceof Fault) return true
  if (!(original instanceof GraphQLError)) return false
  return original === error || explainLiteral(original) !== undefined
}

/**
 * Puts our own words in place of what graphql-js says of variables. Where they do not fit it executes nothing, so
 * whatever was said comes of them; after fifty problems it says so in an error of another form.
 */
function explained(errors: readonly GraphQLFormattedError[], problems: readonly string[]) {
  if (problems.length === 0) return errors
  return problems.map((message) => ({ message, extensions: { code: 'BAD_USER_INPUT' } }))
}

function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return { ...error, extensions: { ...error.extensions, requestId } }
}

interface Classified {
  readonly code: ErrorCodeName
  readonly message: string
  readonly details?: FaultDetails
}

function classify(original: unknown, formatted: GraphQLFormattedError, clock: Clock): Classified {
  if (original instanceof Fault) {
    return { code: original.code, message: original.message, details: original.details }
  }
  if (isOutage(original)) {
    const retryAt = addSeconds(clock.now(), RETRY_AFTER_OUTAGE_SECONDS)
    return {
      code: 'UNAVAILABLE',
      message: 'The server cannot reach its database: try again soon.',
      details: { retryAt },
    }
  }
  if (original instanceof GraphQLError) return classifyGraphQLError(original, formatted)
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on the server.' }
}

/** Errors that graphql-js or Apollo made: they may quote the document, and with it what was typed. */
function classifyGraphQLError(error: GraphQLError, formatted: GraphQLFormattedError): Classified {
  const code = formatted.extensions?.code
  if (code === 'GRAPHQL_PARSE_FAILED') {
    const [at] = formatted.locations ?? []
    const place = at === undefined ? '' : ` at line ${at.line}, column ${at.column}`
    return { code, message: `The document is not GraphQL${place}.` }
  }
  const literal = explainLiteral(error)
  if (code === 'GRAPHQL_VALIDATION_FAILED') return { code, message: literal ?? formatted.message }
  if (literal !== undefined) return { code: 'BAD_USER_INPUT', message: literal }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { code, message: formatted.message }
  if (error.extensions.code === undefined || code === 'INTERNAL_SERVER_ERROR') {
    return { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on the server.' }
  }
  // BAD_REQUEST, OPERATION_RESOLUTION_FAILURE, PERSISTED_QUERY_NOT_SUPPORTED: Apollo's words for a request that is not right.
  return { code: 'BAD_USER_INPUT', message: formatted.message }
}

/** What an answer says of a fault beside its message and code. */
export function extensionsOf(details: FaultDetails | undefined) {
  const { reason, sessionEndReason, retryAt } = details ?? {}
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(sessionEndReason === undefined ? {} : { sessionEndReason }),
    ...(retryAt === undefined ? {} : { retryAt: retryAt.toISOString() }),
  }
}

function applyStatus(
  http: { status?: number; headers: { set(name: string, value: string): unknown } },
  errors: readonly GraphQLFormattedError[],
  clock: Clock,
) {
  for (const { extensions } of errors) {
    const code = extensions?.code
    if (!isErrorCode(code)) continue
    const { httpStatus } = ERROR_CODES[code]
    if (httpStatus !== null) http.status = httpStatus
    if (typeof extensions?.retryAt === 'string') {
      http.headers.set('retry-after', secondsUntil(extensions.retryAt, clock))
    }
  }
}

/** A `Retry-After` for an instant in ISO 8601. */
export function secondsUntil(instant: string, clock: Clock): string {
  return String(Math.max(1, Math.ceil((Date.parse(instant) - clock.now().getTime()) / 1000)))
}
