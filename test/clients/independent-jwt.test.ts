import { createPublicKey, type JsonWebKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { logIn, newPerson } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const TEN_MINUTES = 10 * 60

onEveryStore('Another service that knows no more than the JWKS', (app) => {
  it('verifies an access token and reads whose it is', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(60)
    const { accessToken, session } = await logIn(app, person)
    const { header, payload } = await verify(app, accessToken)
    const nowSeconds = app.clock.now().getTime() / 1000
    expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
    expect(payload).toEqual({
      iss: app.configuration.server.publicUrl,
      aud: app.configuration.server.publicUrl,
      sub: person.login.user.id,
      sid: session.id,
      gen: 0,
      iat: nowSeconds,
      exp: nowSeconds + TEN_MINUTES,
      auth_time: nowSeconds,
      amr: ['pwd'],
      roles: [],
    })
  })

  it.each([
    ['the header', 0],
    ['the claims', 1],
    ['the signature', 2],
  ])('refuses it when one byte of %s changes', async (_name, part) => {
    const { accessToken } = await newPerson(app)
    const parts = accessToken.split('.').map((text) => Buffer.from(text, 'base64url'))
    const bytes = parts[part] ?? Buffer.alloc(0)
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const changed = parts.map((bytes) => bytes.toString('base64url')).join('.')
    expect(changed).not.toBe(accessToken)
    await expect(verify(app, changed)).rejects.toThrow()
  })

  it('refuses it when it has expired', async () => {
    const { accessToken } = await newPerson(app)
    await app.advanceSeconds(TEN_MINUTES)
    await expect(verify(app, accessToken)).rejects.toThrow('jwt expired')
  })

  it('finds no private part in the keys', async () => {
    for (const key of await readKeys(app)) {
      expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' })
      expect(key).not.toHaveProperty('d')
    }
  })
})

async function verify(app: TestApp, token: string) {
  const kid = jwt.decode(token, { complete: true })?.header.kid
  const keys = await readKeys(app)
  const key = keys.find((candidate) => candidate.kid === kid)
  if (key === undefined) throw new Error('the JWKS does not know this key')
  return jwt.verify(token, createPublicKey({ key, format: 'jwk' }), {
    algorithms: ['ES256'],
    issuer: app.configuration.server.publicUrl,
    audience: app.configuration.server.publicUrl,
    clockTimestamp: app.clock.now().getTime() / 1000,
    complete: true,
  })
}

async function readKeys(app: TestApp): Promise<JsonWebKey[]> {
  const response = await fetch(`${app.url}/.well-known/jwks.json`)
  const { keys }: { keys: JsonWebKey[] } = JSON.parse(await response.text())
  expect(keys.length).toBeGreaterThan(0)
  return keys
}
