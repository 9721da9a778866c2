import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database.ts'

/** `/healthz`: the process is alive. `/readyz`: it may take traffic. */
export function registerHealth(http: FastifyInstance, database: Database): void {
  let draining = false
  http.addHook('preClose', (done) => {
    draining = true
    done()
  })
  http.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  )
  http.get('/readyz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    if (draining) return reply.code(503).send({ ready: false, reason: 'shutting down' })
    try {
      await database.ping()
      return { ready: true }
    } catch {
      return reply.code(503).send({ ready: false, reason: 'the database does not answer' })
    }
  })
}
