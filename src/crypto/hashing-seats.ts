import type { Line } from './hashing-lanes.ts'

const SEATS_PER_LANE = 33
/** On top of those, one for each of the people whom the server knows. */
const KNOWN_SEATS_PER_LANE = 8

/** A place in the queue that is taken. */
export interface Seat {
  readonly line: Line
  /**
   * Who only waits keeps nobody from being hashed: there are as many of them as hashes can fail in that time, or
   * questions be answered.
   */
  whileAway<Result>(wait: () => Promise<Result>): Promise<Result>
  leave(): void
}

/**
 * The bound of the queue. Whoever is known has one seat that no stranger can take; beyond it they are like everyone, so
 * that nobody who has an account can keep the others out either.
 *
 * @param full what those are told who find no seat
 * @returns takes a seat; `knownAs` is by what the one who sits is known, if at all
 */
export function createHashingSeats(lanes: number, full: () => Error) {
  const taken: Record<Line, number> = { known: 0, everyone: 0 }
  /** Who has a seat of their own, away from it or not. */
  const owners = new Set<string>()
  const sit = (line: Line, owner?: string): Seat => {
    taken[line] += 1
    if (owner !== undefined) owners.add(owner)
    return {
      line,
      leave() {
        taken[line] -= 1
        if (owner !== undefined) owners.delete(owner)
      },
      async whileAway(wait) {
        taken[line] -= 1
        try {
          return await wait()
        } finally {
          taken[line] += 1
        }
      },
    }
  }
  return (knownAs: string | undefined): Seat => {
    const hasOwn = knownAs !== undefined && !owners.has(knownAs)
    if (hasOwn && taken.known < lanes * KNOWN_SEATS_PER_LANE) return sit('known', knownAs)
    if (taken.everyone >= lanes * SEATS_PER_LANE) throw full()
    return sit('everyone')
  }
}
