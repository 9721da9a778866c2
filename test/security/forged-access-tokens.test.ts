import { createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { type TestApp, useApp } from '../support/app.ts'
import { assemble, hmac, publishedKeys, signAnew } from '../support/forged-tokens.ts'
import { dataOf } from '../support/http.ts'
import { Logout, Server } from '../support/operations.ts'
import { newPerson } from '../support/people.ts'
import { whoIs } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'

const ISSUER = 'http://localhost:4000'

describe('forged access tokens', () => {
  const app = useApp(SQLITE)

  it('do not log anyone out when they are forged and expired', async () => {
    const person = await newPerson(app)
    const claims = { ...decodeJwt(person.accessToken), exp: 1 }
    const accessToken = assemble(decodeProtectedHeader(person.accessToken), claims, hmac('x'))
    const { logout } = dataOf(await app.send(Logout, {}, { accessToken }))
    expect(logout.endedSessionId).toBeNull()
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('are taken by their signature: one made with the stolen key passes', async () => {
    const person = await newPerson(app)
    const accessToken = await signAnew(app, person.accessToken)
    expect(await whoIs(app, { accessToken })).toBe(person.email)
  })

  it.each([
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['an issuer that only begins alike', { claims: { iss: `${ISSUER}/` } }],
    ['another audience', { claims: { aud: 'https://shop.example' } }],
    ['no audience', { claims: { aud: [] } }],
    ['the type of another token', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['an extension that must be understood', { header: { crit: ['exp'], exp: 1 } }],
    ['a generation that is still to come', { claims: { gen: 1 } }],
    ['half a generation', { claims: { gen: 0.5 } }],
    ['another person', { claims: { sub: '01910000-0000-7000-8000-000000000000' } }],
    ['a session that is no text', { claims: { sid: ['a'] } }],
    ['roles that are no list', { claims: { roles: 'admin' } }],
    ['a beginning that is still to come', { claims: { nbf: 99_999_999_999 } }],
    ['a time that is no number', { claims: Object.fromEntries([['exp', '99999999999']]) }],
    ['no time', { claims: Object.fromEntries([['exp', undefined]]) }],
  ])('are refused with %s, even signed by the server [R64 R65 R66]', async (_what, changes) => {
    const person = await newPerson(app)
    const accessToken = await signAnew(app, person.accessToken, changes).catch(() => 'unsignable')
    expect(await whoIs(app, { accessToken })).toBe('TOKEN_INVALID')
  })

  it('name a session that lives', async () => {
    const person = await newPerson(app)
    const sid = '01910000-0000-7000-8000-000000000000'
    const accessToken = await signAnew(app, person.accessToken, { claims: { sid } })
    expect(await whoIs(app, { accessToken })).toBe('SESSION_ENDED')
  })

  it('are refused without a signature, however that is spelled [R60]', async () => {
    const { accessToken } = await newPerson(app)
    const claims = decodeJwt(accessToken)
    const { kid } = decodeProtectedHeader(accessToken)
    const signature = accessToken.split('.')[2] ?? ''
    for (const alg of [
      'none',
      'None',
      'NONE',
      'nOnE',
      'none ',
      '',
      null,
      0,
      [],
      ['none'],
      undefined,
    ]) {
      for (const third of ['', signature, 'AA']) {
        const forged = assemble({ alg, typ: 'at+jwt', kid }, claims, () => third)
        expect(await whoIs(app, { accessToken: forged })).toBe('TOKEN_INVALID')
      }
    }
  })

  it('are refused when the public key is played as a shared secret [R61 CVE-2023-48223]', async () => {
    const { accessToken } = await newPerson(app)
    const { kid } = decodeProtectedHeader(accessToken)
    const jwk = (await publishedKeys(app)).find((key) => key.kid === kid) ?? {}
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    const pem = key.export({ type: 'spki', format: 'pem' }).toString()
    const secrets = [
      pem,
      // Checks that forgot one of these took the key for a shared secret.
      ...[
        `\n${pem}`,
        `  ${pem}`,
        `\ufeff${pem}`,
        `key: ${pem}`,
        pem.trim(),
        pem.replaceAll('\n', ''),
      ],
      pem.replaceAll('\n', '\r\n'),
      key.export({ type: 'spki', format: 'der' }),
      JSON.stringify(jwk),
      Buffer.from(String(jwk.x), 'base64url'),
      '',
    ]
    for (const secret of secrets) {
      for (const alg of ['HS256', 'hs256', 'ES256']) {
        const forged = assemble({ alg, typ: 'at+jwt', kid }, decodeJwt(accessToken), hmac(secret))
        expect(await whoIs(app, { accessToken: forged })).toBe('TOKEN_INVALID')
      }
    }
  })

  it('are refused when they bring their own key [R63]', async () => {
    const { accessToken } = await newPerson(app)
    const { kid = '' } = decodeProtectedHeader(accessToken)
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    await using attacker = await startAttacker()
    const jwk = await exportJWK(publicKey)
    const headers = [
      { kid },
      { kid, jwk },
      { jwk },
      { kid, jku: `${attacker.url}/jwks.json` },
      { kid, x5u: `${attacker.url}/cert.pem` },
      { kid, x5c: ['MIIB'] },
    ]
    for (const header of headers) {
      const forged = await new SignJWT({ ...decodeJwt(accessToken) })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
        .sign(privateKey)
      expect(await whoIs(app, { accessToken: forged })).toBe('TOKEN_INVALID')
    }
    expect(attacker.visits()).toBe(0)
  })

  it('are refused with a kid that no key has [R62]', async () => {
    const { accessToken } = await newPerson(app)
    const kids = [
      undefined,
      null,
      0,
      '',
      '/dev/null',
      '../../etc/passwd',
      "' or 1=1 --",
      '__proto__',
    ]
    const hostile = [
      'constructor',
      'x\0y',
      'https://evil.example/jwks.json',
      [],
      {},
      'k'.repeat(2000),
    ]
    for (const kid of [...kids, ...hostile]) {
      // The cool-down of look-ups must not hide a failing one.
      await app.advanceSeconds(6)
      const forged = assemble(
        { alg: 'ES256', typ: 'at+jwt', kid },
        decodeJwt(accessToken),
        hmac(''),
      )
      expect(await whoIs(app, { accessToken: forged })).toBe('TOKEN_INVALID')
    }
  })

  it('are refused after any change [R66]', async () => {
    const person = await newPerson(app)
    const { accessToken } = person
    for (let at = 0; at < accessToken.length; at += 1) {
      const bit = 1 << (at % 6)
      const changed = String.fromCharCode(accessToken.charCodeAt(at) ^ bit)
      const forged = accessToken.slice(0, at) + changed + accessToken.slice(at + 1)
      if (/[^\x21-\x7e]/.test(changed)) continue
      expect([at, await whoIs(app, { accessToken: forged })]).toEqual([at, 'TOKEN_INVALID'])
    }
    expect(await whoIs(app, person)).toBe(person.email)
  })

  it('have one spelling [R66]', async () => {
    const { accessToken } = await newPerson(app)
    const [header = '', claims = '', signature = ''] = accessToken.split('.')
    const texts = [
      `${accessToken}=`,
      `${accessToken}.`,
      `.${accessToken}`,
      `${header}..${signature}`,
      `${header}.${claims}`,
      `${header}.${claims}.`,
      '..',
      '.',
      `${header}.${claims}.${signature}.${signature}`,
      `${header}.${claims}.${signature}.${signature}.${signature}`,
      ...[1, 2, 3].map((spare) => accessToken.slice(0, -1) + nextLetter(accessToken, spare)),
    ]
    for (const text of texts) expect(await whoIs(app, { accessToken: text })).toBe('TOKEN_INVALID')
  })

  it('are refused with a signature of zeros, or of ones [R66]', async () => {
    const { accessToken } = await newPerson(app)
    const signed = accessToken.split('.').slice(0, 2).join('.')
    const half = Buffer.alloc(32)
    const one = Buffer.concat([Buffer.alloc(31), Buffer.from([1])])
    for (const [r, s] of [
      [half, half],
      [one, half],
      [half, one],
      [one, one],
    ]) {
      const signature = Buffer.concat([r ?? half, s ?? half]).toString('base64url')
      const forged = `${signed}.${signature}`
      expect(await whoIs(app, { accessToken: forged })).toBe('TOKEN_INVALID')
    }
  })

  it('are refused when another token that was just taken differs in one part only [R68]', async () => {
    const [mine, hers] = [await newPerson(app), await newPerson(app)]
    for (const person of [mine, hers]) expect(await whoIs(app, person)).toBe(person.email)
    const [header, claims, signature] = mine.accessToken.split('.')
    const [, foreignClaims, foreignSignature] = hers.accessToken.split('.')
    for (const parts of [
      [header, foreignClaims, signature],
      [header, claims, foreignSignature],
    ]) {
      expect(await whoIs(app, { accessToken: parts.join('.') })).toBe('TOKEN_INVALID')
    }
  })

  it('with key ids that nobody knows cause one look-up at most, however many there are [R70]', async () => {
    const { accessToken } = await newPerson(app)
    await app.advanceSeconds(6)
    const lookUps = vi.spyOn(app.app.database.queries, 'selectFrom')
    try {
      for (let batch = 0; batch < 5; batch += 1) {
        const tokens = Array.from({ length: 40 }, () =>
          signAnew(app, accessToken, { header: { kid: crypto.randomUUID() } }),
        )
        const flood = await Promise.all(tokens)
        lookUps.mockClear()
        const reasons = await Promise.all(flood.map((token) => whoIs(app, { accessToken: token })))
        expect(new Set(reasons)).toEqual(new Set(['TOKEN_INVALID']))
        const ofKeys = lookUps.mock.calls.filter(([table]) =>
          String(table).includes('signing_keys'),
        )
        expect(ofKeys.length).toBeLessThanOrEqual(batch === 0 ? 1 : 0)
      }
    } finally {
      lookUps.mockRestore()
    }
  })

  it('of a megabyte are refused before they are looked at [R66]', async () => {
    const { accessToken } = await newPerson(app)
    const long = accessToken + 'x'.repeat(10_000)
    expect(await whoIs(app, { accessToken: long })).toBe('TOKEN_INVALID')
    expect(await statusOfHugeHeader(app, `Bearer ${'x'.repeat(1_000_000)}`)).toBe(431)
    expect(dataOf(await app.send(Server, {})).server.version).toMatch(/\d/)
  })
})

/** A server that counts who comes. */
async function startAttacker() {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('{"keys":[]}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}`,
    visits: () => visits,
    async [Symbol.asyncDispose]() {
      server.close()
    },
  }
}

/** Another last letter of a signature, which base64 decodes to the same bytes. */
function nextLetter(token: string, spare: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet.charAt((alphabet.indexOf(token.slice(-1)) & ~15) | spare)
}

/** Sends a header larger than any server takes, and reads the status of the answer. */
function statusOfHugeHeader({ url }: TestApp, authorization: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.once('data', (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]))
      socket.destroy()
    })
    socket.once('close', () => reject(new Error('closed without an answer')))
    socket.on('error', () => undefined)
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${authorization}\r\n\r\n`,
    )
  })
}
