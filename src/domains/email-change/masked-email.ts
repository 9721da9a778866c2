/**
 * An address as whoever reads the old one may see it: `j…@example.com`. Enough to recognise one's own, too little to
 * write to a stranger's. Without a letter or digit before the "@" nothing stands for its beginning.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const first = /[A-Za-z0-9]/.exec(email.slice(0, at))?.[0] ?? ''
  return `${first}…${email.slice(at)}`
}
