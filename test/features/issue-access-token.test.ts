import { createLocalJWKSet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { impersonate, suspend } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { publishedKeys } from '../support/forged-tokens.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { IssueAccessToken, Logout } from '../support/operations.ts'
import { expectOutcome, newPerson } from '../support/people.ts'
import { refresh, whoIs } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const ISSUER = 'http://localhost:4000'
const ORDERS = 'https://orders.example.com'
const REPORTS = 'reports'

async function tryIssue(app: TestApp, audience: string, options: SendOptions = {}) {
  return dataOf(await app.send(IssueAccessToken, { input: { audience } }, options)).issueAccessToken
}

async function issue(app: TestApp, audience: string, options: SendOptions) {
  return expectOutcome(await tryIssue(app, audience, options), 'IssueAccessTokenSuccess')
}

/** What a service with this name reads from a token. */
async function readAt(app: TestApp, audience: string, accessToken: string) {
  const keys = createLocalJWKSet({ keys: [...(await publishedKeys(app))] })
  const options = { issuer: ISSUER, audience, typ: 'at+jwt', currentDate: app.clock.now() }
  return (await jwtVerify(accessToken, keys, options)).payload
}

onEveryStore(
  'issueAccessToken',
  (app) => {
    it('gives a token for ten minutes that the service can verify', async () => {
      const person = await newPerson(app)
      await changeStoredUser(app, person.email, { roles: ['editor'] })
      await app.advanceSeconds(60)
      const { accessToken, accessTokenExpiresAt } = await issue(app, ORDERS, person)
      const nowSeconds = app.clock.now().getTime() / 1000
      expect(new Date(accessTokenExpiresAt).getTime() / 1000).toBe(nowSeconds + 600)
      expect(await readAt(app, ORDERS, accessToken)).toEqual({
        iss: ISSUER,
        aud: ORDERS,
        sub: person.login.user.id,
        sid: person.login.session.id,
        gen: 0,
        iat: nowSeconds,
        exp: nowSeconds + 600,
        auth_time: nowSeconds - 60,
        amr: ['otp'],
        roles: ['editor'],
      })
    })

    it('gives a token that no other service takes, and this server neither [R64]', async () => {
      const person = await newPerson(app)
      const { accessToken } = await issue(app, ORDERS, person)
      await expect(readAt(app, REPORTS, accessToken)).rejects.toThrow('"aud"')
      expect(await whoIs(app, { accessToken })).toBe('TOKEN_INVALID')
      const again = await app.send(
        IssueAccessToken,
        { input: { audience: ORDERS } },
        { accessToken },
      )
      expect(again.errors[0]?.extensions).toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'TOKEN_INVALID',
      })
      expectOutcome(dataOf(await app.send(Logout, {}, { accessToken })).logout, 'LogoutSuccess')
      expect(await whoIs(app, person)).toBe(person.email)
    })

    it('leaves the session as it was', async () => {
      const person = await newPerson(app)
      await issue(app, ORDERS, person)
      await issue(app, REPORTS, person)
      await app.advanceSeconds(60)
      const tokens = await refresh(app, person.refreshToken)
      expect(await whoIs(app, tokens)).toBe(person.email)
      expect(
        (await readAt(app, REPORTS, (await issue(app, REPORTS, tokens)).accessToken)).gen,
      ).toBe(1)
    })

    it('serves a session that is kept in a cookie', async () => {
      const person = await newPerson(app)
      const { session } = await logInByCookie(app, person)
      const { accessToken } = await issue(app, ORDERS, fromPage(ISSUER, { [SESSION]: session }))
      expect((await readAt(app, ORDERS, accessToken)).sub).toBe(person.login.user.id)
    })

    it.each([
      ['an unknown service', 'https://shop.example.com'],
      ['another spelling', `${ORDERS}/`],
      ['another case', ORDERS.toUpperCase()],
      ['this server itself', ISSUER],
      ['both services at once', `${ORDERS},${REPORTS}`],
      ['nothing', ''],
    ])('refuses %s', async (_name, audience) => {
      const outcome = await tryIssue(app, audience, await newPerson(app))
      expect(expectOutcome(outcome, 'UnknownAudienceError').message).toContain('no tokens')
    })

    it('needs a session that lives', async () => {
      const reasonFor = async (options: SendOptions) => {
        const answer = await app.send(IssueAccessToken, { input: { audience: ORDERS } }, options)
        return answer.errors[0]?.extensions.reason
      }
      expect(await reasonFor({})).toBe('CREDENTIAL_MISSING')
      const [gone, suspended] = [await newPerson(app), await newPerson(app)]
      await app.send(Logout, {}, gone)
      expect(await reasonFor(gone)).toBe('SESSION_ENDED')
      await suspend(app, await newAdministrator(app), suspended.login.user.id)
      expect(await reasonFor(suspended)).toBe('SESSION_ENDED')
    })

    it('names the administrator who acts as the person, for no longer than that may last', async () => {
      const administrator = await newAdministrator(app)
      const person = await newPerson(app)
      const acting = expectOutcome(
        await impersonate(app, administrator, person.login.user.id),
        'ImpersonateUserSuccess',
      )
      await app.advanceSeconds(800)
      const { accessToken, accessTokenExpiresAt } = await issue(app, ORDERS, acting)
      expect(accessTokenExpiresAt).toBe(acting.session.expiresAt)
      expect(await readAt(app, ORDERS, accessToken)).toMatchObject({
        sub: person.login.user.id,
        act: { sub: administrator.login.user.id },
        auth_time: 0,
        amr: [],
      })
    })
  },
  { AUDIENCES: `${ORDERS}, ${REPORTS}` },
)

describe('AUDIENCES', () => {
  it('cannot hold the name of this server', () => {
    const problemsOf = (settings: Readonly<Record<string, string>>) => {
      const parsed = parseEnvironment(settings)
      return parsed.ok ? [] : parsed.problems
    }
    const [problem] = problemsOf({ AUDIENCES: `${ORDERS},${ISSUER}` })
    expect(problem).toMatch(/^AUDIENCES must not hold PUBLIC_URL/)
    const PUBLIC_URL = 'https://auth.example.com'
    expect(problemsOf({ PUBLIC_URL, AUDIENCES: PUBLIC_URL })).toHaveLength(1)
    expect(problemsOf({ PUBLIC_URL, AUDIENCES: ORDERS })).toEqual([])
  })
})
