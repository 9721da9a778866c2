import { describe, expect, it } from 'vitest'
import { bundle } from './bundle.ts'

const KIBIBYTE = 1024
const CORE = `export { createAuthClient } from '../../src/client/client.ts'`

describe('authograph/client, bundled and minified', () => {
  it('has at most 6 KB when it is gzipped, and needs nothing else', async () => {
    const { code, gzippedBytes } = await bundle(CORE)
    console.log(`authograph/client: ${(gzippedBytes / KIBIBYTE).toFixed(1)} KB gzipped`)
    expect(gzippedBytes).toBeLessThanOrEqual(6 * KIBIBYTE)
    expect(code).not.toMatch(/\bimport\b|\brequire\b/)
  })

  it('brings of its documents those that are used', async () => {
    const { code } = await bundle(`
      ${CORE}
      export { Me } from '../../src/client/generated/operations.ts'
    `)
    expect(code).toContain('query Me ')
    expect(code).not.toContain('mutation Register(')
  })
})
