import { createHash } from 'node:crypto'

const INITIAL_CAPACITY = 1_024
/** The two halves of a key's hash, and the line. */
const WORDS = 3
/** How full the table may become before it is made larger. */
const FULL = 0.75

/** Remembers where each key was first seen. */
export interface FirstLines {
  /**
   * @param line from 1
   * @returns the line on which the key was seen before; undefined the first time
   */
  note(key: string, line: number): number | undefined
}

/**
 * An open-addressed table of 64 bits of each key's SHA-256: 16 to 32 bytes for a key, where a Map of texts takes over a
 * hundred. That two of a million keys collide has a chance of one in 37 million.
 */
export function createFirstLines(): FirstLines {
  let slots = new Uint32Array(INITIAL_CAPACITY * WORDS)
  let used = 0

  /** Where a key is, or where it belongs. */
  const find = (table: Uint32Array, high: number, low: number): number => {
    const capacity = table.length / WORDS
    for (let slot = low % capacity; ; slot = (slot + 1) % capacity) {
      const at = slot * WORDS
      if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at
    }
  }
  const grow = () => {
    const larger = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += WORDS) {
      const [high = 0, low = 0, line = 0] = slots.subarray(at, at + WORDS)
      if (line !== 0) larger.set([high, low, line], find(larger, high, low))
    }
    slots = larger
  }

  return {
    note(key, line) {
      const digest = createHash('sha256').update(key).digest()
      const [high, low] = [digest.readUInt32LE(0), digest.readUInt32LE(4)]
      const at = find(slots, high, low)
      const first = slots[at + 2]
      if (first !== undefined && first !== 0) return first
      slots.set([high, low, line], at)
      used += 1
      if (used > FULL * (slots.length / WORDS)) grow()
      return undefined
    },
  }
}
