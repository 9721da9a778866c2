import { expect } from 'vitest'
import type { TestApp } from './app.ts'

/** What nobody may find in a log, by its form. */
const FORBIDDEN = {
  address: /[^\s/@"]@[^\s/@"]/,
  code: /(?<![\w.:-])\d{6}(?![\w-])/,
  token: /[\w-]{43}/,
  accessToken: /eyJ[\w-]+\./,
}

/** Fails where the server has logged anything by which somebody could be named or let in. */
export function expectCleanLog(app: TestApp, typed: readonly string[]): void {
  expect(app.log.length).toBeGreaterThan(0)
  const log = app.log.join('')
  for (const form of Object.values(FORBIDDEN)) expect(log).not.toMatch(form)
  for (const text of typed) expect(log.toLowerCase()).not.toContain(text.toLowerCase())
}
