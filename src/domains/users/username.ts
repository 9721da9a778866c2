import { type Checked, invalid, notAllowed } from './invalid-fields.ts'

/** A name that one account can have, and by which its owner can log in. */
export interface Username {
  /** As the person typed it, without spaces around it. */
  readonly typed: string
  /** One key for all spellings: in lower case. */
  readonly key: string
}

const SHORTEST = 3
const LONGEST = 32
/** ASCII only: among all of Unicode many names look alike. Without `@` none is ever taken for an address. */
const FORM = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i
/** Who has one of these could be taken for the people who run the service, or for nobody. Without punctuation. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['admin', 'administrator', 'administration', 'root', 'superuser', 'sysadmin', 'system'],
  ...['moderator', 'mod', 'staff', 'team', 'official', 'operator', 'owner', 'authograph'],
  ...['support', 'help', 'helpdesk', 'service', 'info', 'contact', 'security', 'abuse', 'billing'],
  ...['postmaster', 'hostmaster', 'webmaster', 'mailerdaemon', 'mailer', 'noreply', 'donotreply'],
  ...['anonymous', 'guest', 'nobody', 'everyone', 'null', 'undefined', 'unknown', 'deleted'],
])

/**
 * Reads what may be a username, without asking whether an account may have it.
 * @returns undefined for everything that no account can be called
 */
export function parseUsername(text: string): Username | undefined {
  const typed = text.replace(/^[ \t]+|[ \t]+$/g, '')
  if (typed.length > LONGEST || !FORM.test(typed)) return undefined
  return { typed, key: typed.toLowerCase() }
}

/** Checks a username that somebody chooses. An empty one is none. Whether it is free shows when it is stored. */
export function checkUsername(text: string | null | undefined): Checked<Username | null> {
  const length = text?.trim().length ?? 0
  if (text === null || text === undefined || length === 0) return { ok: true, value: null }
  if (length > LONGEST) return invalid('username', 'TOO_LONG', LONGEST)
  const username = parseUsername(text)
  if (username === undefined) return invalid('username', 'MALFORMED')
  if (length < SHORTEST) return invalid('username', 'TOO_SHORT', SHORTEST)
  if (isReserved(username)) return notAllowed('username')
  return { ok: true, value: username }
}

/** Punctuation makes no other name of a reserved one: `Ad.min` is `admin`. */
function isReserved({ key }: Username): boolean {
  return RESERVED.has(key.replace(/[._-]/g, ''))
}
