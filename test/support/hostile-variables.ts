import { type HostileRequest, shortenedTo } from './hostile-documents.ts'
import { CANARY, NO_STRINGS, STRINGS } from './hostile-values.ts'
import * as operations from './operations.ts'
import type { Seeded } from './seeded.ts'

const NAMES = [
  'input',
  'id',
  'first',
  'identifier',
  'email',
  'password',
  'proof',
  'code',
  'token',
  'challenge',
  'link',
  'transport',
  'newPassword',
  'refreshToken',
  '__proto__',
  'constructor',
  'toString',
  'filter',
] as const

/** An operation of the tests with variables that nobody honest sends. */
export function hostileVariables(random: Seeded): HostileRequest {
  const [first, ...others] = Object.entries(operations)
  if (first === undefined) throw new TypeError('there are no operations')
  const [kind, operation] = random.pick([first, ...others])
  const variables = objectOf(random, 4, () => hostileValue(random, 3))
  const query = String(operation)
  // JSON.stringify would leave out a member `__proto__` that was set on an object.
  const body = `{"query":${JSON.stringify(query)},"variables":{"input":${json(variables)},"first":${json(hostileValue(random, 1))},"id":${json(hostileValue(random, 2))}}}`
  return { kind, body: shortenedTo(body, query) }
}

type Json = { readonly json: string }

function json(value: Json): string {
  return value.json
}

function hostileValue(random: Seeded, depth: number): Json {
  const kind = random.below(depth > 0 ? 10 : 6)
  if (kind < 2) return toJson(String(anyOf(random, STRINGS)).slice(0, random.size(80_000)))
  if (kind < 3) return toJson(anyOf(random, NO_STRINGS))
  if (kind < 4) return { json: random.pick(['1e999', '-0', '9'.repeat(random.size(5_000)), '0.1']) }
  if (kind < 5) return toJson(random.pick([null, true, CANARY, `a@${CANARY}.example`, 'BEARER']))
  if (kind < 6) return { json: '['.repeat(random.size(2_000)).replace(/\[+/, closed) }
  if (kind < 7) {
    const items = Array.from(
      { length: random.size(20) },
      () => hostileValue(random, depth - 1).json,
    )
    return { json: `[${items.join()}]` }
  }
  return objectOf(random, random.size(12), () => hostileValue(random, depth - 1))
}

function objectOf(random: Seeded, size: number, value: () => Json): Json {
  const name = () => (random.fraction() < 0.1 ? `${CANARY}${random.below(99)}` : random.pick(NAMES))
  const members = Array.from({ length: size }, () => `${JSON.stringify(name())}:${value().json}`)
  return { json: `{${members.join()}}` }
}

function anyOf(random: Seeded, values: Readonly<Record<string, unknown>>): unknown {
  const [first, ...others] = Object.values(values)
  return random.pick([first, ...others])
}

function toJson(value: unknown): Json {
  return { json: JSON.stringify(value) }
}

function closed(brackets: string): string {
  return brackets + ']'.repeat(brackets.length)
}
