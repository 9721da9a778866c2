import { type Answer, failure, rateLimited, wrongKey } from './answers.ts'

/** What can go wrong with one request. `delay` waits before accepting, while the idempotency key is in flight. */
export const faultNames = [
  'error-500',
  'html-500',
  'rate-limited',
  'local-rate-limited',
  'daily-quota',
  'monthly-quota',
  'wrong-key-400',
  'wrong-key-401',
  'wrong-key-403',
  'unverified-domain',
  'refused-recipient',
  'security-error',
  'drop-before-accept',
  'drop-after-accept',
  'delay',
  'invalid-json',
] as const

export type FaultName = (typeof faultNames)[number]

/** The chance from 0 to 1 that a request meets the fault. */
export type FaultChances = Partial<Readonly<Record<FaultName, number>>>

export interface Faults {
  /** The next requests meet these, one each, in this order. */
  next(...names: FaultName[]): void
  /** Every request that no `next` is left for draws from these; their sum is at most 1. */
  chances: FaultChances
  /** How long a `delay` lasts. */
  delayMs: number
  /** The fault of the request that has just come in. */
  draw(): FaultName | null
  clear(): void
}

export function createFaults(random: () => number): Faults {
  const queue: FaultName[] = []

  function drawByChance(): FaultName | null {
    let rest = random()
    for (const name of faultNames) {
      rest -= faults.chances[name] ?? 0
      if (rest < 0) return name
    }
    return null
  }

  const faults: Faults = {
    chances: {},
    delayMs: 1000,
    next: (...names) => void queue.push(...names),
    draw: () => queue.shift() ?? drawByChance(),
    clear() {
      queue.length = 0
      faults.chances = {}
    },
  }
  return faults
}

/** The answer to a request that is refused before anything is accepted, or null when `fault` is no such refusal. */
export function refusal(fault: FaultName | null, requestBody: string): Answer | null {
  switch (fault) {
    case 'error-500':
      return failure(500, 'internal_server_error', 'An unexpected error occurred.')
    case 'html-500':
      return { status: 500, contentType: 'text/html', body: '<html><h1>Bad gateway</h1></html>' }
    case 'rate-limited':
      return rateLimited(2)
    case 'local-rate-limited':
      return { status: 429, contentType: 'text/plain', body: 'local_rate_limited' }
    case 'daily-quota':
      return failure(429, 'daily_quota_exceeded', 'You have reached your daily email quota.')
    case 'monthly-quota':
      return failure(429, 'monthly_quota_exceeded', 'You have reached your monthly email quota.')
    case 'wrong-key-400':
      return wrongKey[400]
    case 'wrong-key-401':
      return wrongKey[401]
    case 'wrong-key-403':
      return wrongKey[403]
    case 'unverified-domain':
      return failure(403, 'validation_error', `The domain is not verified. ${requestBody}`)
    case 'refused-recipient':
      return failure(422, 'validation_error', `Invalid \`to\` field. ${requestBody}`)
    case 'security-error':
      return failure(451, 'security_error', 'We may have found a security issue with the request.')
    default:
      return null
  }
}
