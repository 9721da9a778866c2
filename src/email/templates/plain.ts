// Whoever registers a stranger chooses the name in the stranger's mail, and mail clients turn whatever looks like a
// domain or a number into a link. A text that could hold one, or an advertisement, is left out as a whole: no dot before
// another character, no symbols, no digits but the version of a device. NFKC comes first, because clients also link
// full-width letters and dots.
const NAME = /^\p{L}(?:[\p{L}\p{M} '’-]|\.(?= |$))*$/u
const DEVICE = /^\p{L}(?:[\p{L}\p{M} ()-]|\d{1,3}(?:\.\d{1,3})?(?![\d.]))*$/u
const LONGEST = 40

/** A person's name if it is short and plain enough to be shown in a mail, else null. */
export function plainName(name: string | null): string | null {
  return name === null ? null : plain(name, NAME)
}

/** A device's label if it is short and plain enough to be shown in a mail, else null. */
export function plainDevice(label: string): string | null {
  return plain(label, DEVICE)
}

function plain(text: string, pattern: RegExp): string | null {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  return [...tidy].length <= LONGEST && pattern.test(tidy) ? tidy : null
}
