import { brokenConstraint } from '../../database/unique-violation.ts'

/** What a broken unique constraint says of a change. @throws the error where it is another one */
export function takenBy(error: unknown): 'EMAIL_TAKEN' | 'USERNAME_TAKEN' {
  const constraint = brokenConstraint(error)
  if (constraint === undefined) throw error
  return constraint.includes('username_key') ? 'USERNAME_TAKEN' : 'EMAIL_TAKEN'
}
