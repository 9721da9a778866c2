import { isIP } from 'node:net'

// Whoever registers a stranger chooses the name in the stranger's mail, and mail clients turn whatever looks like a
// domain or a number into a link. A text that could hold one, or an advertisement, is left out as a whole: no dot before
// another character, no symbols, no digits but the version of a device. NFKC comes first, because clients also link
// full-width letters and dots.
const NAME = /^\p{L}(?:[\p{L}\p{M} '’-]|\.(?= |$))*$/u
const DEVICE = /^\p{L}(?:[\p{L}\p{M} ()-]|\d{1,3}(?:\.\d{1,3})?(?![\d.]))*$/u
const LONGEST = 40

const MASKED_EMAIL = /^[\p{L}\p{N}]{1,3}…@(?:[\p{L}\p{M}\p{N}-]+\.)+[\p{L}\p{M}\p{N}-]+$/u
const LONGEST_MASKED_EMAIL = 60
const LONGEST_REASON = 200

/** A person's name if it is short and plain enough to be shown in a mail, else null. */
export function plainName(name: string | null): string | null {
  return name === null ? null : plain(name, NAME)
}

/** A device's label if it is short and plain enough to be shown in a mail, else null. */
export function plainDevice(label: string): string | null {
  return plain(label, DEVICE)
}

/** An IP address if it is one, without an IPv6 zone, which could hold any text; else null. */
export function plainIpAddress(address: string | null): string | null {
  return address !== null && isIP(address) !== 0 && !address.includes('%') ? address : null
}

/** A masked address such as `j…@example.com` if it is one and not too long, else null. No client links it. */
export function plainMaskedEmail(masked: string): string | null {
  if ([...masked].length > LONGEST_MASKED_EMAIL || !MASKED_EMAIL.test(masked)) return null
  return withoutLinks(masked)
}

/** A reason, cut if it is long, on one line; null if nothing is left. Its words stay, but no client links them. */
export function plainReason(reason: string): string | null {
  const characters = [...withoutControls(reason)]
  if (characters.length === 0) return null
  const cut = characters.length > LONGEST_REASON
  return withoutLinks(characters.slice(0, LONGEST_REASON).join('') + (cut ? '…' : ''))
}

function plain(text: string, pattern: RegExp): string | null {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return [...tidy].length <= LONGEST && pattern.test(tidy) ? tidy : null
}

// Format characters go too: they turn the direction of what follows, or hide in it.
function withoutControls(text: string): string {
  const visible = text.normalize('NFKC').replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
  return visible.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

// A word joiner shows nothing, but what it stands in is no domain, no address and no URL any more.
function withoutLinks(text: string): string {
  return text.replace(/(?<=[.。:/@])(?=\S)/gu, '\u2060')
}
