import { z } from 'zod'

const milliseconds = z.number().min(0)
const count = z.number().int().min(0)
const lag = z.strictObject({
  /** Reads see only what was committed at least this long ago. */
  ms: milliseconds.default(0),
  /** Reads miss the last so many commits; the same thing without a clock. */
  commits: count.default(0),
})
export type Lag = z.infer<typeof lag>

const settingsSchema = z.strictObject({
  latencyMs: milliseconds,
  /** Uncached requests a second, 0 for no limit. The free tier has 5 (Hygraph docs, api-limits). */
  requestsPerSecond: count,
  /** Operations at work at once, 0 for no limit; the real number is not published. */
  maxConcurrent: count,
  /** The bodies of 400 to 500 that come from before the GraphQL engine are not documented: try both. */
  errorBody: z.enum(['json', 'plain']),
  retryAfterSeconds: count.nullable(),
  maxQueryBytes: count,
  maxMutationBytes: count,
  defaultPageSize: count,
  maxPageSize: count,
  /** What `first: 101` does is not documented. */
  overMaxPageSize: z.enum(['clamp', 'error']),
  /** What changing an absent row answers to a token with every right is not documented. */
  absentRow: z.enum(['null', 'notAllowed']),
  /** 400 today; a client of 2020 read it from a 200. */
  uniqueViolationStatus: z.union([z.literal(200), z.literal(400)]),
  /** Whether the mutation fields of one request stand or fall together; not documented. */
  atomicMutations: z.boolean(),
  /** How old the answers of each endpoint are: another point of presence may lag, and so may the fast endpoint. */
  readLag: z.strictObject({ regular: lag.prefault({}), highPerformance: lag.prefault({}) }),
  /** Whether the high-performance endpoint takes mutations; the docs have said both. */
  highPerformanceWrites: z.boolean(),
  /** 402 for everything. */
  quotaExceeded: z.boolean(),
  /** How long a migration is queued, and again how long it runs. */
  migrationStepMs: milliseconds,
  migrationOutcome: z.enum(['SUCCESS', 'FAILED', 'TIMEOUT']),
})
/** Everything about the server that can be turned while it runs. */
export type Settings = z.infer<typeof settingsSchema>

const target = {
  /** The operation name or the name of a root field; any request where it is left out. */
  operation: z.string().optional(),
  times: z.union([z.number().int().positive(), z.literal('always')]).default(1),
}
/** Whether the request is carried out before things go wrong. */
const committed = z.boolean().default(false)

const faultSchema = z.discriminatedUnion('effect', [
  z.strictObject({ ...target, effect: z.literal('latency'), ms: milliseconds }),
  /** No answer, ever; the connection stays open. */
  z.strictObject({ ...target, effect: z.literal('timeout'), committed }),
  /** The connection is cut. */
  z.strictObject({ ...target, effect: z.literal('drop'), committed }),
  /** The connection is cut in the middle of the answer. */
  z.strictObject({ ...target, effect: z.literal('truncate') }),
  z.strictObject({
    ...target,
    effect: z.literal('status'),
    status: z.number().int().min(200).max(599),
    committed,
    body: z.string().optional(),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  /** The request arrives at another point of presence, which is behind. */
  z.strictObject({ ...target, effect: z.literal('stale'), ...lag.shape }),
])
/** Settings as a caller writes them: only those that change. */
export type SettingsInput = Partial<z.input<typeof settingsSchema>>

/** Something that goes wrong for the next requests, as a caller writes it. */
export type FaultInput = z.input<typeof faultSchema>
export type Fault = z.output<typeof faultSchema>

const changesSchema = settingsSchema.partial().extend({ faults: z.array(faultSchema).default([]) })

const defaults: Settings = {
  latencyMs: 0,
  requestsPerSecond: 5,
  maxConcurrent: 0,
  errorBody: 'json',
  retryAfterSeconds: null,
  maxQueryBytes: 10_000,
  maxMutationBytes: 30_000,
  defaultPageSize: 10,
  maxPageSize: 100,
  overMaxPageSize: 'clamp',
  absentRow: 'null',
  uniqueViolationStatus: 400,
  atomicMutations: true,
  readLag: { regular: { ms: 0, commits: 0 }, highPerformance: { ms: 0, commits: 0 } },
  highPerformanceWrites: true,
  quotaExceeded: false,
  migrationStepMs: 20,
  migrationOutcome: 'SUCCESS',
}

/** The knobs of one server. */
export type Knobs = ReturnType<typeof createKnobs>

/** Knobs at their defaults, `initial` apart; `reset` comes back to these. */
export function createKnobs(initial: SettingsInput = {}) {
  const start = settingsSchema.parse({ ...defaults, ...initial })
  let settings = start
  let faults: Fault[] = []

  return {
    get settings(): Settings {
      return settings
    },
    get faults(): readonly Fault[] {
      return faults
    },
    set(changes: SettingsInput): void {
      settings = settingsSchema.parse({ ...settings, ...changes })
    },
    /** Lets the next requests, or those of one operation, fail. Faults are used up in the order they came. */
    fail(...inputs: readonly FaultInput[]): void {
      faults.push(...inputs.map((input) => faultSchema.parse(input)))
    },
    /** Takes settings and faults from outside; throws a `ZodError` for what it does not know. */
    apply(changes: unknown): void {
      const { faults: more, ...rest } = changesSchema.parse(changes)
      settings = settingsSchema.parse({ ...settings, ...rest })
      faults.push(...more)
    },
    reset(): void {
      settings = start
      faults = []
    },
    /** The fault that a request with these names meets, used up by one. */
    take(names: readonly string[]): Fault | null {
      const found = faults.find(({ operation }) => !operation || names.includes(operation))
      if (found === undefined || found.times === 'always') return found ?? null
      found.times -= 1
      faults = faults.filter(({ times }) => times !== 0)
      return found
    },
  }
}
