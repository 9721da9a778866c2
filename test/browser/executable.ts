import { existsSync } from 'node:fs'

/** Debian's Chromium; the one without windows first: it shows the same for half the processor time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** What to do where there is no browser. */
export const HOW_TO_INSTALL = 'There is no Chromium here: apt-get install chromium-headless-shell'

/** Where the browser is; undefined where none is installed. */
export function findChromium(): string | undefined {
  return PLACES.find((path) => existsSync(path))
}

/** @throws Error where none is installed */
export function requireChromium(): string {
  const path = findChromium()
  if (path === undefined) throw new Error(HOW_TO_INSTALL)
  return path
}
