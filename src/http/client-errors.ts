import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Answers what Node could not read as a request. */
export interface ClientErrors {
  /** Node's `clientError`. */
  answer(error: NodeJS.ErrnoException, socket: Socket): void
  /** Has it know which requests of a connection have been answered. */
  watch(http: FastifyInstance): void
}

/** What Node's parser gives up for; anything else is 400. */
const REASONS: Readonly<Record<string, { readonly status: number; readonly message: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The body is too large.' },
}
const NOT_HTTP = { status: 400, message: 'The request is not well-formed HTTP/1.1.' }

/**
 * Such a connection is answered and closed: whatever else came on it may be the part that a proxy did not see. Nothing is
 * logged, since anyone can send it.
 */
export function createClientErrors(): ClientErrors {
  const newest = new WeakMap<Socket, { message: IncomingMessage; response: ServerResponse }>()

  /** Whether an answer would be taken for that to the broken request: not for a second one, nor for that of one before. */
  function isAwaited(socket: Socket): boolean {
    const exchange = newest.get(socket)
    if (exchange === undefined) return true
    const { message, response } = exchange
    if (!response.headersSent) return !message.complete
    return message.complete && response.shouldKeepAlive
  }

  return {
    answer(error, socket) {
      if (error.code !== 'ECONNRESET' && socket.writable && isAwaited(socket)) {
        socket.write(render(REASONS[error.code ?? ''] ?? NOT_HTTP))
      }
      socket.destroy()
    },
    watch(http) {
      http.addHook('onRequest', (request, reply, done) => {
        newest.set(request.socket, { message: request.raw, response: reply.raw })
        done()
      })
    },
  }
}

/** Errors from before GraphQL speak its language all the same. */
function render({ status, message }: typeof NOT_HTTP): string {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
