import { z } from 'zod'
import type { ImportRecord } from '../import-record.ts'
import { type ParsedRecord, parseRecord } from '../parse-record.ts'

/** Brings one record of another system's export into the form of an import file. */
export type Format = (record: unknown, now: Date) => ParsedRecord<ImportRecord>

/** @param convert answers with a text when the person cannot be a user here, to be read after "the line" */
export function defineFormat<Schema extends z.ZodType>(
  schema: Schema,
  convert: (row: z.output<Schema>, now: Date) => ImportRecord | string,
): Format {
  return (record, now) => {
    const parsed = parseRecord(schema, record)
    if (!parsed.ok) return parsed
    const converted = convert(parsed.value, now)
    if (typeof converted !== 'string') return { ok: true, value: converted }
    return { ok: false, problems: [{ field: null, message: converted }] }
  }
}

export const NO_EMAIL = 'has no e-mail address'

/** A column that may be missing or null. */
export const text = z.string().nullish()

/** A name that nothing depends on: what is no text is as good as none. */
export const freeText = z.string().nullish().catch(null)

/** A boolean, which SQLite and MySQL write as 0 and 1. */
export const flag = z
  .union([z.boolean(), z.literal(0), z.literal(1)], { error: 'must be true or false' })
  .nullish()
  .transform(Boolean)

/** A moment as databases write it: ISO 8601, also with a blank for the T, or milliseconds. Without an offset it is UTC. */
export const moment = z
  .union([z.string(), z.number()], { error: 'must be a moment' })
  .nullish()
  .transform((value, context) => {
    if (value === null || value === undefined) return null
    const date = new Date(typeof value === 'number' ? value : isoText(value))
    if (!Number.isNaN(date.getTime())) return date.toISOString()
    context.addIssue({ code: 'custom', message: 'is not a moment' })
    return z.NEVER
  })

/** @returns a text that every engine reads alike; an empty one for what is no moment */
function isoText(text: string): string {
  const [, day, time, offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d+)?) ?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(text) ?? []
  if (day === undefined) return ''
  return `${day}T${time}${offset.length === 3 ? `${offset}:00` : offset}`
}
