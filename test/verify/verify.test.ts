import { generateKeyPair, SignJWT } from 'jose'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVerifier, type VerifierOptions } from '../../src/verify/verify.ts'
import { impersonate } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { useApp } from '../support/app.ts'
import { runCommandOn } from '../support/command-on-app.ts'
import { assemble, hmac, publishedKeys, signAnew } from '../support/forged-tokens.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { IssueAccessToken } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson, type Person } from '../support/people.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { SQLITE } from '../support/stores.ts'

const ISSUER = 'http://localhost:4000'
const ORDERS = 'https://orders.example.com'
const REPORTS = 'https://reports.example.com'

describe('authograph/verify', () => {
  const app = useApp(SQLITE, { AUDIENCES: `${ORDERS},${REPORTS}` })
  let someone: Person
  let requests: number
  let isReachable: boolean
  beforeAll(async () => {
    someone = await newPerson(app)
  })
  beforeEach(() => {
    requests = 0
    isReachable = true
  })

  const createOrders = (options: Partial<VerifierOptions> = {}) =>
    createVerifier({
      issuer: ISSUER,
      audience: ORDERS,
      jwksUrl: `${app.url}/.well-known/jwks.json`,
      now: app.clock.now,
      fetch: async (input, init) => {
        requests += 1
        if (!isReachable) throw new TypeError('fetch failed')
        return fetch(input, init)
      },
      ...options,
    })
  const issue = async (options: SendOptions, audience = ORDERS): Promise<string> => {
    const answer = await app.send(IssueAccessToken, { input: { audience } }, options)
    const { issueAccessToken: outcome } = dataOf(answer)
    return expectOutcome(outcome, 'IssueAccessTokenSuccess').accessToken
  }
  const newToken = async () => issue(await logIn(app, someone))

  it('says who sends a request', async () => {
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { roles: ['editor', 'author'] })
    const loggedInAt = app.clock.now()
    await app.advanceSeconds(60)
    const verification = await createOrders().verify(await issue(person))
    expect(verification).toEqual({
      ok: true,
      viewer: {
        userId: person.login.user.id,
        sessionId: person.login.session.id,
        roles: ['editor', 'author'],
        authenticatedAt: loggedInAt,
        actor: null,
        expiresAt: new Date(app.clock.now().getTime() + 600_000),
      },
    })
  })

  it('names the administrator who acts as the person', async () => {
    const administrator = await newAdministrator(app)
    const { login } = await newPerson(app)
    const acting = expectOutcome(
      await impersonate(app, administrator, login.user.id),
      'ImpersonateUserSuccess',
    )
    const verification = await createOrders().verify(await issue(acting))
    expect(verification).toMatchObject({
      viewer: {
        userId: login.user.id,
        actor: { userId: administrator.login.user.id },
        authenticatedAt: new Date(0),
      },
    })
  })

  it('reads the Authorization header', async () => {
    const token = await newToken()
    const orders = createOrders()
    const reasonFor = async (header: string | null | undefined) => {
      const verification = await orders.authenticate(header)
      return verification.ok ? null : verification.reason
    }
    for (const header of [`Bearer ${token}`, `bearer  ${token}`]) {
      expect(await reasonFor(header)).toBeNull()
    }
    for (const header of [undefined, null, '']) {
      expect(await reasonFor(header)).toBe('CREDENTIAL_MISSING')
    }
    for (const header of [token, `Basic ${token}`, 'Bearer', `Bearer ${token} ${token}`, ' ']) {
      expect(await reasonFor(header)).toBe('TOKEN_INVALID')
    }
  })

  it('forgives clocks that are thirty seconds apart, and no more', async () => {
    const token = await newToken()
    const orders = createOrders()
    await app.advanceSeconds(629)
    expect((await orders.verify(token)).ok).toBe(true)
    await app.advanceSeconds(1)
    expect(await orders.verify(token)).toEqual({ ok: false, reason: 'TOKEN_EXPIRED' })
    const strict = createOrders({ clockToleranceSeconds: 0 })
    const notBefore = app.clock.now().getTime() / 1000 + 1
    const early = await signAnew(app, await newToken(), { claims: { nbf: notBefore } })
    expect(await strict.verify(early)).toEqual({ ok: false, reason: 'TOKEN_INVALID' })
    await app.advanceSeconds(1)
    expect((await strict.verify(early)).ok).toBe(true)
  })

  it.each<[string, Parameters<typeof signAnew>[2]]>([
    ['another audience', { claims: { aud: REPORTS } }],
    ['the issuer as audience', { claims: { aud: ISSUER } }],
    ['no audience', { claims: { aud: [] } }],
    ['another issuer', { claims: { iss: `${ISSUER}/` } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['no user', { claims: { sub: '' } }],
    ['a session that is none', { claims: { sid: 1 } }],
    ['roles that are none', { claims: { roles: 'admin' } }],
    ['an actor that is none', { claims: { act: 'somebody' } }],
    ['a login at no time', { claims: { auth_time: 'yesterday' } }],
  ])('refuses a token with %s [R64 R65]', async (_name, changes) => {
    const token = await newToken()
    const orders = createOrders()
    expect((await orders.verify(await signAnew(app, token))).ok).toBe(true)
    const changed = await signAnew(app, token, changes)
    expect(await orders.verify(changed)).toEqual({ ok: false, reason: 'TOKEN_INVALID' })
  })

  it('refuses what the issuer has not signed [R60 R61 R63]', async () => {
    const [header = '', claims = '', signature = ''] = (await newToken()).split('.')
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
    const [key] = await publishedKeys(app)
    const { privateKey, publicKey: own } = await generateKeyPair('ES256')
    const jwk = await crypto.subtle.exportKey('jwk', own)
    const forged = await new SignJWT(read(claims))
      .setProtectedHeader({ ...read(header), jwk })
      .sign(privateKey)
    const tokens = [
      forged,
      assemble({ ...read(header), alg: 'none' }, read(claims), () => ''),
      assemble({ ...read(header), alg: 'HS256' }, read(claims), hmac(JSON.stringify(key))),
      [header, claims.replace(/^./, 'f'), signature].join('.'),
      [header, claims, 'A'.repeat(86)].join('.'),
      [header, claims].join('.'),
      'x'.repeat(100_000),
      '',
    ]
    const orders = createOrders()
    for (const token of tokens) {
      expect(await orders.verify(token)).toEqual({ ok: false, reason: 'TOKEN_INVALID' })
    }
  })

  it('asks for the keys once, whoever comes, and again when they are five minutes old', async () => {
    const token = await newToken()
    const orders = createOrders()
    await Promise.all(Array.from({ length: 100 }, () => orders.verify(token)))
    expect(requests).toBe(1)
    await app.advanceSeconds(299)
    await orders.verify(token)
    expect(requests).toBe(1)
    await app.advanceSeconds(1)
    await orders.verify(token)
    expect(requests).toBe(2)
  })

  it('makes one request in each cooldown of a flood of unknown keys [R70]', async () => {
    const token = await newToken()
    const orders = createOrders()
    const flood = async () => {
      const [header, claims, signature] = token.split('.')
      for (let index = 0; index < 300; index += 1) {
        const named = { ...JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) }
        named.kid = `key-${index}`
        const kid = Buffer.from(JSON.stringify(named)).toString('base64url')
        const verification = await orders.verify([kid, claims, signature].join('.'))
        expect(verification).toEqual({ ok: false, reason: 'TOKEN_INVALID' })
      }
    }
    await flood()
    expect(requests).toBe(1)
    await app.advanceSeconds(30)
    await flood()
    expect(requests).toBe(2)
    expect((await orders.verify(token)).ok).toBe(true)
    expect(requests).toBe(2)
  })

  it('learns of a new key from the first token that names it', async () => {
    const orders = createOrders()
    expect((await orders.verify(await newToken())).ok).toBe(true)
    await runCommandOn(app, ['keys', 'rotate', '--at-once'])
    await app.advanceSeconds(60)
    const token = await newToken()
    expect((await orders.verify(token)).ok).toBe(true)
    expect(requests).toBe(2)
  })

  it('goes on with the keys that it knows while the issuer does not answer, for an hour', async () => {
    const orders = createOrders()
    expect((await orders.verify(await newToken())).ok).toBe(true)
    isReachable = false
    await app.advanceSeconds(3599)
    const token = await newToken()
    expect((await orders.verify(token)).ok).toBe(true)
    await app.advanceSeconds(1)
    expect(await orders.verify(token)).toEqual({ ok: false, reason: 'KEYS_UNAVAILABLE' })
    isReachable = true
    await app.advanceSeconds(30)
    expect((await orders.verify(token)).ok).toBe(true)
  })

  it('says that it cannot tell where it has never read the keys, and does not keep asking', async () => {
    isReachable = false
    const token = await newToken()
    const orders = createOrders()
    for (let index = 0; index < 10; index += 1) {
      expect(await orders.verify(token)).toEqual({ ok: false, reason: 'KEYS_UNAVAILABLE' })
    }
    expect(requests).toBe(1)
  })

  it.each<[string, Partial<VerifierOptions>]>([
    ['an issuer that is no URL', { issuer: 'auth.example.com' }],
    ['no audience', { audience: '' }],
    ['an endless tolerance', { clockToleranceSeconds: 61 }],
    ['a tolerance that is no number', { clockToleranceSeconds: Number.NaN }],
  ])('is not made with %s', (_name, options) => {
    expect(() => createOrders(options)).toThrow(TypeError)
  })
})
