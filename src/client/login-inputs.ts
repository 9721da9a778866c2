import { isObject } from './graphql.ts'

/** The inputs that ask where the new session is kept; those that this server has, and those that are to come. */
export const TRANSPORT_INPUTS = [
  'AcceptInvitationInput',
  'ConfirmEmailInput',
  'LoginInput',
  'LoginWithCodeInput',
  'CompleteLoginInput',
  'LoginWithPasskeyInput',
  'StartProviderLoginInput',
]
/** Those that take the token of a known device. */
export const DEVICE_INPUTS = ['LoginInput']

/**
 * Puts into the variables of a login what the client knows and the application need not: `transport`, and `deviceToken`
 * where the input takes one. What the application says itself stands.
 * @param fields of the session
 */
export function completeVariables(
  query: string,
  variables: unknown,
  fields: Readonly<Record<string, string>>,
): unknown {
  if (!isObject(variables)) return variables
  const completed = Object.entries(variables).map(([name, value]): [string, unknown] => {
    const type = new RegExp(`\\$${name}\\s*:\\s*(\\w+)`).exec(query)?.[1] ?? ''
    if (!isObject(value) || !TRANSPORT_INPUTS.includes(type)) return [name, value]
    const { transport, deviceToken } = fields
    const known = DEVICE_INPUTS.includes(type) && deviceToken ? { deviceToken } : {}
    return [name, { transport, ...known, ...value }]
  })
  return Object.fromEntries(completed)
}

/** Whether a document may hold a login: most do not, and need no look into the storage. */
export function isLogin(query: string): boolean {
  return TRANSPORT_INPUTS.some((type) => query.includes(type))
}
