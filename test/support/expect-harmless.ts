import { expect } from 'vitest'
import { ERROR_CODES } from '../../src/http/error-codes.ts'
import { CANARY } from './hostile-values.ts'

/** What no answer may show: stacks, paths, statements, drivers and hosts. */
const INSIDES =
  /\n\s+at |node_modules|file:\/\/|\/src\/|\/dist\/|\.[cm]?[jt]s:\d|\bselect\b.*\bfrom\b|\binsert into\b|sqlite|postgres|ECONN|Did you mean/i

/** Fails unless a request that nobody honest sends was refused, or answered, as any other. */
export async function expectHarmless(response: Response, what: string): Promise<readonly string[]> {
  const text = await response.text()
  expect([200, 400, 413, 415], `${what}: ${text.slice(0, 300)}`).toContain(response.status)
  expect(text, what).not.toContain(CANARY)
  expect(text, what).not.toMatch(INSIDES)
  const body: { errors?: { extensions: { code: string } }[] } = JSON.parse(text)
  const codes = (body.errors ?? []).map(({ extensions }) => extensions.code)
  for (const code of codes) {
    expect(Object.keys(ERROR_CODES), what).toContain(code)
    expect(code, `${what}: ${text.slice(0, 300)}`).not.toBe('INTERNAL_SERVER_ERROR')
  }
  return codes
}
