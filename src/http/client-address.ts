import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** The client's address; the peer's where a proxy names something that is none, which would be an allowance of its own. */
export function clientAddress({ ip, socket }: FastifyRequest): string {
  const named = withoutPort(ip)
  const address = isIP(named) === 0 ? (socket.remoteAddress ?? '') : named
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** Some proxies put the port behind an address: with it each connection would have allowances of its own. */
function withoutPort(address: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]+)\]|(\d+(?:\.\d+){3}))(?::\d+)?$/.exec(address) ?? []
  return ipv6 ?? ipv4 ?? address
}
