import type { Locale } from './locales.ts'

// British English writes the day before the month: nobody takes 3/4 for the other day.
const DATES = { en: dates('en-GB'), de: dates('de'), fr: dates('fr'), es: dates('es') }
const WAITS = { en: waits('en'), de: waits('de'), fr: waits('fr'), es: waits('es') }

/**
 * An instant for people, to the minute and in UTC, which it names: `31 January 2026, 09:30 UTC`. Time and zone
 * stay on one line.
 *
 * Date and time are put together here: how Intl joins them differs between versions of Node, and the repeat of a mail
 * has to equal the first byte for byte.
 */
export function formatMoment(instant: Date, locale: Locale): string {
  const time = instant.toISOString().slice(11, 16)
  return `${withFirst(DATES[locale].format(instant), locale)}, ${time}\u00a0UTC`
}

// French counts the first day of a month: 1er, 2, 3.
function withFirst(date: string, locale: Locale): string {
  return locale === 'fr' ? date.replace(/^1 /, '1er ') : date
}

/** How long to wait, for people and rounded up, as the end of a sentence: `in 5 minutes`, `dans 5 minutes`. */
export function formatWait(seconds: number, locale: Locale): string {
  const { size, unit } = unitFor(seconds)
  return WAITS[locale].format(Math.max(1, Math.ceil(seconds / size)), unit)
}

function dates(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
}

function waits(tag: Locale): Intl.RelativeTimeFormat {
  return new Intl.RelativeTimeFormat(tag, { numeric: 'always' })
}

// Each unit serves up to two of the next, so that 65 minutes are not called 2 hours.
function unitFor(seconds: number): { size: number; unit: Intl.RelativeTimeFormatUnit } {
  if (seconds < 120) return { size: 1, unit: 'second' }
  if (seconds < 7200) return { size: 60, unit: 'minute' }
  if (seconds < 172_800) return { size: 3600, unit: 'hour' }
  return { size: 86_400, unit: 'day' }
}
