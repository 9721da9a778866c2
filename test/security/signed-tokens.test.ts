import { decodeJwt, decodeProtectedHeader, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { type AccessTokenClaims, createAccessTokens } from '../../src/crypto/access-tokens.ts'
import type { SigningKeys } from '../../src/crypto/signing-keys.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'

const ISSUER = 'https://auth.example.com'
const TTL_SECONDS = 600

const KEYS = await generateKeyPair('ES256')

const CLAIMS: AccessTokenClaims = {
  userId: 'ada',
  sessionId: 'session',
  generation: 3,
  authenticatedAt: new Date('2026-01-02T03:04:05Z'),
  methods: ['pwd', 'otp'],
  roles: ['admin'],
  actorId: null,
}

/** Servers that share their keys, and what the one that they are read from answers. */
function createServers(
  find: SigningKeys['find'] = async (id) => (id === 'k1' ? KEYS.publicKey : undefined),
) {
  const clock = createFrozenClock()
  const unused = () => Promise.reject(new Error('nobody asks for this'))
  const signingKeys: SigningKeys = {
    active: async () => ({ id: 'k1', key: KEYS.privateKey }),
    find,
    published: unused,
    maintain: unused,
    list: unused,
    rotate: unused,
    reseal: unused,
  }
  const start = () =>
    createAccessTokens({ signingKeys, clock, issuer: ISSUER, ttlSeconds: TTL_SECONDS })
  const signAnew = (payload: JWTPayload, kid?: string) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(kid === undefined ? {} : { kid }) })
      .sign(KEYS.privateKey)
  return { clock, one: start(), other: start(), signAnew }
}

describe('a signed token', () => {
  it.each([null, 'administrator'])('says whose it is, and that %j acts', async (actorId) => {
    const { one, other, clock } = createServers()
    const claims = { ...CLAIMS, actorId }
    const { token, expiresAt } = await one.sign(claims)
    expect(expiresAt).toEqual(new Date(clock.now().getTime() + TTL_SECONDS * 1000))
    for (const server of [one, other, one, other])
      expect(await server.verify(token)).toEqual({ status: 'valid', claims })
    const now = Math.floor(clock.now().getTime() / 1000)
    expect(decodeJwt(token)).toEqual({
      ...{ iss: ISSUER, aud: ISSUER, sub: 'ada', sid: 'session', gen: 3 },
      ...{ iat: now, exp: now + TTL_SECONDS, auth_time: 1_767_323_045 },
      ...{ amr: ['pwd', 'otp'], roles: ['admin'] },
      ...(actorId === null ? {} : { act: { sub: actorId } }),
    })
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
  })

  it('is refused once its key is gone, whether it was seen before or not [R64]', async () => {
    const keys = new Map([['k1', KEYS.publicKey]])
    const { one, other } = createServers(async (id) => keys.get(id))
    const { token } = await one.sign(CLAIMS)
    for (const _ of [1, 2]) expect((await one.verify(token)).status).toBe('valid')
    keys.clear()
    for (const server of [one, other])
      expect(await server.verify(token)).toEqual({ status: 'invalid' })
    keys.set('k1', KEYS.publicKey)
    expect(await one.verify(token)).toEqual({ status: 'valid', claims: CLAIMS })
  })

  it('is expired to the second, whether it was seen before or not [R64]', async () => {
    const { one, other, clock } = createServers()
    const { token } = await one.sign(CLAIMS)
    expect((await one.verify(token)).status).toBe('valid')
    clock.advanceSeconds(TTL_SECONDS - 1)
    expect((await one.verify(token)).status).toBe('valid')
    clock.advanceSeconds(1)
    for (const server of [one, other])
      expect(await server.verify(token)).toEqual({ status: 'expired', claims: CLAIMS })
  })

  it('lives as long, and is for the service, that it was asked for [R64]', async () => {
    const { one, clock } = createServers()
    const until = new Date(clock.now().getTime() + 5000)
    const own = await one.sign(CLAIMS, { expiresAt: until })
    expect(own.expiresAt).toEqual(until)
    const foreign = await one.sign(CLAIMS, { audience: 'https://shop.example' })
    expect(decodeJwt(foreign.token).aud).toBe('https://shop.example')
    expect(await one.verify(foreign.token)).toEqual({ status: 'invalid' })
    clock.advanceSeconds(5)
    expect((await one.verify(own.token)).status).toBe('expired')
  })

  it('is nothing without all of its claims, also when it is expired [R65 R66]', async () => {
    const { one, clock, signAnew } = createServers()
    const { token } = await one.sign({ ...CLAIMS, actorId: 'administrator' })
    const whole = decodeJwt(token)
    const past = Math.floor(clock.now().getTime() / 1000) - 1
    expect((await one.verify(await signAnew(whole, 'k1'))).status).toBe('valid')
    expect((await one.verify(await signAnew({ ...whole, exp: past }, 'k1'))).status).toBe('expired')
    for (const name of ['sub', 'sid', 'gen', 'auth_time', 'amr', 'roles'])
      for (const exp of [whole.exp ?? 0, past]) {
        const broken = await signAnew({ ...whole, exp, [name]: undefined }, 'k1')
        expect([name, await one.verify(broken)]).toEqual([name, { status: 'invalid' }])
      }
    for (const changed of [{ act: {} }, { act: 'administrator' }, { amr: [1] }, { roles: [1] }]) {
      const broken = await signAnew({ ...whole, ...changed }, 'k1')
      expect(await one.verify(broken)).toEqual({ status: 'invalid' })
    }
  })

  it('is nothing with a key that nobody knows, or none [R62]', async () => {
    const { one, signAnew } = createServers()
    const whole = decodeJwt((await one.sign(CLAIMS)).token)
    for (const kid of ['k2', '', undefined])
      expect(await one.verify(await signAnew(whole, kid))).toEqual({ status: 'invalid' })
  })

  it('is no matter of good or bad while the keys cannot be read', async () => {
    const { one } = createServers(() => Promise.reject(new Error('no database')))
    const { token } = await one.sign(CLAIMS)
    await expect(one.verify(token)).rejects.toThrow('no database')
  })

  it('is looked at only in its one spelling, and not when it is longer than any [R66]', async () => {
    let looks = 0
    const { one, signAnew } = createServers(async () => {
      looks += 1
      return KEYS.publicKey
    })
    const { token } = await one.sign(CLAIMS)
    const [head = '', body = '', signature = ''] = token.split('.')
    const long = await signAnew({ ...decodeJwt(token), more: 'x'.repeat(4096) }, 'k1')
    for (const text of [
      long,
      ` ${token}`,
      `${token}\n`,
      `${token}=`,
      `${head}.${body}.${signature}A`,
      `${head}.${body}.${signature.slice(1)}`,
      `${head}.${body}.${signature.slice(0, -1)}B`,
      `${head}..${signature}`,
      `.${body}.${signature}`,
      `x.${token}`,
      `${head}.+${body}.${signature}`,
      `+${token}`,
    ])
      expect(await one.verify(text)).toEqual({ status: 'invalid' })
    expect(looks).toBe(0)
    const longest = 4096 - token.length
    const fitting = await signAnew(
      { ...decodeJwt(token), x: 'x'.repeat(longest * 0.75 - 60) },
      'k1',
    )
    expect((await one.verify(fitting)).status).toBe('valid')
    expect(looks).toBe(1)
  })
})
