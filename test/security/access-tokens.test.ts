import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { publishedKeys, signAnew } from '../support/forged-tokens.ts'
import { dataOf } from '../support/http.ts'
import { startNode, useTwoNodes } from '../support/nodes.ts'
import { Logout, RevokeOtherSessions } from '../support/operations.ts'
import { logIn, newPerson } from '../support/people.ts'
import { refresh, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const ISSUER = 'http://localhost:4000'

onEveryStore('access tokens', (app) => {
  it('say what other services need to know, and no more', async () => {
    const person = await newPerson(app)
    const header = decodeProtectedHeader(person.accessToken)
    expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
    const issuedAt = app.clock.now().getTime() / 1000
    expect(decodeJwt(person.accessToken)).toEqual({
      iss: ISSUER,
      aud: ISSUER,
      sub: person.login.user.id,
      sid: person.login.session.id,
      gen: 0,
      iat: issuedAt,
      exp: issuedAt + 600,
      auth_time: issuedAt,
      amr: ['otp'],
      roles: [],
    })
    await app.advanceSeconds(60)
    const { accessToken } = await refresh(app, person.refreshToken)
    expect(decodeJwt(accessToken)).toMatchObject({
      gen: 1,
      auth_time: issuedAt,
      iat: issuedAt + 60,
    })
    expect(decodeJwt((await logIn(app, person)).accessToken)).toMatchObject({ amr: ['pwd'] })
  })

  it('can be verified with the published keys, which hold nothing private [R69]', async () => {
    const person = await newPerson(app)
    const keys = await publishedKeys(app)
    const { kid } = decodeProtectedHeader(person.accessToken)
    expect(keys.map((key) => key.kid)).toContain(kid)
    for (const key of keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
      expect(key).toMatchObject({ alg: 'ES256', crv: 'P-256', kty: 'EC', use: 'sig' })
    }
  })

  it('are of no use one moment after their time, except to log out [R64]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(599)
    expect(await whoIs(app, person)).toBe(person.email)
    await app.advanceSeconds(1)
    expect(await whoIs(app, person)).toBe('TOKEN_EXPIRED')
    const { logout } = dataOf(await app.send(Logout, {}, person))
    expect(logout.endedSessionId).toBe(person.login.session.id)
  })

  it('are of no use one moment after their time, on a server that sees them for the first time [R64]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(600)
    const accessToken = await signAnew(app, person.accessToken)
    expect(await whoIs(app, { accessToken })).toBe('TOKEN_EXPIRED')
  })
})

onEveryStore('access tokens of ended sessions', (app, kind) => {
  it('are dead at once, on another server too [R49]', async () => {
    const person = await newPerson(app)
    const current = await logIn(app, person)
    const node = await startNode(app, kind)
    try {
      expect(await whoIs(node, person)).toBe(person.email)
      await app.send(RevokeOtherSessions, {}, current)
      expect(await whoIs(app, person)).toBe('SESSION_ENDED')
      expect(await whoIs(node, person)).toBe('SESSION_ENDED')
    } finally {
      await node.stop()
    }
  })
})

describe('access tokens on two servers, on PostgreSQL', () => {
  const nodes = useTwoNodes()

  it('of one are taken by the other', async () => {
    const [first, second] = nodes()
    for (const [here, there] of [nodes(), [second, first] as const]) {
      const person = await newPerson(here)
      expect(await whoIs(there, person)).toBe(person.email)
    }
  })
})
