import type { Locale } from './locales.ts'

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
const LONGEST_RELATIVE_SECONDS = 7 * 86_400

/** Date and time of an instant in RFC 3339, where the person is: "31 Jan 2026, 10:30". */
export function formatMoment(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

/** How long ago an instant was: "3 hours ago"; its date after a week. */
export function formatAgo(instant: string, locale: Locale, now: Date = new Date()): string {
  const seconds = (now.getTime() - new Date(instant).getTime()) / 1000
  if (Math.abs(seconds) > LONGEST_RELATIVE_SECONDS) return formatMoment(instant, locale)
  const [unit, length] = UNITS.find(([, unitSeconds]) => Math.abs(seconds) >= unitSeconds) ?? [
    'minute' as const,
    60,
  ]
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return format.format(-Math.trunc(seconds / length), unit)
}
