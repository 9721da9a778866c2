import { systemTimer } from '../runtime/timer.ts'

/** So many requests of one network wait for less than a second. */
const MOST_WAITING_OF_NETWORK = 500
/** Requests begin for so long in one turn of the event loop. */
const BUDGET_MS = 2
const MOST_OF_TURN = 8

/**
 * Waits until a request may begin.
 * @param network where it comes from, as throttles see it
 * @throws what `tooMany` makes when the network has too many waiting already
 */
export type TakeTurn = (network: string) => Promise<void>

/**
 * Lets a few requests begin in each turn of the event loop, and networks in turn when there are more.
 *
 * Node works off whatever has arrived before it looks for more, and accepts one connection each time it looks (libuv
 * 1.45 and later): a few hundred connections that ask without a pause keep a new one waiting for as long as they like.
 * With short turns it looks often.
 */
export function createTurns(tooMany: () => Error, timer = systemTimer): TakeTurn {
  const waiting = new Map<string, Set<() => void>>()
  /** When the first request of this turn began. */
  let begunMs: number | undefined
  let isEndPlanned = false

  const hasRoom = () => begunMs === undefined || timer.nowMs() - begunMs < BUDGET_MS

  const endTurn = () => {
    begunMs = undefined
    isEndPlanned = waiting.size > 0
    if (!isEndPlanned) return
    // All in the next turn, and what each begins is worked at before the one after it.
    for (let begun = 0; begun < MOST_OF_TURN; begun += 1) setImmediate(beginNext)
    setImmediate(endTurn)
  }

  const beginNext = () => {
    const [first] = waiting
    if (first === undefined || !hasRoom()) return
    begunMs ??= timer.nowMs()
    const [network, line] = first
    waiting.delete(network)
    const [begin, second] = line
    if (begin === undefined) return
    line.delete(begin)
    // To the back: the other networks come first.
    if (second !== undefined) waiting.set(network, line)
    begin()
  }

  return async (network) => {
    if (!isEndPlanned) {
      isEndPlanned = true
      setImmediate(endTurn)
    }
    if (waiting.size === 0 && hasRoom()) {
      begunMs ??= timer.nowMs()
      return
    }
    const line = waiting.get(network) ?? new Set()
    if (line.size >= MOST_WAITING_OF_NETWORK) throw tooMany()
    waiting.set(network, line)
    await new Promise<void>((begin) => {
      line.add(begin)
    })
  }
}
