import type { Clock } from '../../../../src/runtime/clock.ts'

const rfc3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/

/** Microseconds since 1970 of an RFC 3339 date-time, or null where `text` is none. */
export function parseInstant(text: string): number | null {
  const [, day, time, fraction = '', zone] = rfc3339.exec(text) ?? []
  if (day === undefined || time === undefined || zone === undefined) return null
  const milliseconds = Date.parse(`${day}T${time}${zone.toUpperCase()}`)
  if (Number.isNaN(milliseconds)) return null
  return milliseconds * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6))
}

/**
 * The form in which Hygraph answers: microseconds without trailing zeros and a numeric offset, e.g.
 * `2021-11-29T18:21:57.652216+00:00` (Hygraph docs, webhooks).
 */
export function formatInstant(microseconds: number): string {
  const seconds = new Date(Math.floor(microseconds / 1000)).toISOString().slice(0, 19)
  const rest = ((microseconds % 1_000_000) + 1_000_000) % 1_000_000
  const fraction = String(rest).padStart(6, '0').replace(/0+$/, '')
  return `${seconds}${fraction === '' ? '' : `.${fraction}`}+00:00`
}

/** Says the present instant in Hygraph's form; no two answers are alike, and later ones are greater. */
export function createStamp(clock: Clock): () => string {
  let last = 0
  return () => {
    const now = clock.now().getTime() * 1000 + 1 + Math.floor(Math.random() * 999)
    last = Math.max(now, last + 1)
    return formatInstant(last)
  }
}
