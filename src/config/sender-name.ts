/** What a sender such as `Example <no-reply@example.com>` is called: its name, or else the domain of its address. */
export function senderName(from: string): string {
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(from)?.[1]
  return name || (from.split('@')[1] ?? from).replace('>', '')
}
