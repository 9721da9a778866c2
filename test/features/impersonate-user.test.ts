import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import {
  auditOf,
  impersonate,
  revokeSessionsOf,
  suspend,
  updateUser,
} from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { publishedKeys } from '../support/forged-tokens.ts'
import { dataOf, type SendOptions } from '../support/http.ts'
import { startNode, useTwoNodes } from '../support/nodes.ts'
import {
  Activity,
  ChangePassword,
  Logout,
  Me,
  Reauthenticate,
  RequestEmailChange,
  RequestReauthenticationCode,
  RevokeOtherSessions,
  RevokeSession,
  Sessions,
  UpdateProfile,
  Users,
} from '../support/operations.ts'
import { expectOutcome, logIn, newAddress, newPerson, type Person } from '../support/people.ts'
import { refresh, tryRefresh, whoIs } from '../support/sessions.ts'
import { changeStoredUser } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

const ISSUER = 'http://localhost:4000'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'

/** An administrator, a person, and the administrator's session as that person. */
async function newImpersonation(app: TestApp) {
  const administrator = await newAdministrator(app)
  const person = await newPerson(app)
  const outcome = await impersonate(app, administrator, person.login.user.id)
  const { accessToken, session } = expectOutcome(outcome, 'ImpersonateUserSuccess')
  return { administrator, person, session, acting: { accessToken } }
}

async function endOwnSession(app: TestApp, administrator: Person) {
  expectOutcome(dataOf(await app.send(Logout, {}, administrator)).logout, 'LogoutSuccess')
}

async function listSessions(app: TestApp, viewer: SendOptions) {
  return dataOf(await app.send(Sessions, {}, viewer)).me?.sessions
}

onEveryStore('impersonateUser', (app, kind) => {
  it('begins a session of fifteen minutes as the person', async () => {
    const { accessToken } = await newAdministrator(app)
    const person = await newPerson(app)
    const options = { accessToken, headers: { 'user-agent': FIREFOX } }
    const outcome = await impersonate(app, options, person.login.user.id)
    const success = expectOutcome(outcome, 'ImpersonateUserSuccess')
    const inFifteenMinutes = new Date(app.clock.now().getTime() + 900_000).toISOString()
    expect(success.accessTokenExpiresAt).toBe(inFifteenMinutes)
    expect(success.session).toEqual({
      id: expect.any(String),
      current: false,
      transport: 'BEARER',
      freshUntil: null,
      expiresAt: inFifteenMinutes,
      ipAddress: null,
      userAgent: null,
      deviceLabel: 'Administrator, Firefox on Linux',
    })
    const { me } = dataOf(await app.send(Me, {}, success))
    expect(me?.id).toBe(person.login.user.id)
    await app.advanceSeconds(899)
    expect(await whoIs(app, success)).toBe(person.email)
    await app.advanceSeconds(1)
    expect(await whoIs(app, success)).toBe('TOKEN_EXPIRED')
  })

  it('says in the token who acts, that nothing was proved, and what other services can verify', async () => {
    const { administrator, person, session, acting } = await newImpersonation(app)
    const keys = createLocalJWKSet({ keys: [...(await publishedKeys(app))] })
    const { payload } = await jwtVerify(acting.accessToken, keys, {
      issuer: ISSUER,
      audience: ISSUER,
      typ: 'at+jwt',
      currentDate: app.clock.now(),
    })
    const issuedAt = app.clock.now().getTime() / 1000
    expect(payload).toEqual({
      iss: ISSUER,
      aud: ISSUER,
      sub: person.login.user.id,
      sid: session.id,
      gen: 0,
      iat: issuedAt,
      exp: issuedAt + 900,
      auth_time: 0,
      amr: [],
      roles: [],
      act: { sub: administrator.login.user.id },
    })
    expect(decodeJwt(person.accessToken).act).toBeUndefined()
  })

  it('shows among the sessions of the person, who can end it', async () => {
    const { person, session, acting } = await newImpersonation(app)
    const own = await listSessions(app, person)
    expect(own?.nodes.map(({ id, current }) => [id, current])).toEqual([
      [session.id, false],
      [person.login.session.id, true],
    ])
    const seen = await listSessions(app, acting)
    expect(seen?.nodes.map(({ current }) => current)).toEqual([true, false])
    const input = { sessionId: session.id }
    const revoked = dataOf(await app.send(RevokeSession, { input }, person)).revokeSession
    expectOutcome(revoked, 'RevokeSessionSuccess')
    expect(await whoIs(app, acting)).toBe('SESSION_ENDED')
  })

  it('is no login of the person', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { me: before } = dataOf(await app.send(Me, {}, person))
    await app.advanceSeconds(60)
    const outcome = await impersonate(app, administrator, person.login.user.id)
    expectOutcome(outcome, 'ImpersonateUserSuccess')
    const { me } = dataOf(await app.send(Me, {}, person))
    expect(me?.lastLoginAt).toBe(before?.lastLoginAt)
    const types = (await auditOf(app, person.login.user.id)).map(({ type }) => type)
    expect(types.filter((type) => type === 'LOGGED_IN')).toHaveLength(1)
  })

  it('tells the person by mail, with the reason', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await changeStoredUser(app, person.email, { name: 'Ada' })
    await impersonate(app, administrator, person.login.user.id, ' to see the lost order ')
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.subject).toContain('An administrator opened')
    for (const text of ['Ada', 'to see the lost order']) expect(mail?.text).toContain(text)
  })

  it('names the administrator in every event, and hides from the person where that was', async () => {
    const { administrator, person, session, acting } = await newImpersonation(app)
    const { logout } = dataOf(await app.send(Logout, {}, acting))
    expect(logout.endedSessionId).toBe(session.id)
    const actorId = administrator.login.user.id
    expect((await auditOf(app, person.login.user.id)).slice(0, 2)).toEqual([
      { type: 'LOGGED_OUT', actorId, details: {} },
      { type: 'USER_IMPERSONATED', actorId, details: { reason: 'a question about an order' } },
    ])
    const { me } = dataOf(await app.send(Activity, { first: 3 }, person))
    expect(me?.activity.nodes).toMatchObject([
      { type: 'LOGGED_OUT', byAdministrator: true, ipAddress: null, deviceLabel: null },
      { type: 'USER_IMPERSONATED', byAdministrator: true, ipAddress: null, deviceLabel: null },
      { byAdministrator: false, ipAddress: '127.0.0.1' },
    ])
  })

  it('is refused for administrators, oneself and suspended people', async () => {
    const administrator = await newAdministrator(app)
    const other = await newAdministrator(app)
    const suspended = await newPerson(app)
    await suspend(app, administrator, suspended.login.user.id)
    for (const { login } of [administrator, other, suspended]) {
      const outcome = await impersonate(app, administrator, login.user.id)
      const { fields } = expectOutcome(outcome, 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['userId'], code: 'NOT_ALLOWED' }])
    }
  })

  it('needs a reason of one line', async () => {
    const administrator = await newAdministrator(app)
    const { id } = (await newPerson(app)).login.user
    const reasons = { REQUIRED: ' ', TOO_LONG: 'r'.repeat(501), MALFORMED: 'a\nb' }
    for (const [code, reason] of Object.entries(reasons)) {
      const outcome = await impersonate(app, administrator, id, reason)
      const { fields } = expectOutcome(outcome, 'InvalidInputError')
      expect(fields).toMatchObject([{ path: ['reason'], code }])
    }
  })

  it('finds nobody by an id that nobody has, and needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    for (const id of [crypto.randomUUID(), administrator.login.session.id, '', '\0']) {
      expectOutcome(await impersonate(app, administrator, id), 'NotFoundError')
    }
    const { id } = (await newPerson(app)).login.user
    await app.advanceSeconds(600)
    const tokens = await refresh(app, administrator.refreshToken)
    expectOutcome(await impersonate(app, tokens, id), 'ReauthenticationRequiredError')
  })

  it('is known at another server', async () => {
    const { acting, person, administrator } = await newImpersonation(app)
    const node = await startNode(app, kind)
    try {
      expect(await whoIs(node, acting)).toBe(person.email)
      await endOwnSession(app, administrator)
      expect(await whoIs(node, acting)).toBe('SESSION_ENDED')
    } finally {
      await node.stop()
    }
  })

  it('logs no reason and no token', () => expectCleanLog(app, ['lost order']))
})

onEveryStore('an impersonated session', (app) => {
  it('is never fresh, and cannot be made so with the right password or a mailed code [R52]', async () => {
    const { person, acting, session } = await newImpersonation(app)
    const input = { proof: { password: person.password } }
    const mails = await app.mailsTo(person.email)
    for (const { errors } of [
      await app.send(Reauthenticate, { input }, acting),
      await app.send(RequestReauthenticationCode, {}, acting),
    ])
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect(await app.mailsTo(person.email)).toEqual(mails)
    const others = dataOf(await app.send(RevokeOtherSessions, {}, acting)).revokeOtherSessions
    expect(expectOutcome(others, 'ReauthenticationRequiredError').methods).toEqual([])
    const revoked = await app.send(RevokeSession, { input: { sessionId: session.id } }, acting)
    expectOutcome(dataOf(revoked).revokeSession, 'ReauthenticationRequiredError')
    expect((await auditOf(app, person.login.user.id))[0]?.type).toBe('USER_IMPERSONATED')
  })

  it('changes no password, address or profile, also with the right password', async () => {
    const { person, acting } = await newImpersonation(app)
    const passwords = { currentPassword: person.password, newPassword: 'nine new nights of noise' }
    const changed = await app.send(ChangePassword, { input: passwords }, acting)
    const asked = await app.send(RequestEmailChange, { input: { newEmail: newAddress() } }, acting)
    const profile = await app.send(UpdateProfile, { input: { username: 'ada' } }, acting)
    for (const { errors } of [changed, asked, profile]) {
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    }
    expect((await logIn(app, person)).user.email).toBe(person.email)
  })

  it('has no refresh token: that of another session does not fit', async () => {
    const { session, person } = await newImpersonation(app)
    const [, ...rest] = person.refreshToken.split('.')
    const outcome = await tryRefresh(app, [session.id, ...rest].join('.'))
    expect(expectOutcome(outcome, 'SessionEndedError').reason).toBe('UNKNOWN')
  })

  it('opens nothing of the administrators', async () => {
    const { acting, person } = await newImpersonation(app)
    const { errors } = await app.send(Users, {}, acting)
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    await changeStoredUser(app, person.email, { roles: ['admin'] })
    expect((await app.send(Users, {}, acting)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  const ENDS: Readonly<Record<string, (app: TestApp, both: Both) => Promise<unknown>>> = {
    "the administrator's session ends": (one, { administrator }) =>
      endOwnSession(one, administrator),
    "all of the administrator's sessions are ended": async (one, { administrator }) =>
      revokeSessionsOf(one, await newAdministrator(one), administrator.login.user.id),
    'the administrator loses the role': async (one, { administrator }) =>
      updateUser(one, await newAdministrator(one), {
        userId: administrator.login.user.id,
        roles: ['editor'],
      }),
    'the administrator is suspended': async (one, { administrator }) =>
      suspend(one, await newAdministrator(one), administrator.login.user.id),
    'the person becomes an administrator': (one, { administrator, person }) =>
      updateUser(one, administrator, { userId: person.login.user.id, roles: ['admin'] }),
    'the person is suspended': (one, { administrator, person }) =>
      suspend(one, administrator, person.login.user.id),
    'the person ends all other sessions': (one, { person }) =>
      one.send(RevokeOtherSessions, {}, person),
  }

  it.each(Object.entries(ENDS))('is over when %s', async (_when, end) => {
    const both = await newImpersonation(app)
    expect(await whoIs(app, both.acting)).toBe(both.person.email)
    await end(app, both)
    expect(await whoIs(app, both.acting)).toBe('SESSION_ENDED')
  })

  it('is off the list when it is over with that of the administrator', async () => {
    const { administrator, person } = await newImpersonation(app)
    expect((await listSessions(app, person))?.totalCount).toBe(2)
    await endOwnSession(app, administrator)
    const left = await listSessions(app, person)
    expect(left?.nodes.map(({ id }) => id)).toEqual([person.login.session.id])
    expect(left?.totalCount).toBe(1)
    const revoked = dataOf(await app.send(RevokeOtherSessions, {}, person)).revokeOtherSessions
    expect(expectOutcome(revoked, 'RevokeOtherSessionsSuccess').revokedSessionIds).toEqual([])
  })

  it("outlives a refresh of the administrator's session, and another one's end", async () => {
    const { administrator, acting, person } = await newImpersonation(app)
    const other = await logIn(app, administrator)
    await app.send(Logout, {}, other)
    await app.advanceSeconds(60)
    await refresh(app, administrator.refreshToken)
    expect(await whoIs(app, acting)).toBe(person.email)
  })
})

type Both = Awaited<ReturnType<typeof newImpersonation>>

onEveryStore(
  'impersonateUser with IMPERSONATION_MAIL=off',
  (app) => {
    it('writes no mail', async () => {
      const { person } = await newImpersonation(app)
      expect(await app.mailsTo(person.email)).toHaveLength(1)
    })
  },
  { IMPERSONATION_MAIL: 'off' },
)

onEveryStore(
  'impersonateUser with access tokens of one minute',
  (app) => {
    it('gives a token that lives as long as its session', async () => {
      const { acting, person } = await newImpersonation(app)
      await app.advanceSeconds(899)
      expect(await whoIs(app, acting)).toBe(person.email)
    })
  },
  { ACCESS_TOKEN_TTL: '1m' },
)

describe('impersonateUser at two servers', () => {
  const nodes = useTwoNodes()

  it('is over at one when the administrator logs out at the other', async () => {
    const [first, second] = nodes()
    const { administrator, acting, person } = await newImpersonation(first)
    expect(await whoIs(second, acting)).toBe(person.email)
    await endOwnSession(second, administrator)
    expect(await whoIs(first, acting)).toBe('SESSION_ENDED')
  })
})
