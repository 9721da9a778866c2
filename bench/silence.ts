import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '../src/database/migrate.ts'
import { openSqlite } from '../src/database/sqlite.ts'
import { systemClock } from '../src/runtime/clock.ts'
import {
  areaByChance,
  areaUnderCurve,
  chanceHalfWidth,
  type Sample,
  shuffled,
  trainedArea,
} from './support/classifiers.ts'
import { type BenchClient, createClient } from './support/client.ts'
import { startServer } from './support/server.ts'
import {
  asSeen,
  makeBusy,
  registerFirst,
  SILENT_FLOWS,
  type SilentFlow,
} from './support/silent-flows.ts'
import { createStates, type SilentState } from './support/silent-states.ts'

// Whether answers, or their times, tell a stranger in what state the account of an address is, if there is one:
// `npm run build && npx tsx bench/silence.ts --samples 200`. Wants a machine that does nothing else: what disturbs the
// times hides what they tell.

/** Longer than the mail worker waits before it begins: who asks again at once hears it work. */
const LISTEN_MS = 30
/** After so many answers of each state one is listened to: it takes longer than to ask. */
const LISTEN_EVERY = 5
const GOAL = 0.53

const { values } = parseArgs({
  options: { samples: { type: 'string', default: '2000' }, flow: { type: 'string' } },
})
const samplesOfState = Number(values.samples)

/** Everything that was found out about a state: the times of answers, and of others right after them. */
interface Observed extends SilentState {
  /** Milliseconds and bytes of each answer. */
  readonly samples: Sample[]
  readonly afterwardsMs: number[]
  readonly answers: Set<string>
}

/** Asks about all states in turn, in an order of chance. */
async function observe(client: BenchClient, flow: SilentFlow, states: readonly SilentState[]) {
  const observed = states.map(
    (state): Observed => ({ ...state, samples: [], afterwardsMs: [], answers: new Set<string>() }),
  )
  for (let round = 0; round < samplesOfState; round += 1) {
    for (const { emails, samples, afterwardsMs, answers } of shuffled(observed)) {
      const email = emails[round % emails.length] ?? ''
      const answer = await flow(client, email)
      samples.push([answer.milliseconds, answer.text.length])
      if (round % LISTEN_EVERY === 0) afterwardsMs.push(await listen(client))
      answers.add(asSeen(answer, email))
    }
  }
  return observed
}

/** The longest time of small requests in the next moments. */
async function listen(client: BenchClient): Promise<number> {
  const endsAt = performance.now() + LISTEN_MS
  let longestMs = 0
  while (performance.now() < endsAt) {
    const { milliseconds } = await client.send('{ __typename }')
    longestMs = Math.max(longestMs, milliseconds)
  }
  return longestMs
}

function judge(name: string, observed: readonly Observed[]): void {
  const pairs = observed
    .filter(({ name, like }) => name !== like)
    .map((state) => {
      const base = observed.find((other) => other.name === state.like) ?? state
      const area = (valuesOf: (observed: Observed) => readonly number[]) => {
        const found = areaUnderCurve(valuesOf(state), valuesOf(base))
        return Math.max(found, 1 - found)
      }
      return {
        name: state.name,
        samples: [state.samples, base.samples] as const,
        time: area(({ samples }) => samples.map(([milliseconds = 0]) => milliseconds)),
        after: area(({ afterwardsMs }) => afterwardsMs),
        trained: trainedArea(state.samples, base.samples),
        isSame: [...state.answers, ...base.answers].every((seen) => base.answers.has(seen)),
      }
    })
  const chance = areaByChance(
    pairs.map(({ samples: [first, second] }) => [
      first.map(([time = 0]) => [time]),
      second.map(([time = 0]) => [time]),
    ]),
  )
  const within = chanceHalfWidth(samplesOfState, samplesOfState)
  process.stdout.write(
    `${name} (chance: time ≤ ${(0.5 + within).toFixed(3)}, best of all trained ≤ ${chance.toFixed(3)})\n`,
  )
  for (const pair of pairs) {
    const cells = [pair.time, pair.trained, pair.after].map((area) => area.toFixed(3).padStart(9))
    const isOver = pair.time > Math.max(GOAL, 0.5 + within) || pair.trained > Math.max(GOAL, chance)
    const verdict = isOver ? '  over the goal, and over chance' : ''
    const same = pair.isSame ? 'same bytes' : 'OTHER BYTES'
    process.stdout.write(`  ${pair.name.padEnd(32)}${cells.join('')}  ${same}${verdict}\n`)
    if (!pair.isSame) process.exitCode = 1
  }
}

type States = Awaited<ReturnType<typeof createStates>>

/** Starts a server on accounts of some states, and asks it. */
async function bench(
  name: string,
  flows: Readonly<Record<string, SilentFlow>>,
  create: (states: States) => Promise<SilentState[]>,
): Promise<void> {
  const chosen = Object.entries(flows).filter(([flow]) => [undefined, flow].includes(values.flow))
  if (chosen.length === 0) return
  const directory = mkdtempSync(join(tmpdir(), 'authograph-silence-'))
  const file = join(directory, 'silence.db')
  const database = openSqlite(file, systemClock)
  await migrate(database)
  const states = await create(await createStates(database))
  await database.close()
  const server = await startServer({ DATABASE_URL: `sqlite:${file}`, LOG_LEVEL: 'error' })
  const client = createClient(server.url)
  try {
    for (const state of states) {
      for (const email of state.emails) {
        if (state.name.startsWith('in use')) await makeBusy(client, email)
        if (state.name.startsWith('waiting') || 'resendConfirmation' in flows)
          await registerFirst(client, email)
      }
    }
    for (const [flow, ask] of chosen) judge(`${flow}${name}`, await observe(client, ask, states))
  } finally {
    client.close()
    await server.stop()
    rmSync(directory, { recursive: true })
  }
}

process.stdout.write(
  `${samplesOfState} samples of each state; areas under the curve against unknown addresses, goal ≤ ${GOAL}\n` +
    `  ${''.padEnd(32)}     time  trained    after\n`,
)
const { login, resendConfirmation, ...asking } = SILENT_FLOWS
const statesOf = async (states: States) => [
  await states.unknown(),
  await states.active(),
  await states.waiting(),
  await states.suspended(),
  await states.passwordless(),
  await states.busy(),
]
await bench('', { login }, async (states) => [
  ...(await statesOf(states)),
  ...(await states.throttled()),
])
await bench(', with imported hashes', { login }, async (states) => [
  await states.unknown(),
  await states.active(),
  await states.passwordless(),
  await states.imported(),
])
await bench('', asking, statesOf)
await bench('', { resendConfirmation }, statesOf)
