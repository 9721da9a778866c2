/** Fields whose values open something, by their names. */
const SECRET_NAME = /password|token|challenge/i
/** Shorter texts stand in logs by chance. */
const LEAST_LENGTH = 12
const MOST_CANARIES = 2_000

/** The secrets that went over the wire in a test, to be looked for in the log. */
export interface LogCanaries {
  /** Remembers the secrets in the variables of a request, or in the data of an answer. */
  collect(value: unknown): void
  /** @throws Error where one of them stands in a line of the log; it names no secret either */
  expectNone(log: readonly string[]): void
}

export function createLogCanaries(): LogCanaries {
  const canaries = new Set<string>()

  function collect(value: unknown, name = ''): void {
    if (canaries.size >= MOST_CANARIES) return
    if (typeof value === 'string') {
      if (SECRET_NAME.test(name) && value.length >= LEAST_LENGTH) canaries.add(value)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      collect(item, Array.isArray(value) ? name : key)
    }
  }

  return {
    collect: (value) => collect(value),
    expectNone(log) {
      const whole = log.join('')
      const leaked = [...canaries].filter((canary) => whole.includes(canary))
      if (leaked.length === 0) return
      const lines = log.filter((line) => leaked.some((canary) => line.includes(canary)))
      const hidden = leaked.reduce((text, canary) => text.replaceAll(canary, '[…]'), lines.join(''))
      throw new Error(`the log holds ${leaked.length} secrets of requests or answers:\n${hidden}`)
    },
  }
}
