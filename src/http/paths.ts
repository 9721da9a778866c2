import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { RequestRefusal } from './request-refusal.ts'

const NOT_FOUND =
  'There is nothing here. The API is at /graphql. Links in mails lead to the account pages of this server, or to pages of your application: say where they are with APP_URL.\n'

/**
 * The target of a request, such that its path is compared as it is written: no path of ours has an escape in it, and a
 * rule of a proxy about `/metrics` would not see `/%6Detrics`.
 */
export function asWritten({ url = '/' }: IncomingMessage): string {
  const [path = '', ...query] = url.split('?')
  return [path.replaceAll('%', '%25'), ...query].join('?')
}

/** Answers what no route takes: 405 where another method would be right (RFC 9110 §15.5.6), 404 elsewhere. */
export function registerUnknownPaths(http: FastifyInstance): void {
  const methods = new Map<string, Set<string>>()
  http.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set()
    for (const name of [method].flat()) known.add(name)
    methods.set(url, known)
  })
  http.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const allowed = methods.get(path)
    // A route that takes the method, and came here all the same, does not want to be known.
    if (allowed === undefined || allowed.has(request.method)) {
      return reply.code(404).type('text/plain').send(NOT_FOUND)
    }
    const names = [...allowed].sort().join(', ')
    void reply.header('allow', names)
    throw new RequestRefusal(405, `This path takes ${names}.`)
  })
}
