import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

/** What Node's parser gives up for; anything else is 400. */
const REASONS: Readonly<Record<string, { readonly status: number; readonly message: string }>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The body is too large.' },
}
const NOT_HTTP = { status: 400, message: 'The request is not well-formed HTTP/1.1.' }

/**
 * Answers what could not be read as a request, and closes: whatever else came on the connection may be the part of it
 * that a proxy did not see. Where an answer has gone out before, it only closes, or a second one to the same request
 * would be taken for that to the next. Nothing is logged, since anyone can send it.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const { status, message } = REASONS[error.code ?? ''] ?? NOT_HTTP
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy()
}
