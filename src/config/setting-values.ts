import { isIP } from 'node:net'
import { z } from 'zod'
import { parseDurationSeconds } from './duration.ts'

/** As in "a, b or c": a problem says what a value must be, behind the name of its setting. */
const ALTERNATIVES = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Normalised as browsers send it. */
export const origin = z
  .string()
  .refine(isHttpOrigin, 'must be an origin such as https://auth.example.com, without a path')
  .transform((value) => new URL(value).origin)

/** Without slashes at the end. */
export const webUrl = z
  .string()
  .refine(isHttpUrl, 'must be a URL that begins with http:// or https://')
  .transform((value) => value.replace(/\/+$/, ''))

/** Its seconds. */
export const duration = z
  .string()
  .refine(
    (value) => parseDurationSeconds(value) !== undefined,
    'must be a duration such as 90s, 10m, 12h or 30d',
  )
  .transform((value) => parseDurationSeconds(value) ?? 0)

/** What stands between commas. */
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
)

/** A URL of one of the two databases. */
export const databaseUrl = z
  .string()
  .refine(isDatabaseUrl, 'must begin with sqlite: or postgres://')

/** An address or a network. */
export const networkOfProxies = z
  .string()
  .refine(
    isNetworkOfProxies,
    'must be IP addresses or networks such as 10.0.0.0/8, separated by commas, and none of all addresses: then anyone could say where a request comes from',
  )

/** One of these words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `must be ${ALTERNATIVES.format(words)}`)
}

/** A whole number in decimal digits. */
export function integer(least: number, greatest: number) {
  const message = `must be a whole number from ${least} to ${greatest}`
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= greatest, message)
}

/** A number, not necessarily a whole one. */
export function positive(greatest: number) {
  const message = `must be a number greater than 0, and at most ${greatest}`
  return z.coerce.number(message).positive(message).max(greatest, message)
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function isHttpOrigin(value: string): boolean {
  return isHttpUrl(value) && new URL(value).href === `${new URL(value).origin}/`
}

/** Whether this is one address, or a network that leaves others outside. */
function isNetworkOfProxies(value: string): boolean {
  const [address = '', length, ...rest] = value.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  if (length === undefined) return true
  return /^[1-9]\d{0,2}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128)
}

function isDatabaseUrl(value: string): boolean {
  return /^sqlite:.+/.test(value) || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))
}
