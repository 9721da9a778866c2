import { Fault } from '../../runtime/faults.ts'
import { type Checked, checkLine } from '../users/invalid-fields.ts'

const LONGEST_REASON = 500

/** Why an administrator does something, for those who read the audit log, and for the person where a mail says so. */
export function checkReason(text: string): Checked<string> {
  return checkLine('reason', text, LONGEST_REASON)
}

/**
 * The reason where none needs to be given; undefined for none.
 * @throws Fault BAD_USER_INPUT
 */
export function optionalReason(text: string | null): string | undefined {
  if (text === null || text.trim() === '') return undefined
  const checked = checkReason(text)
  if (checked.ok) return checked.value
  throw new Fault(
    'BAD_USER_INPUT',
    `reason must be one line of at most ${LONGEST_REASON} characters, without control characters.`,
  )
}
