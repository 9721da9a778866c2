import { describe, expect, it } from 'vitest'
import { createDerivedTokens } from '../../src/crypto/derived-tokens.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import type { TestApp } from '../support/app.ts'
import { useTwoNodes } from '../support/nodes.ts'
import { expectOutcome, logIn, newPerson } from '../support/people.ts'
import {
  activityOf,
  endReasonOf,
  refresh,
  sessionEndReasonOf,
  tryRefresh,
  whoIs,
} from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

onEveryStore('refreshSession', (app) => {
  it('gives the next token and a new access token', async () => {
    const person = await newPerson(app)
    const answer = expectOutcome(
      await tryRefresh(app, person.refreshToken, { accessToken: person.accessToken }),
      'RefreshSessionSuccess',
    )
    expect(answer.session).toMatchObject({ id: person.login.session.id, current: true })
    expect(answer.tokens.refreshToken).not.toBe(person.refreshToken)
    expect(answer.tokens.accessToken).not.toBe(person.accessToken)
    expect(secondsFromNow(app, answer.tokens.accessTokenExpiresAt)).toBe(600)
    expect(await whoIs(app, answer.tokens)).toBe(person.email)
  })

  it('serves as soon as the session has begun, and also with an expired access token', async () => {
    const person = await newPerson(app)
    const first = await refresh(app, person.refreshToken)
    await app.advanceSeconds(601)
    const options = { accessToken: first.accessToken }
    expect(await whoIs(app, options)).toBe('TOKEN_EXPIRED')
    const second = await tryRefresh(app, first.refreshToken, options)
    const { tokens } = expectOutcome(second, 'RefreshSessionSuccess')
    expect(await whoIs(app, tokens)).toBe(person.email)
  })

  it('gives the token before again while nobody has used what came of it', async () => {
    const person = await newPerson(app)
    const first = await refresh(app, person.refreshToken)
    await app.advanceSeconds(86_400)
    const again = await refresh(app, person.refreshToken)
    expect(again.refreshToken).toBe(first.refreshToken)
    expect(await whoIs(app, again)).toBe(person.email)
  })

  it('gives a token itself again within ten seconds of its making, and then the next', async () => {
    const { refreshToken } = await refresh(app, (await newPerson(app)).refreshToken)
    await app.advanceSeconds(9)
    expect((await refresh(app, refreshToken)).refreshToken).toBe(refreshToken)
    await app.advanceSeconds(1)
    const next = await refresh(app, refreshToken)
    expect(next.refreshToken).not.toBe(refreshToken)
    expect((await refresh(app, refreshToken)).refreshToken).toBe(next.refreshToken)
  })

  it('gives the token before for ten seconds after the next was used [R55]', async () => {
    const person = await newPerson(app)
    const first = await refresh(app, person.refreshToken)
    await app.advanceSeconds(60)
    expect(await whoIs(app, first)).toBe(person.email)
    await app.advanceSeconds(10)
    expect((await refresh(app, person.refreshToken)).refreshToken).toBe(first.refreshToken)
    await app.advanceSeconds(1)
    expect(await endReasonOf(app, person.refreshToken)).toBe('REUSED')
  })

  it('forgives any number of lost answers', async () => {
    const person = await newPerson(app)
    let { refreshToken } = person
    for (let day = 0; day < 10; day += 1) {
      await app.advanceSeconds(86_400)
      const lost = await refresh(app, refreshToken)
      const received = await refresh(app, refreshToken)
      expect(received.refreshToken).toBe(lost.refreshToken)
      expect(await whoIs(app, received)).toBe(person.email)
      refreshToken = received.refreshToken
    }
  })

  it('gives a hundred clients with one token the same next one [R54 CVE-2026-1035]', async () => {
    const person = await newPerson(app)
    await app.advanceSeconds(60)
    const all = await Promise.all(
      Array.from({ length: 100 }, () => refresh(app, person.refreshToken)),
    )
    const [refreshToken = '', ...others] = new Set(all.map((tokens) => tokens.refreshToken))
    expect(others).toEqual([])
    expect(generationOf(refreshToken)).toBe(1)
    for (const tokens of all) expect(await whoIs(app, tokens)).toBe(person.email)
  })

  it('ends the session everywhere when an older token is played, and tells its owner [R53]', async () => {
    const { person, old, latest } = await withOldToken(app)
    expect(await endReasonOf(app, old)).toBe('REUSED')
    expect(await endReasonOf(app, latest.refreshToken)).toBe('REUSED')
    expect(await sessionEndReasonOf(app, latest)).toBe('REUSED')
    expect(await whoIs(app, latest)).toBe('SESSION_ENDED')
    const [mail] = await app.mailsTo(person.email)
    expect(mail?.subject).toContain('we ended one of your')
    expect(await eventsOf(app, person.login.user.id)).toContain('REFRESH_REUSED')
  })

  it('ends the session once, however many play older tokens at the same time', async () => {
    const { person, old, latest } = await withOldToken(app)
    const before = (await app.mailsTo(person.email)).length
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => tryRefresh(app, old)))
    for (const outcome of outcomes) {
      expect(expectOutcome(outcome, 'SessionEndedError').reason).toBe('REUSED')
    }
    expect(await endReasonOf(app, latest.refreshToken)).toBe('REUSED')
    expect(await sessionEndReasonOf(app, latest)).toBe('REUSED')
    expect(await app.mailsTo(person.email)).toHaveLength(before + 1)
    const events = await eventsOf(app, person.login.user.id)
    expect(events.filter((type) => type === 'REFRESH_REUSED')).toHaveLength(1)
  })

  it('leaves the other sessions of the account alone', async () => {
    const { person, old } = await withOldToken(app)
    const other = await logIn(app, person)
    expect(await endReasonOf(app, old)).toBe('REUSED')
    expect(await whoIs(app, other)).toBe(person.email)
    expect((await activityOf(app, other))[0]).toBe('REFRESH_REUSED')
  })

  it('takes a token that does not verify for an unknown one, and touches nothing', async () => {
    const { person, old, latest } = await withOldToken(app)
    const [id = '', counter = '', mac = ''] = old.split('.')
    const flipped = `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`
    const forged = [
      [id, counter, flipped],
      [id, Number(counter) + 1, mac],
      [id, `0${counter}`, mac],
      [id, mac],
      [id.toUpperCase(), counter, mac],
      [person.deviceToken.split('.')[0], counter, mac],
      [id, counter, `${mac}=`],
      [` ${id}`, counter, mac],
      [id, counter, mac, mac],
    ].map((parts) => parts.join('.'))
    const texts = ['', '..', 'x'.repeat(90_000), '\0', person.accessToken, person.deviceToken]
    for (const text of [...forged, ...texts]) expect(await endReasonOf(app, text)).toBe('UNKNOWN')
    expect(await whoIs(app, latest)).toBe(person.email)
  })

  it('has one spelling of each token', async () => {
    const { person, old, latest } = await withOldToken(app)
    for (const spelling of otherSpellings(old)) {
      expect(await endReasonOf(app, spelling)).toBe('UNKNOWN')
    }
    expect(await whoIs(app, latest)).toBe(person.email)
  })

  it('takes no token that was made with the database alone', async () => {
    const { person, old, latest } = await withOldToken(app)
    const { id } = person.login.session
    const { queries } = app.app.database
    const sessions = queries.selectFrom('sessions').selectAll().where('id', '=', id)
    const { salt } = await sessions.executeTakeFirstOrThrow()
    const make = (secret: string) => {
      const keyring = createKeyring([secret])
      const seed = { id, salt, keyId: keyring.current.id }
      return createDerivedTokens(keyring).makeCounted('refresh', seed, generationOf(old))
    }
    expect(await endReasonOf(app, make('a secret of somebody else, who stole the rows'))).toBe(
      'UNKNOWN',
    )
    expect(await whoIs(app, latest)).toBe(person.email)
    // The same with the server's own secret is the token: what is missing above is nothing but the secret.
    expect(make(app.configuration.secrets?.[0] ?? '')).toBe(old)
  })
})

describe('refreshSession on two servers, on PostgreSQL', () => {
  const nodes = useTwoNodes()

  it('makes one generation of a hundred refreshes on both [R54 CVE-2026-1035]', async () => {
    const [first, second] = nodes()
    const person = await newPerson(first)
    await first.advanceSeconds(60)
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        refresh(index % 2 === 0 ? first : second, person.refreshToken),
      ),
    )
    expect(new Set(all.map((tokens) => tokens.refreshToken)).size).toBe(1)
    expect(generationOf(all[0]?.refreshToken ?? '')).toBe(1)
  })

  it('ends a session once on both when older tokens are played on both [R53]', async () => {
    const [first, second] = nodes()
    const { person, old, latest } = await withOldToken(first)
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => tryRefresh(index % 2 === 0 ? first : second, old)),
    )
    for (const outcome of outcomes) expectOutcome(outcome, 'SessionEndedError')
    expect(await whoIs(first, latest)).toBe('SESSION_ENDED')
    expect(await whoIs(second, latest)).toBe('SESSION_ENDED')
    const mails = first.app.database.queries
      .selectFrom('outbox')
      .select('id')
      .where('user_id', '=', person.login.user.id)
      .where('template', '=', 'session-ended')
    expect(await mails.execute()).toHaveLength(1)
  })
})

/** A session whose first token is too old to be forgiven. */
async function withOldToken(app: TestApp) {
  const person = await newPerson(app)
  const latest = await refresh(app, person.refreshToken)
  await whoIs(app, latest)
  await app.advanceSeconds(11)
  return { person, old: person.refreshToken, latest }
}

/** The other texts that base64 decodes to the same bytes: the last character of a MAC has two bits to spare. */
function otherSpellings(token: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const last = alphabet.indexOf(token.slice(-1))
  return [1, 2, 3].map((spare) => token.slice(0, -1) + alphabet.charAt((last & ~3) | spare))
}

function generationOf(refreshToken: string): number {
  return Number(refreshToken.split('.')[1])
}

function secondsFromNow(app: TestApp, instant: string): number {
  return (new Date(instant).getTime() - app.clock.now().getTime()) / 1000
}

/** What is recorded about an account, also when nobody can log in to see it. */
async function eventsOf(app: TestApp, userId: string): Promise<string[]> {
  const events = app.app.database.queries
    .selectFrom('audit_events')
    .innerJoin('audit_subjects', 'audit_subjects.pseudonym', 'audit_events.subject')
    .select('audit_events.type')
    .where('audit_subjects.user_id', '=', userId)
  return (await events.execute()).map((event) => event.type)
}
