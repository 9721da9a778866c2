import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestRefusal } from './request-refusal.ts'

/** Browsers send about twenty and proxies some more. Node drops what comes after the thousandth, credentials included. */
const MOST_HEADER_LINES = 100
const HOST = /^[\w.~!$&'()*+,;=%:[\]-]*$/
/** Requests that stand behind an unanswered one would be taken in without any bound (RFC 9112 §9.3.2 lets clients wait). */
const EARLY = new RequestRefusal(400, 'Wait for an answer before the next request on a connection.')
const CHARSET_PARAMETER = /;\s*charset\s*=\s*("[^"]*"?|[^;\s]*)/gi

/**
 * Refuses what a proxy and this server could read differently, one of them seeing one request where the other sees two
 * (request smuggling), or as something else than it is. What is not HTTP at all, Node's parser refuses before.
 */
export function registerRequestRules(http: FastifyInstance): void {
  const lastAnswers = new WeakMap<Socket, ServerResponse>()
  http.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw
    const isEarly = lastAnswers.get(socket)?.writableEnded === false
    lastAnswers.set(socket, reply.raw)
    const faulty = isEarly ? EARLY : problemOfMessage(request.raw)
    if (faulty === undefined) return done(problemOfBody(request.headers))
    // Nobody can tell where the next request would begin.
    void reply.header('connection', 'close')
    done(faulty)
  })
}

/** What is wrong with the message as such (RFC 9112). */
function problemOfMessage(message: IncomingMessage): RequestRefusal | undefined {
  const { httpVersion, headers, rawHeaders } = message
  if (httpVersion !== '1.1' && httpVersion !== '1.0') {
    return new RequestRefusal(400, 'This server speaks HTTP/1.1.')
  }
  if (rawHeaders.length / 2 > MOST_HEADER_LINES) {
    return new RequestRefusal(431, `The request has more than ${MOST_HEADER_LINES} headers.`)
  }
  const coding = headers['transfer-encoding']
  // §6.1: 1.0 knows no codings; servers that do not know one, or see two, take the body's end for different bytes.
  if (coding !== undefined && (httpVersion === '1.0' || coding.toLowerCase() !== 'chunked')) {
    return new RequestRefusal(400, 'The only Transfer-Encoding is chunked, and in HTTP/1.1.')
  }
  // §3.2: of two hosts Node takes the first, others the last.
  const hosts = rawHeaders.filter(
    (text, index) => index % 2 === 0 && text.toLowerCase() === 'host',
  ).length
  if (hosts > 1 || !HOST.test(headers.host ?? '')) {
    return new RequestRefusal(400, 'The request must have one Host header, with a host.')
  }
  return undefined
}

/**
 * What is wrong with the place that a request was sent to, as the client or a trusted proxy names it, where a URL is made
 * of it. Probes of balancers name none, and need none.
 */
export function problemOfPlace({ protocol, hostname }: FastifyRequest): RequestRefusal | undefined {
  if (URL.canParse(`${protocol}://${hostname}`)) return undefined
  return new RequestRefusal(400, 'The request must name a host, and a proxy http or https.')
}

/** What is wrong with the form of the body: it is read as it comes, as UTF-8 (RFC 8259 §8.1). */
function problemOfBody(headers: IncomingMessage['headers']): RequestRefusal | undefined {
  const coding = headers['content-encoding']?.toLowerCase() ?? 'identity'
  if (coding !== 'identity') {
    return new RequestRefusal(415, 'The body must be sent as it is, without a Content-Encoding.')
  }
  const charsets = (headers['content-type'] ?? '').matchAll(CHARSET_PARAMETER)
  for (const [, charset = ''] of charsets) {
    if (/^"?utf-?8"?$/i.test(charset)) continue
    return new RequestRefusal(415, 'The body must be in UTF-8.')
  }
  return undefined
}
