import { domainToASCII, domainToUnicode } from 'node:url'

/** An e-mail address that one mailbox can have. */
export interface EmailAddress {
  /** As the person typed it, without spaces around it. */
  readonly typed: string
  /** What a mail goes to: the local part as typed, the domain in ASCII. */
  readonly deliverable: string
  /** One key for all spellings of the address: local part in lower case, domain in ASCII. */
  readonly key: string
}

const LONGEST_ADDRESS = 254
const LONGEST_LOCAL_PART = 64
/** RFC 5321 §4.1.2 dot-string. Quoted local parts are refused: what is inside them reads differently to different mail servers. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const DOMAIN =
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/
/** All of ASCII but letters, digits, dot and hyphen. */
const FORBIDDEN_IN_DOMAIN = /[\p{Cc}\s!-,/:-@[-`{-~]/u
const LOOKS_LIKE_ASCII = /[@.:/[\]%\\\s]/

/**
 * Reads one bare address (RFC 5321 §4.1.2, domains by UTS #46).
 * @returns undefined for everything else: display names, lists, comments, quotes, line breaks, look-alikes of "@"
 */
export function parseEmailAddress(text: string): EmailAddress | undefined {
  const typed = text.replace(/^[ \t]+|[ \t]+$/g, '')
  if (typed.length > LONGEST_ADDRESS) return undefined
  const [localPart, domain, ...rest] = typed.split('@')
  if (localPart === undefined || domain === undefined || rest.length > 0) return undefined
  if (localPart.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(localPart)) return undefined
  const asciiDomain = toAsciiDomain(domain)
  if (asciiDomain === undefined) return undefined
  const deliverable = `${localPart}@${asciiDomain}`
  if (deliverable.length > LONGEST_ADDRESS) return undefined
  return { typed, deliverable, key: deliverable.toLowerCase() }
}

/** Where mails go to. @param typed an address that was accepted, as its account or registration keeps it */
export function deliverableAddress(typed: string): string {
  return parseEmailAddress(typed)?.deliverable ?? typed
}

function toAsciiDomain(domain: string): string | undefined {
  // Compatibility forms of "@", "." or "/" would become the real ones below and move the border of the address.
  const foreign = domain.replace(/[\x21-\x7e]/g, '')
  if (!domain.isWellFormed() || LOOKS_LIKE_ASCII.test(foreign.normalize('NFKC'))) return undefined
  if (FORBIDDEN_IN_DOMAIN.test(domain)) return undefined
  const ascii = domainToASCII(domain)
  return DOMAIN.test(ascii) && isCanonical(ascii) ? ascii : undefined
}

/** Versions of Node differ in whether they refuse punycode that is broken, or that spells what needs none. */
function isCanonical(ascii: string): boolean {
  const unicode = domainToUnicode(ascii)
  return domainToASCII(unicode) === ascii && !/(^|\.)xn--/.test(unicode)
}
