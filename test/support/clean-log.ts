import { expect } from 'vitest'
import type { TestApp } from './app.ts'

/** What nobody may find in a log, by its form. */
const FORBIDDEN = {
  address: /[^\s/@"]@[^\s/@"]/,
  code: /(?<![\w.:-])\d{6}(?:\d\d)?(?![\w-])/,
  token: /[\w-]{43}/,
  accessToken: /eyJ[\w-]+\./,
}

/** Fails where the server has logged anything by which somebody could be named or let in. */
export function expectCleanLog(app: Pick<TestApp, 'log'>, typed: readonly string[]): void {
  expect(app.log.length).toBeGreaterThan(0)
  const isLeaky = (line: string) =>
    Object.values(FORBIDDEN).some((form) => form.test(line)) ||
    typed.some((text) => line.toLowerCase().includes(text.toLowerCase()))
  expect(app.log.filter(isLeaky)).toEqual([])
}
