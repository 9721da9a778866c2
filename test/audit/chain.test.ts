import { beforeAll, describe, expect, it } from 'vitest'
import type { Queries } from '../../src/database/database.ts'
import { AUDIT_SECRET, type AuditBench, ORIGIN, useAudit } from '../support/audit.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

const WRITERS = 40
const EVENTS_EACH = 15
const LEASE_SECONDS = 10
const HOUR_SECONDS = 3600
const DAY_SECONDS = 86_400
const NEWER_SECRET = 'a newer secret that is long enough to be one'

for (const kind of DATABASES) {
  describe(`The audit chain, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    beforeAll(() => bench().audit.enroll(bench().database.queries, 'ada'))

    it('takes in every event of many writers once, while several servers seal', async () => {
      const sealers = [bench().sealer, bench().newSealer(), bench().newSealer()]
      const written = { all: false }
      const sealing = sealers.map(async (sealer) => {
        while (!written.all) {
          await sealer.seal()
          await sealer.release()
          await new Promise(setImmediate)
        }
      })
      const writers = Array.from({ length: WRITERS }, () => bench().record('ada', EVENTS_EACH))
      await Promise.all(writers)
      written.all = true
      await Promise.all(sealing)
      await bench().sealAll()

      const { findings, events, unsealed } = await bench().verify()
      expect({ findings, events, unsealed }).toEqual({
        findings: [],
        events: WRITERS * EVENTS_EACH,
        unsealed: 0,
      })
    })

    it('has nothing of a transaction that was rolled back', async () => {
      const before = await bench().verify()
      const { audit, database } = bench()
      await database.transaction(async (db, rollBackWith) => {
        await audit.record(db, 'LOGGED_IN', 'ada', ORIGIN)
        return rollBackWith(undefined)
      })
      await bench().sealAll()
      expect(await bench().verify()).toEqual(before)
    })

    // SQLite has one writer: what begins first commits first.
    it.skipIf(kind === SQLITE)('takes in an event that commits after later ones', async () => {
      const { audit, database } = bench()
      const ids: string[] = []
      await database.transaction(async (slow) => {
        await audit.record(slow, 'LOGGED_IN', 'ada', ORIGIN)
        ids.push(await newestEvent(slow))
        await bench().record('ada')
        ids.push(await newestEvent(database.queries))
        await bench().sealAll()
      })
      expect((await bench().verify()).unsealed).toBe(1)
      await bench().sealAll()

      const [early = 0, late = 0] = await Promise.all(ids.map((id) => batchOf(bench(), id)))
      expect(ids).toEqual([...ids].sort())
      expect(early).toBe(late + 1)
      expect((await bench().verify()).findings).toEqual([])
    })

    it('is written by one server as long as its lease lasts', async () => {
      const [first, second] = [bench().newSealer(), bench().newSealer()]
      await bench().sealer.release()
      await bench().record('ada')
      expect(await first.seal()).toBe(1)
      await bench().record('ada')
      expect(await second.seal()).toBe(0)
      await bench().advanceSeconds(LEASE_SECONDS)
      expect(await second.seal()).toBe(1)

      await bench().record('ada')
      expect(await first.seal()).toBe(0)
      await second.release()
      expect(await first.seal()).toBe(1)
      await first.release()
      expect((await bench().verify()).findings).toEqual([])
    })

    it('has each batch on the one before, without a gap', async () => {
      const batches = await bench()
        .database.queries.selectFrom('audit_batches')
        .select(['number', 'mac', 'previous_mac'])
        .orderBy('number')
        .execute()
      expect(batches.length).toBeGreaterThan(3)
      expect(batches.map((batch) => batch.number)).toEqual(batches.map((_, index) => index + 1))
      expect(batches.slice(1).map((batch) => batch.previous_mac)).toEqual(
        batches.slice(0, -1).map((batch) => batch.mac),
      )
    })
  })

  describe(`The checkpoint, on ${kind.name},`, () => {
    const bench = useAudit(kind)

    it('shows that an older state was restored, which the chain itself cannot show', async () => {
      await bench().record('ada', 3)
      await bench().sealAll()
      const restore = await snapshot(bench().database.queries)
      await bench().record('ada', 3)
      await bench().sealAll()
      const { checkpoint } = await bench().verify()
      expect((await bench().verify({ checkpoint })).findings).toEqual([])

      await restore()
      expect((await bench().verify()).findings).toEqual([])
      const { findings } = await bench().verify({ checkpoint })
      expect(findings).toMatchObject([{ kind: 'CHECKPOINT_NOT_REACHED' }])

      await bench().record('ada', 3)
      await bench().sealAll()
      expect((await bench().verify()).findings).toEqual([])
      const later = await bench().verify({ checkpoint })
      expect(later.findings).toMatchObject([{ kind: 'CHECKPOINT_NOT_MET' }])
    })

    it('is not needed where a genuine batch of another state is put among these', async () => {
      const { queries } = bench().database
      const events = await queries.selectFrom('audit_events').selectAll().execute()
      const batches = await queries.selectFrom('audit_batches').selectAll().execute()
      const last = Math.max(...batches.map((batch) => batch.number))
      const restore = await snapshot(queries)
      // Taken back to before the last batch, the chain goes on otherwise.
      await queries.deleteFrom('audit_events').where('batch', '=', last).execute()
      await queries.deleteFrom('audit_batches').where('number', '=', last).execute()
      await queries.deleteFrom('audit_chain').execute()
      await bench().record('ada', 3)
      await bench().sealAll()
      const other = await queries
        .selectFrom('audit_batches')
        .selectAll()
        .where('number', '=', last)
        .executeTakeFirstOrThrow()
      const its = queries.selectFrom('audit_events').selectAll().where('batch', '=', last)
      const others = await its.execute()
      expect(events.map((event) => event.id)).not.toContain(others[0]?.id)

      await restore()
      const findings = await bench().findAfter(async (db) => {
        await db.deleteFrom('audit_events').where('batch', '=', last).execute()
        await db.deleteFrom('audit_batches').where('number', '=', last).execute()
        await db.insertInto('audit_events').values(others).execute()
        await db
          .insertInto('audit_batches')
          .values({ ...other })
          .execute()
      })
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'BATCH_REPLACED', batch: last }),
      )
    })

    it('is logged by the servers now and then', async () => {
      await bench().sealer.sweep()
      await bench().sealer.sweep()
      const { checkpoint } = await bench().verify()
      const logged = bench().log.filter((line) => line.includes('audit checkpoint'))
      expect(logged).toHaveLength(1)
      expect(logged[0]).toContain(`"checkpoint":"${checkpoint}"`)
    })
  })

  describe(`The end of the audit chain that was tampered with, on ${kind.name},`, () => {
    const bench = useAudit(kind)

    it('is not signed as if it were right: the chain begins anew, and says so', async () => {
      const { queries } = bench().database
      await bench().record('ada', 3)
      await bench().sealAll()
      await bench().record('ada', 3)
      await bench().sealAll()
      await queries.deleteFrom('audit_events').where('batch', '=', 2).execute()
      await queries.deleteFrom('audit_batches').where('number', '=', 2).execute()
      await queries.deleteFrom('audit_chain').execute()
      await bench().record('ada', 3)
      await bench().sealAll()
      await bench().record('ada', 3)
      await bench().sealAll()

      const { findings, events, unsealed } = await bench().verify()
      expect(findings).toMatchObject([{ kind: 'CHAIN_RESUMED', batch: 2 }])
      expect({ events, unsealed }).toEqual({ events: 9, unsealed: 0 })
      expect(bench().log.filter((line) => line.includes('tampered with'))).toHaveLength(1)
    })
  })

  describe(`The audit chain and the operator's secrets, on ${kind.name}:`, () => {
    const bench = useAudit(kind)

    it('goes on with a newer secret, and can be checked as long as the older is configured', async () => {
      await bench().record('ada', 3)
      await bench().sealAll()
      await bench().sealer.release()
      await bench().record('ada', 3)
      expect(await bench().newSealer([NEWER_SECRET, AUDIT_SECRET]).seal()).toBe(3)

      const both = await bench().verify({ secrets: [NEWER_SECRET, AUDIT_SECRET] })
      expect(both.findings).toEqual([])
      const { findings } = await bench().verify({ secrets: [NEWER_SECRET] })
      expect(findings).toMatchObject([{ kind: 'SECRET_MISSING', batch: 1 }])
    })

    it('is left to the servers that know the newer secret, as long as there may be any', async () => {
      const behind = bench().newSealer([AUDIT_SECRET])
      const ahead = bench().newSealer([NEWER_SECRET, AUDIT_SECRET])
      await bench().advanceSeconds(LEASE_SECONDS)
      await bench().record('ada', 3)
      expect(await behind.seal()).toBe(0)
      expect(await ahead.seal()).toBe(3)
      await ahead.release()

      await bench().record('ada', 3)
      await bench().advanceSeconds(HOUR_SECONDS)
      expect(await behind.seal()).toBe(3)
      const { findings } = await bench().verify({ secrets: [NEWER_SECRET, AUDIT_SECRET] })
      expect(findings).toMatchObject([{ kind: 'CHAIN_RESUMED', batch: 4 }])
    })
  })

  describe(`Events of a server of an older version, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    const recordAsBefore = (id: string) => {
      const event = { id, type: 'LOGGED_IN', occurred_at: 1, details: '{}' } as const
      return bench().database.queries.insertInto('audit_events').values(event).execute()
    }

    it('are sealed and counted while an upgrade may be under way', async () => {
      await recordAsBefore('0190ffff-0000-7000-8000-000000000001')
      await bench().sealAll()
      const { findings, events, unsigned } = await bench().verify()
      expect({ findings, events, unsigned }).toEqual({ findings: [], events: 1, unsigned: 1 })
    })

    it('are not believed later on', async () => {
      const id = '0190ffff-0000-7000-8000-000000000002'
      await bench().advanceSeconds(DAY_SECONDS)
      await recordAsBefore(id)
      expect((await bench().verify()).findings).toMatchObject([{ kind: 'EVENT_NOT_RECORDED' }])
      await bench().sealAll()
      const { findings } = await bench().verify()
      expect(findings).toMatchObject([{ kind: 'EVENT_NOT_RECORDED', batch: 2, eventId: id }])
    })
  })
}

async function newestEvent(db: Queries): Promise<string> {
  const query = db.selectFrom('audit_events').select('id').orderBy('id', 'desc').limit(1)
  return (await query.executeTakeFirstOrThrow()).id
}

async function batchOf({ database }: AuditBench, id: string): Promise<number> {
  const query = database.queries.selectFrom('audit_events').select('batch').where('id', '=', id)
  return (await query.executeTakeFirstOrThrow()).batch ?? 0
}

/** Keeps what is there. @returns puts it back, as a restored backup does */
async function snapshot(db: Queries): Promise<() => Promise<void>> {
  const events = await db.selectFrom('audit_events').selectAll().execute()
  const batches = await db.selectFrom('audit_batches').selectAll().execute()
  const chain = await db.selectFrom('audit_chain').selectAll().execute()
  return async () => {
    await db.deleteFrom('audit_events').execute()
    await db.deleteFrom('audit_batches').execute()
    await db.deleteFrom('audit_chain').execute()
    await db.insertInto('audit_events').values(events).execute()
    await db.insertInto('audit_batches').values(batches).execute()
    await db.insertInto('audit_chain').values(chain).execute()
  }
}
