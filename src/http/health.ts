import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database.ts'
import type { UsersStore } from '../domains/users/users.store.ts'

/**
 * `/healthz`: the process is alive. `/readyz`: it may take traffic. Where users live in another server that is away, it
 * still may, and says so: sessions go on, and to take every server out of service at once would end them all.
 */
export function registerHealth(http: FastifyInstance, database: Database, users: UsersStore): void {
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
      if (await users.isAvailable()) return { ready: true }
      return {
        ready: true,
        degraded: 'the users cannot be read: nobody can log in, sessions go on',
      }
    } catch {
      return reply.code(503).send({ ready: false, reason: 'the database does not answer' })
    }
  })
}
