import { describe, expect, it } from 'vitest'
import { missingFreshness } from '../../src/domains/sessions/freshness.ts'
import type { Session } from '../../src/domains/sessions/session.ts'
import {
  requireAdministrator,
  requireOwnSession,
  requireSession,
  type SignedInViewer,
  type UnusableReason,
  usableViewer,
  type Viewer,
  whyOver,
} from '../../src/domains/sessions/viewer.ts'
import type { Account } from '../../src/domains/users/user.ts'
import { addSeconds } from '../../src/runtime/clock.ts'
import { createFrozenClock } from '../support/frozen-clock.ts'

const IDLE_TTL_SECONDS = 3600

const clock = createFrozenClock()

/** A viewer whose session began now, is the user's own and belongs to nobody special. */
function signedIn(session: Partial<Session> = {}, account: Partial<Account> = {}): SignedInViewer {
  const now = clock.now()
  return {
    kind: 'session',
    session: {
      ...{
        id: 'session',
        salt: Buffer.alloc(32),
        keyId: 'key',
        userId: 'ada',
        transport: 'BEARER',
      },
      ...{ counter: 0, issuedAt: now, seenAt: null, createdAt: now, lastUsedAt: now },
      ...{ authenticatedAt: now, methods: ['pwd'], expiresAt: addSeconds(now, 86_400) },
      ...{ endedAt: null, endReason: null, ipAddress: null, userAgent: null, deviceLabel: '' },
      impersonator: null,
      ...session,
    },
    account: {
      ...{ id: 'ada', version: 1, roles: [], status: 'ACTIVE', locale: 'en' },
      ...account,
    },
    loadUser: () => Promise.reject(new Error('nobody asks for the user')),
  }
}

const IMPERSONATED = { impersonator: { userId: 'eve', sessionId: 'own' } }
const ADMINISTRATOR = { roles: ['admin'] }

const unusable = (reason: UnusableReason): Viewer => ({ kind: 'unusable', reason, expired: null })

describe('a credential that is of no use', () => {
  it.each([
    ['TOKEN_EXPIRED', 'call refreshSession and try again'],
    ['SESSION_ENDED', 'log in again'],
    ['TOKEN_INVALID', 'log in, or send none'],
  ] as const)('is refused as %s wherever one is looked at, with what to do', (reason, advice) => {
    for (const look of [usableViewer, requireSession, requireOwnSession, requireAdministrator])
      expect(() => look(unusable(reason))).toThrow(
        expect.objectContaining({
          code: 'UNAUTHENTICATED',
          details: { reason },
          message: expect.stringContaining(advice),
        }),
      )
  })

  it('is not said of one that could not be looked at', () => {
    const cause = new Error('no database')
    for (const look of [usableViewer, requireSession, requireOwnSession, requireAdministrator])
      expect(() => look({ kind: 'unavailable', cause })).toThrow(cause)
  })
})

describe('who sends none', () => {
  it('is let in where nobody has to be known, and nowhere else', () => {
    expect(usableViewer({ kind: 'anonymous' })).toBeUndefined()
    for (const look of [requireSession, requireOwnSession, requireAdministrator])
      expect(() => look({ kind: 'anonymous' })).toThrow(
        expect.objectContaining({
          code: 'UNAUTHENTICATED',
          details: { reason: 'CREDENTIAL_MISSING' },
          message: 'This needs a session: log in and send its credential.',
        }),
      )
  })
})

describe('whoever runs the server', () => {
  it('does what administrators do, and nothing that needs a session', () => {
    expect(usableViewer({ kind: 'operator' })).toBeUndefined()
    expect(requireAdministrator({ kind: 'operator' })).toBeUndefined()
    for (const look of [requireSession, requireOwnSession])
      expect(() => look({ kind: 'operator' })).toThrow('This needs a session')
  })
})

describe('who is logged in', () => {
  it('is the viewer, and an administrator only with the role', () => {
    const person = signedIn()
    for (const look of [usableViewer, requireSession, requireOwnSession])
      expect(look(person)).toBe(person)
    expect(() => requireAdministrator(person)).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        message: 'This needs the admin role: log in as an administrator.',
      }),
    )
    const administrator = signedIn({}, ADMINISTRATOR)
    expect(requireAdministrator(administrator)).toBe(administrator)
  })

  it('as somebody else is kept from what is for that person alone [R84]', () => {
    const viewer = signedIn(IMPERSONATED, ADMINISTRATOR)
    expect(requireSession(viewer)).toBe(viewer)
    for (const look of [requireOwnSession, requireAdministrator])
      expect(() => look(viewer)).toThrow(
        expect.objectContaining({
          code: 'FORBIDDEN',
          message:
            'This is for the user alone, and not for an administrator who acts as the user: use a session of your own.',
        }),
      )
  })
})

describe('a session', () => {
  it.each([
    ['lives', null, {}, {}],
    ['of a suspended account is over', 'SUSPENDED', {}, { status: 'SUSPENDED' }],
    [
      'that ended keeps its reason',
      'LOGGED_OUT',
      { endedAt: new Date(0), endReason: 'LOGGED_OUT' },
      { status: 'SUSPENDED' },
    ],
    ['that is idle is over', 'EXPIRED', { lastUsedAt: addSeconds(clock.now(), -3600) }, {}],
    ['that is old is over', 'EXPIRED', { expiresAt: clock.now() }, {}],
  ] as const)('%s: %s', (_what, reason, session, account) => {
    expect(whyOver(signedIn(session, account), IDLE_TTL_SECONDS, clock.now())).toBe(reason)
  })

  it('that acts as somebody else cannot be made fresh [R52]', async () => {
    const stale = { authenticatedAt: new Date(0) }
    expect(await missingFreshness(signedIn({ ...stale, ...IMPERSONATED }), clock)).toEqual({
      outcome: 'REAUTHENTICATION_REQUIRED',
      methods: [],
    })
    expect(await missingFreshness(signedIn(), clock)).toBeUndefined()
  })
})
