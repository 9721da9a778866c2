import { beforeAll, describe, expect, it } from 'vitest'
import type { AuditEvent, AuditFilter } from '../../src/audit/audit.service.ts'
import { readAudit } from '../../src/audit/reading.ts'
import { addSeconds } from '../../src/runtime/clock.ts'
import { ORIGIN, useAudit } from '../support/audit.ts'
import { DATABASES } from '../support/stores.ts'

const HOUR_SECONDS = 3600

for (const kind of DATABASES) {
  describe(`An audit event, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    const newest = async () => {
      const { audit, database } = bench()
      const [event] = await audit.search(database.queries, {}, 1, null)
      if (event === undefined) throw new Error('there is no event')
      return event
    }
    beforeAll(async () => {
      const { audit, database } = bench()
      await audit.enroll(database.queries, 'ada')
      await audit.enroll(database.queries, 'admin')
    })

    it('has its subject as its actor where nobody else is told', async () => {
      await bench().record('ada')
      const { clock } = bench()
      expect(await newest()).toEqual({
        id: expect.any(String),
        type: 'LOGGED_IN',
        occurredAt: clock.now(),
        subjectId: 'ada',
        actorId: 'ada',
        byAdministrator: false,
        ipAddress: ORIGIN.ipAddress,
        userAgent: ORIGIN.userAgent,
        deviceLabel: 'Firefox on Linux',
        requestId: ORIGIN.requestId,
        details: [],
      })
    })

    it.each(['LOGIN_FAILED', 'REGISTERED', 'PASSWORD_RESET_REQUESTED', 'REFRESH_REUSED'] as const)(
      'has no actor where anyone could have caused it: %s',
      async (type) => {
        const { audit, database } = bench()
        await audit.record(database.queries, type, 'ada', ORIGIN)
        const event = { type, subjectId: 'ada', actorId: null, byAdministrator: false }
        expect(await newest()).toMatchObject(event)
      },
    )

    it('has neither where nobody is known', async () => {
      const { audit, database } = bench()
      await audit.record(database.queries, 'LOGIN_FAILED', null, ORIGIN)
      expect(await newest()).toMatchObject({ subjectId: null, actorId: null })
    })

    it('says that an administrator acted, and how', async () => {
      const { audit, database } = bench()
      await audit.record(database.queries, 'USER_SUSPENDED', 'ada', ORIGIN, {
        actorId: 'admin',
        details: { reason: 'a "strange" \u0000 \ud800 text', until: 'tomorrow' },
      })
      expect(await newest()).toMatchObject({
        subjectId: 'ada',
        actorId: 'admin',
        byAdministrator: true,
        details: [
          { name: 'reason', value: 'a "strange" \u0000 \ud800 text' },
          { name: 'until', value: 'tomorrow' },
        ],
      })
    })

    it('still says so when the administrator is forgotten', async () => {
      const { audit, database } = bench()
      await audit.forget(database.queries, ['admin'])
      expect(await newest()).toMatchObject({ actorId: null, byAdministrator: true })
    })

    it('need not come over the network', async () => {
      const { audit, database } = bench()
      await audit.record(database.queries, 'USER_SUSPENDED', 'ada', null, { actorId: null })
      const nothing = { actorId: null, ipAddress: null, userAgent: null, requestId: null }
      expect(await newest()).toMatchObject(nothing)
    })

    it('is sealed whatever is in it', async () => {
      await bench().sealAll()
      expect(await bench().verify()).toMatchObject({ findings: [], unsealed: 0, unsigned: 0 })
    })

    it('does not hide others when its details were made unreadable by hand', async () => {
      const { audit, database } = bench()
      await database.queries.updateTable('audit_events').set({ details: '{' }).execute()
      const events = await audit.search(database.queries, {}, 10, null)
      expect(events.length).toBeGreaterThan(5)
      expect(events[0]?.details).toEqual([{ name: 'unreadable', value: '{' }])
    })
  })

  describe(`Searching audit events, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    let start = new Date(0)
    const search = async (filter: AuditFilter, limit = 100, beforeId: string | null = null) =>
      bench().audit.search(bench().database.queries, filter, limit, beforeId)
    const typesOf = (events: readonly AuditEvent[]) => events.map((event) => event.type)

    beforeAll(async () => {
      const { audit, database, clock } = bench()
      start = clock.now()
      for (const user of ['ada', 'bob']) await audit.enroll(database.queries, user)
      // One each hour.
      const record = async (...[type, subject, actorId]: readonly [Type, string, string?]) => {
        const circumstances = actorId === undefined ? {} : { actorId }
        await audit.record(database.queries, type, subject, ORIGIN, circumstances)
        await bench().advanceSeconds(HOUR_SECONDS)
      }
      await record('REGISTERED', 'ada')
      await record('LOGGED_IN', 'ada')
      await record('LOGGED_IN', 'bob')
      await record('USER_SUSPENDED', 'bob', 'ada')
      await record('USER_RESTORED', 'bob', 'ada')
    })

    it('finds all, newest first', async () => {
      expect(typesOf(await search({}))).toEqual([
        'USER_RESTORED',
        'USER_SUSPENDED',
        'LOGGED_IN',
        'LOGGED_IN',
        'REGISTERED',
      ])
    })

    it('goes on behind an event', async () => {
      const [, second] = await search({}, 2)
      const rest = await search({}, 2, second?.id)
      expect(rest.map((event) => event.subjectId)).toEqual(['bob', 'ada'])
    })

    it('finds by type', async () => {
      expect(typesOf(await search({ types: ['REGISTERED', 'USER_RESTORED'] }))).toEqual([
        'USER_RESTORED',
        'REGISTERED',
      ])
    })

    it('finds by subject and by actor', async () => {
      expect(await search({ subjectId: 'bob' })).toHaveLength(3)
      expect(await search({ actorId: 'ada' })).toHaveLength(3)
      expect(await search({ subjectId: 'bob', actorId: 'ada' })).toHaveLength(2)
      expect(await search({ subjectId: 'nobody' })).toEqual([])
    })

    it('finds from an instant on, and up to one', async () => {
      const after = { occurredAfter: addSeconds(start, HOUR_SECONDS) }
      const before = { occurredBefore: addSeconds(start, 3 * HOUR_SECONDS) }
      expect(await search(after)).toHaveLength(4)
      expect(await search(before)).toHaveLength(3)
      expect(typesOf(await search({ ...after, ...before }))).toEqual(['LOGGED_IN', 'LOGGED_IN'])
    })

    it('reads all, oldest first, over many pages', async () => {
      await bench().record('ada', 1100)
      const read: string[] = []
      for await (const event of readAudit(bench().database.queries, {})) read.push(event.id)
      expect(read).toHaveLength(1105)
      expect(read).toEqual([...read].sort())
      expect(new Set(read).size).toBe(read.length)
    })
  })
}

type Type = AuditEvent['type']
