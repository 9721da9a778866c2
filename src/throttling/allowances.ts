import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** How often something may be done: `burst` times at once, and then once in each `refillSeconds`. */
export interface Allowance {
  /** What is counted: one bucket for each value. */
  readonly key: string
  readonly burst: number
  readonly refillSeconds: number
  /** False for limits that protect a secret of few digits, or that refuse nobody: THROTTLE_SCALE leaves them alone. */
  readonly scaled: boolean
}

const MINUTE = 60
const HOUR = 60 * MINUTE

/** The allowances of the product, each with the attack that it bounds. */
export const ALLOWANCES = {
  /** One guesser, one account. */
  loginFromNetwork: define('login-pair', 10, MINUTE),
  /** Many guessers, one account: at most 100 failures in a row (NIST SP 800-63B-4 §3.2.2). */
  loginForIdentifier: define('login-identifier', 50, 15 * MINUTE),
  /** One guesser, many accounts. Successes are given back, so a company behind one address is not stopped. */
  loginOfNetwork: define('login-network', 100, 5),
  /** The owner's own, which no stranger can use up. */
  loginFromDevice: define('login-device', 10, MINUTE),
  /** Mailed codes guessed over many addresses. Successes are given back. */
  loginCodeFromNetwork: define('login-code-network', 100, 5),
  /** Notices of a client that logs in often and never says which device it is. */
  newDeviceNotice: define('new-device-notice', 5, 4 * HOUR, false),
  /** A session in the wrong hands. */
  reauthenticate: define('reauthenticate', 10, MINUTE),
  /** The owner's inbox filled by a session in the wrong hands. */
  reauthenticationMail: define('reauthentication-mail', 5, 10 * MINUTE),
  /** Accounts made by the thousand. */
  registerFromNetwork: define('register-network', 50, 30),
  /** A stranger's inbox filled with mails. */
  mailToAddress: define('mail-address', 5, 10 * MINUTE),
  /** Mails to many addresses, asked for from one place. */
  mailFromNetwork: define('mail-network', 50, 30),
  /** Two inboxes filled with mails about changes of one account's address. */
  emailChange: define('email-change', 5, 10 * MINUTE),
  /** A mail asked for again and again. */
  resend: define('resend', 3, MINUTE),
  resendFromNetwork: define('resend-network', 30, MINUTE),
  /** Codes guessed over many registrations. */
  confirmFromNetwork: define('confirm-network', 100, 5),
  /** Codes guessed over many resets. */
  resetFromNetwork: define('reset-network', 100, 5),
  /** The password asked for by a mailed link. */
  confirmPassword: define('confirm-password', 10, MINUTE),
  /** Passwords hashed for invitations that are none. */
  acceptInvitationFromNetwork: define('invitation-network', 100, 5),
  /** Wrong codes for one address: over ten within a day its mails carry links only. */
  wrongCodes: define('wrong-codes', 10, 2.4 * HOUR, false),
}

/** The part of an address that belongs to one subscriber: IPv4 as a whole, IPv6 by its first 64 bits (RFC 6177). */
export function networkOf(ipAddress: string): string {
  if (!isIPv6(ipAddress)) return ipAddress
  // The parser of URLs knows every spelling of an address and writes one.
  const canonical = new URL(`http://[${ipAddress.replace(/%.*/, '')}]`).hostname.slice(1, -1)
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? []
  if (high !== undefined && low !== undefined) return dotted(high, low)
  return `${expandIPv6(canonical).slice(0, 4).join(':')}::/64`
}

/** An IPv4 address that came as an IPv6 one (RFC 4291 §2.5.5.2). */
function dotted(high: string, low: string): string {
  return [...Buffer.from(high.padStart(4, '0') + low.padStart(4, '0'), 'hex')].join('.')
}

function expandIPv6(canonical: string): string[] {
  const [head = '', tail] = canonical.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : 8 - left.length - right.length
  return [...left, ...Array<string>(missing).fill('0'), ...right]
}

function define(kind: string, burst: number, refillSeconds: number, scaled = true) {
  return (...values: readonly string[]): Allowance => ({
    key: `${kind}:${digest(values)}`,
    burst,
    refillSeconds,
    scaled,
  })
}

/** Keys of one length, whatever was typed; and the table does not list who tried to log in. */
function digest(values: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22)
}
