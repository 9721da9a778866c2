import type { IncomingMessage } from 'node:http'
import * as answers from './answers.ts'
import { type Answer, json } from './answers.ts'
import { describeEmail, type SentMail } from './emails.ts'
import { createFaults, type FaultName, type Faults, refusal } from './faults.ts'
import { createOutbox, type OutboxOptions } from './outbox.ts'
import { createRateLimit } from './rate-limit.ts'
import { createWebhooks, type Webhooks } from './webhooks.ts'

export interface ResendOptions extends OutboxOptions {
  readonly apiKey: string
  /** The key may send and nothing else. */
  readonly sendingKeyOnly: boolean
  readonly wrongKeyStatus: keyof typeof answers.wrongKey
  readonly ratePerSecond: number
  /** Decides the faults that come by chance. */
  readonly random: () => number
}

export interface ResendApi {
  readonly faults: Faults
  /** Every mail that would reach a person, in the order of acceptance: once per idempotency key. */
  readonly outbox: SentMail[]
  readonly webhooks: Webhooks
  /** How many sends were answered with success, repeats included. */
  acceptedPosts(): number
  /** The answer to one request; null cuts the connection. */
  answer(request: IncomingMessage, body: string): Promise<Answer | null>
}

export function createResendApi(options: ResendOptions): ResendApi {
  const faults = createFaults(options.random)
  const webhooks = createWebhooks(options.now)
  const outbox = createOutbox(options, webhooks)
  const takeToken = createRateLimit(options.ratePerSecond)

  async function answer(request: IncomingMessage, body: string): Promise<Answer | null> {
    const { allowed, headers } = takeToken()
    const result = refuseCaller(request, allowed) ?? (await work(request, body, faults.draw()))
    return result === null ? null : { ...result, headers: { ...headers, ...result.headers } }
  }

  async function work(request: IncomingMessage, body: string, fault: FaultName | null) {
    if (fault === 'drop-before-accept') return null
    const result = refusal(fault, body) ?? (await route(request, body, fault))
    if (fault === 'drop-after-accept') return null
    return fault === 'invalid-json' ? { ...result, body: '{"id":' } : result
  }

  function refuseCaller({ headers, method }: IncomingMessage, allowed: boolean): Answer | null {
    if (!headers['user-agent']) return answers.missingUserAgent
    if (!allowed) return answers.rateLimited(options.ratePerSecond)
    if (!headers.authorization) return answers.missingKey
    if (headers.authorization !== `Bearer ${options.apiKey}`) {
      return answers.wrongKey[options.wrongKeyStatus]
    }
    return options.sendingKeyOnly && method !== 'POST' ? answers.sendingKeyOnly : null
  }

  async function route(request: IncomingMessage, body: string, fault: FaultName | null) {
    const { method, url = '/', headers } = request
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/emails') {
      if (method !== 'POST') return answers.methodNotAllowed
      const key = headers['idempotency-key']?.toString() ?? null
      return outbox.accept(key, body, fault === 'delay' ? faults.delayMs : 0)
    }
    const id = /^\/emails\/([^/]+)$/.exec(pathname)?.[1]
    if (pathname !== '/domains' && id === undefined) return answers.notFound
    if (method !== 'GET') return answers.methodNotAllowed
    if (id === undefined) return json(200, { object: 'list', has_more: false, data: [] })
    const mail = outbox.mails.find((sent) => sent.id === id)
    return mail === undefined
      ? answers.failure(404, 'not_found', 'Email not found')
      : json(200, describeEmail(mail))
  }

  const { mails, acceptedPosts } = outbox
  return { faults, outbox: mails, webhooks, acceptedPosts, answer }
}
