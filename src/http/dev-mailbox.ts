import { join } from 'node:path'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readMailbox } from '../email/transports/mailbox.ts'
import { renderMailboxPage } from './dev-mailbox-page.ts'
import { MAILBOX_SCRIPT } from './dev-mailbox-script.ts'

const LOOPBACK_PEER = /^(127\.|::1$|::ffff:127\.)/
/** A page on the internet whose name is made to point to this machine sends its own name here (DNS rebinding). */
const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
/** A proxy or tunnel on this machine makes everyone its peer, and many of them call the server localhost. */
const FORWARDED_BY = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

/** `/dev/mailbox`, its script and `/dev/mailbox.json`: the mails on disk, for the developer at this machine. Never in production. */
export function registerDevMailbox(http: FastifyInstance, dataDirectory: string): void {
  const directory = join(dataDirectory, 'mailbox')
  http.get('/dev/mailbox', async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound()
    void reply.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    )
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8')
    return renderMailboxPage(await readMailbox(directory))
  })
  http.get('/dev/mailbox.js', async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound()
    void reply.header('cache-control', 'no-store').type('text/javascript; charset=utf-8')
    return MAILBOX_SCRIPT
  })
  http.get('/dev/mailbox.json', async (request, reply) => {
    if (!isLocal(request)) return reply.callNotFound()
    void reply.header('cache-control', 'no-store')
    return readMailbox(directory)
  })
}

function isLocal(request: FastifyRequest): boolean {
  if (FORWARDED_BY.some((header) => header in request.headers)) return false
  const peer = request.socket.remoteAddress ?? ''
  return LOOPBACK_PEER.test(peer) && LOOPBACK_HOST.test(request.headers.host ?? '')
}
