const SECONDS_OF = { s: 1, m: 60, h: 3600, d: 86400 }

/** The seconds of a duration such as `90s`, `10m`, `12h` or `30d`; undefined for anything else and for zero. */
export function parseDurationSeconds(text: string): number | undefined {
  const match = /^([1-9]\d{0,6})([smhd])$/.exec(text.trim())
  const [, amount, unit] = match ?? []
  if (unit !== 's' && unit !== 'm' && unit !== 'h' && unit !== 'd') return undefined
  return Number(amount) * SECONDS_OF[unit]
}
