export const endpoints = ['regular', 'highPerformance', 'management'] as const
export type Endpoint = (typeof endpoints)[number]

/** A request that reached the server. */
export interface LoggedRequest {
  readonly endpoint: Endpoint
  /** The operation name, else the first root field; empty for what could not be read. */
  readonly operation: string
  readonly names: readonly string[]
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** What was answered; null while there is no answer. */
  status: number | null
}

/** The requests are kept up to this many, so that a load test does not fill the memory; the counters go on. */
const kept = 10_000

/** Counts and keeps the requests that reach the server. */
export type RequestLog = ReturnType<typeof createRequestLog>

export function createRequestLog() {
  let entries: LoggedRequest[] = []
  let byOperation = new Map<string, number>()
  let total = 0

  return {
    add(entry: LoggedRequest): void {
      total += 1
      for (const name of new Set(entry.names))
        byOperation.set(name, (byOperation.get(name) ?? 0) + 1)
      entries.push(entry)
      if (entries.length > kept) entries = entries.slice(-kept / 2)
    },
    /** How many requests came, or how many with this operation name or root field. */
    count: (name?: string): number => (name === undefined ? total : (byOperation.get(name) ?? 0)),
    /** The last requests, oldest first. */
    get entries(): readonly LoggedRequest[] {
      return entries
    },
    summary: () => ({ total, byOperation: Object.fromEntries(byOperation), entries }),
    clear(): void {
      entries = []
      byOperation = new Map()
      total = 0
    },
  }
}
