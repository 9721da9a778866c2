import type { FastifyReply } from 'fastify'

/**
 * Apollo's page brings a policy for scripts, styles and frames in a `meta` element, with a nonce of its own; a browser
 * holds to both. This one adds what `meta` cannot say (`frame-ancestors`) or Apollo leaves open: the page talks to
 * this server alone.
 */
const SANDBOX_POLICY =
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Puts a policy that Apollo Sandbox can run under on its page, and leaves every other answer as it is. */
export function applySandboxPolicy(reply: FastifyReply): void {
  if (!String(reply.getHeader('content-type')).startsWith('text/html')) return
  void reply.header('content-security-policy', SANDBOX_POLICY)
}
