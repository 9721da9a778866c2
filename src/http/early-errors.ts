import type { FastifyError, FastifyInstance } from 'fastify'
import type { Clock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import type { Logger } from '../runtime/logger.ts'
import { ERROR_CODES } from './error-codes.ts'
import { extensionsOf, secondsUntil } from './errors.ts'
import { BODY_LIMIT_BYTES } from './fastify.ts'
import { refusalStatusFor } from './legacy-status.ts'
import { mediaTypeFor } from './media-types.ts'
import { RequestRefusal } from './request-refusal.ts'

/** Answers errors from before GraphQL, which speak its language all the same. */
export function registerEarlyErrors(http: FastifyInstance, logger: Logger, clock: Clock): void {
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
}

function statusOf(error: FastifyError | Fault, accept?: string): number {
  if (error instanceof Fault) return ERROR_CODES[error.code].httpStatus ?? refusalStatusFor(accept)
  return error.statusCode ?? 500
}

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
