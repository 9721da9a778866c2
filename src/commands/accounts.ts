import type { Viewer } from '../domains/sessions/viewer.ts'
import type { User } from '../domains/users/user.ts'
import { EXIT, print } from './output.ts'
import { fail } from './with-database.ts'

/** Whoever runs the server: what they do is recorded without an administrator, and without an address. */
export const OPERATOR: Viewer = { kind: 'operator' }
export const COMMAND_ORIGIN = { ipAddress: '', userAgent: null, requestId: '' }

/** Why an account could not be changed, in words. */
const REFUSALS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'No account has this id, address or username.',
  LAST_ADMINISTRATOR: 'This is the last administrator: make somebody else one first.',
  EMAIL_TAKEN: 'There is an account with this address already.',
  USERNAME_TAKEN: 'Another account has this username.',
}

/** What can come of a command on an account. */
interface Outcome {
  readonly outcome: string
  readonly fields?: readonly { readonly field: string; readonly code: string }[]
}

/** Prints why a command was not done. @returns the exit code */
export function refuse(json: boolean | undefined, { outcome, fields = [] }: Outcome): number {
  const wrong = fields.map(
    ({ field, code }) => `${field} is ${code.toLowerCase().replace('_', ' ')}`,
  )
  return fail(json, REFUSALS[outcome] ?? `This cannot be: ${wrong.join(', ') || outcome}.`)
}

/** Prints an account that was shown or changed. @returns the exit code */
export function printUser(json: boolean | undefined, user: User, done: string): number {
  print(json, { ok: true, user: describeUser(user) }, [done, ...linesOf(user)])
  return EXIT.ok
}

/** Without the hash. */
export function describeUser(user: User) {
  const { passwordHash, emailKey, usernameKey, version, ...shown } = user
  return { ...shown, hasPassword: passwordHash !== null }
}

/** An account in one line. */
export function lineOf({ id, email, status, roles, createdAt }: User): string {
  const names = roles.length === 0 ? '' : `  ${roles.join(' ')}`
  return `${id}  ${createdAt.toISOString().slice(0, 10)}  ${status.padEnd(9)}  ${email}${names}`
}

function linesOf(user: User): string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['id', user.id],
    ['address', `${user.email}${user.emailConfirmedAt === null ? ' (not confirmed)' : ''}`],
    ['username', user.username ?? '-'],
    ['name', user.name ?? '-'],
    ['language', user.locale],
    ['roles', user.roles.join(' ') || '-'],
    ['status', user.status],
    ['password', user.passwordHash === null ? 'none' : 'set'],
    ['since', user.createdAt.toISOString()],
    ['last login', user.lastLoginAt?.toISOString() ?? 'never'],
  ]
  return facts.map(([name, value]) => `  ${name.padEnd(10)}  ${value}`)
}
