/** So many requests of one network wait for less than a second. */
const MOST_WAITING_OF_NETWORK = 500

/**
 * Waits until a request may begin.
 * @param network where it comes from, as throttles see it
 * @throws what `tooMany` makes when the network has too many waiting already
 */
export type TakeTurn = (network: string) => Promise<void>

/**
 * Lets one request begin in each turn of the event loop, networks in turn.
 *
 * Node works off whatever has arrived before it looks for more, and accepts one connection each time it looks (libuv
 * 1.45 and later): a few hundred connections that ask without a pause keep a new one waiting for as long as they like.
 * With one request at a time it looks after each.
 */
export function createTurns(tooMany: () => Error): TakeTurn {
  const waiting = new Map<string, Set<() => void>>()
  let isTaken = false

  const beginNext = () => {
    const [first] = waiting
    if (first === undefined) {
      isTaken = false
      return
    }
    setImmediate(beginNext)
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
    if (!isTaken) {
      isTaken = true
      setImmediate(beginNext)
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
