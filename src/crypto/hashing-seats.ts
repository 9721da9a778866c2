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
  const taken: Readonly<Record<Line, Set<string | symbol>>> = {
    known: new Set(),
    everyone: new Set(),
  }
  const sit = (line: Line, who: string | symbol): Seat => {
    const seats = taken[line].add(who)
    const leave = () => void seats.delete(who)
    return {
      line,
      leave,
      async whileAway(wait) {
        leave()
        try {
          return await wait()
        } finally {
          seats.add(who)
        }
      },
    }
  }
  return (knownAs: string | undefined): Seat => {
    const { known, everyone } = taken
    const hasOwn = knownAs !== undefined && !known.has(knownAs)
    if (hasOwn && known.size < lanes * KNOWN_SEATS_PER_LANE) return sit('known', knownAs)
    if (everyone.size >= lanes * SEATS_PER_LANE) throw full()
    return sit('everyone', Symbol('stranger'))
  }
}
