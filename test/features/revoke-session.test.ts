import { expect, it } from 'vitest'
import { dataOf, type SendOptions } from '../support/http.ts'
import { startNode } from '../support/nodes.ts'
import { RevokeOtherSessions, RevokeSession, Sessions } from '../support/operations.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import { activityOf, endReasonOf, refresh, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const UNKNOWN_ID = '01910000-0000-7000-8000-000000000000'

onEveryStore('revokeSession', (app) => {
  it('ends one of the own sessions [R51]', async () => {
    const person = await newPerson(app)
    const current = await logIn(app, person)
    const outcome = await revoke(person.login.session.id, current)
    const { revokedSessionId } = expectOutcome(outcome, 'RevokeSessionSuccess')
    expect(revokedSessionId).toBe(person.login.session.id)
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
    expect(await whoIs(app, current)).toBe(person.email)
    expect((await activityOf(app, current))[0]).toBe('SESSION_REVOKED')
  })

  it('ends the current one too', async () => {
    const person = await newPerson(app)
    const outcome = await revoke(person.login.session.id, person)
    expectOutcome(outcome, 'RevokeSessionSuccess')
    expect(await whoIs(app, person)).toBe('SESSION_ENDED')
  })

  it('finds no session of another person, no unknown and no ended one [R84 CVE-2026-24136]', async () => {
    const person = await newPerson(app)
    const stranger = await newPerson(app)
    const ended = await logIn(app, person)
    expectOutcome(await revoke(ended.session.id, person), 'RevokeSessionSuccess')
    const ids = [stranger.login.session.id, ended.session.id, person.login.user.id]
    const notFound = expectOutcome(await revoke(UNKNOWN_ID, person), 'NotFoundError')
    for (const id of ids) expect(await revoke(id, person)).toEqual(notFound)
    for (const id of ['', 'x', "' or 1=1 --", '\0', '%', 'x'.repeat(50_000)]) {
      expectOutcome(await revoke(id, person), 'NotFoundError')
    }
    expect(await whoIs(app, stranger)).toBe(stranger.email)
  })

  it('finds no session that has expired by itself', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(15 * 86_400)
    const current = await logIn(app, person)
    expectOutcome(await revoke(person.login.session.id, current), 'NotFoundError')
    expect(await endReasonOf(app, person.refreshToken)).toBe('EXPIRED')
  })

  it('asks for a fresh session, whatever the id [R52]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(599)
    expectOutcome(await revoke(UNKNOWN_ID, person), 'NotFoundError')
    await app.advanceSeconds(1)
    const tokens = await refresh(app, person.refreshToken)
    for (const id of [person.login.session.id, UNKNOWN_ID]) {
      const outcome = await revoke(id, tokens)
      const { methods } = expectOutcome(outcome, 'ReauthenticationRequiredError')
      expect(methods).toEqual(['PASSWORD', 'EMAIL_CODE'])
    }
    expect(await whoIs(app, tokens)).toBe(person.email)
  })

  it('needs a session', async () => {
    const input = { sessionId: UNKNOWN_ID }
    const anonymous = await app.send(RevokeSession, { input })
    expect(anonymous.errors[0]?.extensions).toEqual({
      code: 'UNAUTHENTICATED',
      reason: 'CREDENTIAL_MISSING',
    })
    const garbled = await app.send(RevokeSession, { input }, { accessToken: 'x' })
    expect(garbled.errors[0]?.extensions.reason).toBe('TOKEN_INVALID')
  })

  const revoke = async (sessionId: string, options: SendOptions) =>
    dataOf(await app.send(RevokeSession, { input: { sessionId } }, options)).revokeSession
})

onEveryStore('revokeOtherSessions', (app, kind) => {
  it('ends all sessions but the current one [R51]', async () => {
    const person = await newPerson(app)
    const others = [await logIn(app, person), await logIn(app, person)]
    const stranger = await newPerson(app)
    const outcome = expectOutcome(await revokeOthers(person), 'RevokeOtherSessionsSuccess')
    const ids = others.map((other) => other.session.id)
    expect([...outcome.revokedSessionIds].sort()).toEqual(ids.sort())
    for (const other of others) {
      expect(await whoIs(app, other)).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, other.refreshToken)).toBe('REVOKED')
    }
    expect(await whoIs(app, person)).toBe(person.email)
    expect(await whoIs(app, stranger)).toBe(stranger.email)
    expect((await activityOf(app, person)).slice(0, 2)).toEqual([
      'SESSION_REVOKED',
      'SESSION_REVOKED',
    ])
  })

  it('ends nothing where there is no other', async () => {
    const person = await newPerson(app)
    const outcome = expectOutcome(await revokeOthers(person), 'RevokeOtherSessionsSuccess')
    expect(outcome.revokedSessionIds).toEqual([])
  })

  it('ends only sessions that still live', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(15 * 86_400)
    const current = await logIn(app, person)
    const { me } = dataOf(await app.send(Sessions, { first: 20 }, current))
    expect(me?.sessions.totalCount).toBe(1)
    const outcome = expectOutcome(await revokeOthers(current), 'RevokeOtherSessionsSuccess')
    expect(outcome.revokedSessionIds).toEqual([])
    // A server that lets sessions idle for longer must not bring back what its owner has seen the end of.
    const patient = await startNode(app, kind, { SESSION_IDLE_TTL: '60d' })
    try {
      expect(await endReasonOf(patient, person.refreshToken)).toBe('EXPIRED')
    } finally {
      await patient.stop()
    }
  })

  it('asks for a fresh session', async () => {
    const person = await newPerson(app)
    const other = await logIn(app, person)
    await app.advanceSeconds(600)
    const outcome = await revokeOthers(await refresh(app, person.refreshToken))
    const { methods } = expectOutcome(outcome, 'ReauthenticationRequiredError')
    expect(methods).toEqual(['PASSWORD', 'EMAIL_CODE'])
    expect(await whoIs(app, await refresh(app, other.refreshToken))).toBe(person.email)
  })

  it('needs a session', async () => {
    const { errors } = await app.send(RevokeOtherSessions, {})
    expect(errors[0]?.extensions.reason).toBe('CREDENTIAL_MISSING')
  })

  const revokeOthers = async (options: SendOptions) =>
    dataOf(await app.send(RevokeOtherSessions, {}, options)).revokeOtherSessions
})
