import { parse } from 'bowser'

const LONGEST_USER_AGENT = 512

/** What a device is called for people, from its User-Agent: "Firefox on Linux"; null where that does not tell. */
export function deviceLabelOf(userAgent: string | null): string | null {
  if (userAgent === null || userAgent === '') return null
  const { browser, os } = parse(userAgent.slice(0, LONGEST_USER_AGENT))
  if (browser.name && os.name) return `${browser.name} on ${os.name}`
  return browser.name || os.name || null
}
