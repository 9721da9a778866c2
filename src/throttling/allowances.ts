import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'

/** How often something may be done: `burst` times at once, and then once in each `refillSeconds`. */
export interface Allowance {
  /** What is counted: one bucket for each value. */
  readonly key: string
  readonly burst: number
  readonly refillSeconds: number
  /** Whether its key names the network that asks: whoever uses it up keeps nobody elsewhere from anything. */
  readonly ofSource: boolean
  /** False for limits that protect a secret of few digits, or that refuse nobody: THROTTLE_SCALE leaves them alone. */
  readonly scaled: boolean
}

const MINUTE = 60
const HOUR = 60 * MINUTE

const OF_SOURCE = { ofSource: true }
const UNSCALED = { scaled: false }

/** The allowances of the product, each with the attack that it bounds. */
export const ALLOWANCES = {
  /** One guesser, one account. */
  loginFromNetwork: define('login-pair', 10, MINUTE, OF_SOURCE),
  /** The same for days, of a whole site: slower than the account's own comes back, so that no one site can use that up. */
  loginFromSiteForDays: define('login-site-days', 20, HOUR, OF_SOURCE),
  /** Many guessers, one account: at most 100 failures in a row (NIST SP 800-63B-4 §3.2.2). */
  loginForIdentifier: define('login-identifier', 50, 15 * MINUTE),
  /** One guesser, many accounts. Successes are given back, so a company behind one address is not stopped. */
  loginOfNetwork: define('login-network', 100, 5, OF_SOURCE),
  /** The owner's own, which no stranger can use up. */
  loginFromDevice: define('login-device', 10, MINUTE),
  /** Devices made by the hundred while somebody had the password, each for guesses at the next one. */
  loginFromDevices: define('login-devices', 50, 15 * MINUTE),
  /**
   * Sessions, devices and events made without end by whoever has one account. Counts every try with a password, right or
   * wrong, and a success gives nothing back. Address, username and known devices have one each.
   */
  logins: define('logins', 300, 10),
  /** Mailed codes guessed over many addresses. Successes are given back. */
  loginCodeFromNetwork: define('login-code-network', 100, 5, OF_SOURCE),
  /** Notices of a client that logs in often and never says which device it is. */
  newDeviceNotice: define('new-device-notice', 5, 4 * HOUR, UNSCALED),
  /** An inbox filled by whoever has an account with its address, and changes the password to and fro. */
  passwordNotice: define('password-notice', 5, 10 * MINUTE, UNSCALED),
  /** The same by old refresh tokens, each of a session made for that. */
  sessionEndedNotice: define('session-ended-notice', 5, 10 * MINUTE, UNSCALED),
  /** A session in the wrong hands. */
  reauthenticate: define('reauthenticate', 10, MINUTE),
  /** The owner's inbox filled by a session in the wrong hands. */
  reauthenticationMail: define('reauthentication-mail', 5, 10 * MINUTE),
  /** Accounts made by the thousand. */
  registerFromNetwork: define('register-network', 50, 30, OF_SOURCE),
  /** Strengths estimated without end: one takes as long as a hash, and everybody waits meanwhile. */
  strengthEstimateFromSite: define('strength-estimate-site', 60, 1, OF_SOURCE),
  /** The same by whoever has an account. */
  strengthEstimateOfAccount: define('strength-estimate-account', 60, 1),
  /** A stranger's inbox filled with mails. */
  mailToAddress: toInbox('mail-address'),
  /**
   * The same of mails by which people get in again, for each address as it is: nobody can use it up with mails that open
   * nothing, neither to it nor to others of its inbox, and whoever uses it up has sent the owner links that do.
   */
  recoveryMailToAddress: define('recovery-mail-address', 5, 10 * MINUTE),
  /** The same of mails to the many addresses of one inbox that no account has. */
  noAccountMail: toInbox('no-account-mail'),
  /** Mails to many addresses, asked for from one place. */
  mailFromNetwork: define('mail-network', 50, 30, OF_SOURCE),
  /** Two inboxes filled with mails about changes of one account's address. */
  emailChange: define('email-change', 5, 10 * MINUTE),
  /** A mail asked for again and again. */
  resend: define('resend', 3, MINUTE),
  resendFromNetwork: define('resend-network', 30, MINUTE, OF_SOURCE),
  /** Codes guessed over many registrations. */
  confirmFromNetwork: define('confirm-network', 100, 5, OF_SOURCE),
  /** Codes guessed over many resets. */
  resetFromNetwork: define('reset-network', 100, 5, OF_SOURCE),
  /** The password asked for by a mailed link. */
  confirmPassword: define('confirm-password', 10, MINUTE),
  /** Passwords hashed for invitations that are none. */
  acceptInvitationFromNetwork: define('invitation-network', 100, 5, OF_SOURCE),
  /** Wrong codes for one address: over ten within a day its mails carry links only. */
  wrongCodes: define('wrong-codes', 10, 2.4 * HOUR, UNSCALED),
}

/**
 * The part of an address that is one place: IPv4 as a whole, IPv6 by its first 64 bits, a single link (RFC 4291 §2.5.4).
 * Who has a whole site has up to 65,536 of those (RFC 6177): the allowances of accounts and inboxes bound them too.
 */
export function networkOf(ipAddress: string): string {
  return prefixOf(ipAddress, 64)
}

/**
 * The part of an address that is one customer of a provider: IPv4 as a whole, IPv6 by its first 48 bits, the most that a
 * site gets (RFC 6177 §2). For what many networks of one hand could turn against others; a provider may give the homes of
 * a street addresses of one such part, so it is for what honest people seldom do.
 */
export function siteOf(ipAddress: string): string {
  return prefixOf(ipAddress, 48)
}

function prefixOf(ipAddress: string, bits: 48 | 64): string {
  if (!isIPv6(ipAddress)) return ipAddress
  // The parser of URLs knows every spelling of an address and writes one.
  const canonical = new URL(`http://[${ipAddress.replace(/%.*/, '')}]`).hostname.slice(1, -1)
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(canonical) ?? []
  if (high !== undefined && low !== undefined) return dotted(high, low)
  return `${expandIPv6(canonical)
    .slice(0, bits / 16)
    .join(':')}::/${bits}`
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

function define(
  kind: string,
  burst: number,
  refillSeconds: number,
  { ofSource = false, scaled = true } = {},
) {
  return (...values: readonly string[]): Allowance => ({
    key: `${kind}:${digest(values)}`,
    burst,
    refillSeconds,
    ofSource,
    scaled,
  })
}

/** By inbox: what stands behind a plus in an address is the owner's to choose, and a stranger's to vary. */
function toInbox(kind: string) {
  const allowanceOf = define(kind, 5, 10 * MINUTE)
  return (...emailKeys: readonly string[]): Allowance =>
    allowanceOf(...emailKeys.map((emailKey) => emailKey.replace(/\+[^@]*(?=@)/, '')))
}

/** Keys of one length, whatever was typed; and the table does not list who tried to log in. */
function digest(values: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22)
}
