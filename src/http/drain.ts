import type { FastifyInstance } from 'fastify'

/**
 * While the server closes, each connection ends with the answer that is under way on it: a client that keeps its
 * connections alive would otherwise hold the process until it is ended by force.
 */
export function registerDrain(http: FastifyInstance): void {
  let draining = false
  http.addHook('preClose', (done) => {
    draining = true
    done()
  })
  http.addHook('onSend', (_request, reply, _payload, done) => {
    // Told so, a client does not send its next request into a connection that is about to close.
    if (draining) void reply.header('connection', 'close')
    done()
  })
  http.addHook('onResponse', (_request, _reply, done) => {
    if (draining) http.server.closeIdleConnections()
    done()
  })
}
