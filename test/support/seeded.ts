/** Chance that is the same in each run. */
export interface Seeded {
  /** From 0 to 1, without 1. */
  fraction(): number
  /** A whole number below `bound`. */
  below(bound: number): number
  /** From 1 to `most`, small ones as likely as large ones. */
  size(most: number): number
  pick<Item>(items: readonly [Item, ...Item[]]): Item
}

/** The generator mulberry32. */
export function createSeeded(seed: number): Seeded {
  let state = seed
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (bound: number) => Math.floor(fraction() * bound)
  return {
    fraction,
    below,
    size: (most) => Math.max(1, Math.round(Math.exp(fraction() * Math.log(most)))),
    pick: (items) => items[below(items.length)] ?? items[0],
  }
}
