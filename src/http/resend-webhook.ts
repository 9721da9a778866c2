import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { type SignedMessage, verifyWebhook } from '../crypto/webhook-signature.ts'
import { isOutage } from '../database/outage.ts'
import type { DeliveryReports } from '../email/delivery-reports.service.ts'
import { readResendEvent } from '../email/resend-events.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import { parseJson } from '../runtime/parse-json.ts'

export interface ResendWebhookDependencies {
  readonly reports: DeliveryReports
  /** Newest first; any of them will do. */
  readonly secrets: readonly string[]
  readonly clock: Clock
  readonly logger: Logger
}

const PATH = '/webhooks/resend'

/**
 * `POST /webhooks/resend`: what Resend tells of mails that it took (resend.com/docs/webhooks). Any 2xx acknowledges a
 * message; after anything else it comes again, for a day. So everything that is signed is acknowledged, also what
 * needs nothing to be done, unless it could not be written down.
 */
export async function registerResendWebhook(
  http: FastifyInstance,
  dependencies: ResendWebhookDependencies,
): Promise<void> {
  await http.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    scope.setErrorHandler((error: FastifyError, request, reply) => {
      const status = statusOf(error)
      if (status >= 500)
        dependencies.logger.error({ err: error, requestId: request.id }, 'request failed')
      return reply.code(status).send()
    })
    scope.post(PATH, async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      return reply.code(await receive(dependencies, request)).send()
    })
  })
}

/** Heeds one message. @returns the HTTP status of the answer, which says nothing else */
async function receive(
  { reports, secrets, clock, logger }: ResendWebhookDependencies,
  request: FastifyRequest,
): Promise<number> {
  const message = messageOf(request)
  const verdict = verifyWebhook(secrets, message, clock.now())
  if (verdict !== 'good') {
    logger.warn({ requestId: request.id, reason: verdict }, 'webhook refused')
    return 401
  }
  const event = parseJson(message.body.toString())
  if (event === undefined) return 400
  const report = readResendEvent(event)
  if (report !== null) await reports.take(message.id, report)
  return 200
}

function messageOf({ headers, body }: FastifyRequest): SignedMessage {
  return {
    id: headerOf(headers['svix-id']),
    timestamp: headerOf(headers['svix-timestamp']),
    signatures: headerOf(headers['svix-signature']),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  }
}

function headerOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function statusOf(error: FastifyError): number {
  return isOutage(error) ? 503 : (error.statusCode ?? 500)
}
