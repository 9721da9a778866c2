import { randomBytes } from 'node:crypto'

/** A username that nobody else in the run has. */
export function newUsername(beginning = 'person-'): string {
  return `${beginning}${randomBytes(6).toString('hex')}`
}
