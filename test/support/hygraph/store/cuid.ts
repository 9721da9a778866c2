import { randomInt } from 'node:crypto'

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** An id as Hygraph makes them: 25 characters, `c` first, the time after it, so that ids of this decade begin `cm`. */
export function cuid(now: Date): string {
  const time = now.getTime().toString(36)
  const rest = Array.from({ length: 24 - time.length }, () => letters.charAt(randomInt(36)))
  return `c${time}${rest.join('')}`
}
