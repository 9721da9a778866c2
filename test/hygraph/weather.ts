import type { FaultInput } from '../support/hygraph/knobs.ts'

/** What can go wrong with a request, and what a login then comes to: where it happens once, and where it stays so. */
export interface Weather {
  readonly name: string
  readonly fault: FaultInput
  readonly once: 'LoginSuccess' | 'UNAVAILABLE'
  readonly always: 'LoginSuccess' | 'UNAVAILABLE'
}

const passing = (name: string, fault: FaultInput): Weather => {
  return { name, fault, once: 'LoginSuccess', always: 'UNAVAILABLE' }
}
const lasting = (name: string, fault: FaultInput): Weather => {
  return { name, fault, once: 'UNAVAILABLE', always: 'UNAVAILABLE' }
}
const harmless = (name: string, fault: FaultInput): Weather => {
  return { name, fault, once: 'LoginSuccess', always: 'LoginSuccess' }
}
const status = (code: number, more: object = {}) =>
  ({ effect: 'status', status: code, ...more }) as const

export const WEATHERS: readonly Weather[] = [
  passing('no answer', { effect: 'timeout' }),
  passing('no answer although it was done', { effect: 'timeout', committed: true }),
  passing('a connection that is cut', { effect: 'drop' }),
  passing('a connection that is cut although it was done', { effect: 'drop', committed: true }),
  passing('an answer that is cut', { effect: 'truncate' }),
  passing('429', status(429)),
  passing('429 with Retry-After', status(429, { headers: { 'retry-after': '1' } })),
  passing('500', status(500)),
  passing('500 although it was done', status(500, { committed: true })),
  passing('502 in HTML', status(502)),
  passing('503 in plain text', status(503, { body: 'upstream connect error' })),
  passing('504 although it was done', status(504, { committed: true })),
  passing('200 in HTML', status(200, { body: '<html>a proxy asks you to log in</html>' })),
  passing('200 without a body', status(200, { body: '' })),
  passing('200 with no data', status(200, { body: '{"data":null}' })),
  lasting('401', status(401)),
  lasting('402', status(402)),
  lasting('403', status(403)),
  lasting('404', status(404)),
  lasting('a redirect', status(302, { headers: { location: 'https://example.com/login' } })),
  lasting('400 in plain text', status(400, { body: 'Bad Request' })),
  harmless('a slow answer', { effect: 'latency', ms: 400 }),
  harmless('old rows', { effect: 'stale', commits: 1_000 }),
]
