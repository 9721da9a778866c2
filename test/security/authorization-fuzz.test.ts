import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encode } from '../support/forged-tokens.ts'
import { newPerson } from '../support/people.ts'
import { whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

/** Together on both databases, five thousand headers. */
const ROUNDS = 100
const HEADERS_PER_ROUND = 25

onEveryStore('Authorization of any shape', (app) => {
  it('is TOKEN_INVALID, and never a fault of the server [R67]', { timeout: 180_000 }, async () => {
    const { accessToken } = await newPerson(app)
    const parts = accessToken.split('.')
    const part = fc.oneof(
      fc.constantFrom(...parts, ''),
      fc.string({ maxLength: 60 }).map((text) => Buffer.from(text).toString('base64url')),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc
        .record({ alg: fc.constantFrom('ES256', 'none', 'HS256'), kid: fc.jsonValue() })
        .map(encode),
    )
    const token = fc.array(part, { maxLength: 6 }).map((all) => all.join('.'))
    const scheme = fc.constantFrom('Bearer ', 'bearer ', 'Bearer', 'Basic ', 'DPoP ', '', ' ')
    const text = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map(charOrTab) })
    const header = fc.oneof(
      text,
      fc.tuple(scheme, fc.oneof(token, text)).map((both) => both.join('')),
      fc.tuple(scheme, token, text).map((all) => all.join('')),
    )
    const genuine = new RegExp(`^bearer +${accessToken.replaceAll('.', '\\.')}$`, 'i')
    await fc.assert(
      fc.asyncProperty(
        fc.array(header, { minLength: HEADERS_PER_ROUND, maxLength: HEADERS_PER_ROUND }),
        async (headers) => {
          const garbled = headers.filter((value) => !genuine.test(value.trim()))
          const reasons = await Promise.all(
            garbled.map((authorization) => whoIs(app, { headers: { authorization } })),
          )
          expect(new Set(reasons)).toEqual(new Set(['TOKEN_INVALID']))
        },
      ),
      { numRuns: ROUNDS },
    )
    expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })
})

/** Any character that a header may hold. */
function charOrTab(code: number): string {
  return code === 0x7f ? '\t' : String.fromCharCode(code)
}
