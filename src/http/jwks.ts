import type { FastifyInstance } from 'fastify'
import type { SigningKeys } from '../crypto/signing-keys.ts'

/** `/.well-known/jwks.json`: the public keys by which other services verify access tokens (RFC 7517 §5). */
export function registerJwks(http: FastifyInstance, signingKeys: SigningKeys): void {
  http.get('/.well-known/jwks.json', async (_request, reply) => {
    void reply.header('cache-control', 'public, max-age=300')
    void reply.header('access-control-allow-origin', '*')
    return signingKeys.published()
  })
}
