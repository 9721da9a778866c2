/** Where the time comes from. Passed in everywhere, so that a test can hold it still. */
export interface Clock {
  /** The present instant. */
  now(): Date
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date() }

/** The instant `seconds` after `instant`; negative values go back. */
export function addSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000)
}
