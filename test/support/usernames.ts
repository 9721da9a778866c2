import { randomBytes } from 'node:crypto'

/** A username that nobody else in the run has. */
export function newUsername(beginning = 'person-'): string {
  return `${beginning}${randomBytes(6).toString('hex')}`
}

/** A name that nobody else in the run has, of letters only: mails leave out others. */
export function newName(): string {
  const letters = [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26)))
  return `Augusta King-${letters.join('')}`
}
