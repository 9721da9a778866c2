import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServerConfiguration } from '../config/configuration.ts'
import { isLoopback } from '../config/settings.ts'
import type { Cookies } from '../graphql/context.ts'
import type { Clock } from '../runtime/clock.ts'

/** Chromium keeps no cookie longer than this. */
const DEVICE_MAX_AGE_SECONDS = 400 * 86_400

/** Reads and writes the two cookies of the COOKIE transport. */
export type CookieJar = (request: FastifyRequest, reply: FastifyReply) => Cookies

/** What the session cookie is called. */
export function sessionCookieName(server: ServerConfiguration): string {
  return namesFor(server).session
}

/**
 * Names with `__Host-` bind a cookie to this very host over https (RFC 6265bis §4.1.3.2). Only where PUBLIC_URL is http
 * on this machine are they plain; the Host header has no say in it.
 */
export function createCookieJar(server: ServerConfiguration, clock: Clock): CookieJar {
  const names = namesFor(server)
  const attributes = {
    httpOnly: true,
    secure: !isPlain(server),
    sameSite: server.cookieSameSite,
    path: '/',
  } as const
  const secondsUntil = (instant: Date) =>
    Math.max(0, Math.floor((instant.getTime() - clock.now().getTime()) / 1000))

  return (request, reply) => {
    const { cookie } = request.headers
    const sent = cookie === undefined ? {} : parseCookie(cookie)
    const set = (name: string, value: string, maxAge: number) =>
      reply.header('set-cookie', stringifySetCookie({ name, value, maxAge, ...attributes }))
    return {
      session: sent[names.session],
      device: sent[names.device],
      setSession: (value, expiresAt) => void set(names.session, value, secondsUntil(expiresAt)),
      clearSession: () => void set(names.session, '', 0),
      setDevice: (value) => void set(names.device, value, DEVICE_MAX_AGE_SECONDS),
    }
  }
}

function namesFor(server: ServerConfiguration) {
  const prefix = isPlain(server) ? '' : '__Host-'
  return { session: `${prefix}authograph`, device: `${prefix}authograph-device` }
}

function isPlain({ publicUrl }: ServerConfiguration): boolean {
  return publicUrl.startsWith('http:') && isLoopback(publicUrl)
}
