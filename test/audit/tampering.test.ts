import { beforeAll, describe, expect, it } from 'vitest'
import type { Queries } from '../../src/database/database.ts'
import type { AuditEventsTable } from '../../src/database/tables.ts'
import { useAudit } from '../support/audit.ts'
import { DATABASES } from '../support/stores.ts'

const BATCHES = 4
const EVENTS_IN_BATCH = 3
const DAY_SECONDS = 86_400

for (const kind of DATABASES) {
  describe(`Of a sealed audit, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    let ids: readonly string[] = []
    /** The event in the middle of a batch. */
    const eventOf = (batch: number) => ids[(batch - 1) * EVENTS_IN_BATCH + 1] ?? ''

    beforeAll(async () => {
      const { audit, database } = bench()
      await audit.enroll(database.queries, 'ada')
      await audit.enroll(database.queries, 'bob')
      for (let batch = 0; batch < BATCHES; batch += 1) {
        await bench().record('ada', EVENTS_IN_BATCH)
        await bench().sealAll()
        await bench().advanceSeconds(DAY_SECONDS)
      }
      const rows = await database.queries
        .selectFrom('audit_events')
        .select('id')
        .orderBy('id')
        .execute()
      ids = rows.map((row) => row.id)
    })

    const change = (db: Queries, id: string, values: Partial<AuditEventsTable>) =>
      db.updateTable('audit_events').set(values).where('id', '=', id).execute()
    const remove = (db: Queries, id: string) =>
      db.deleteFrom('audit_events').where('id', '=', id).execute()
    const insert = async (db: Queries, values: Partial<AuditEventsTable>) => {
      const row = await readEvent(db, eventOf(2))
      await db
        .insertInto('audit_events')
        .values({ ...row, ...values })
        .execute()
    }

    it('nothing is found when nobody has touched it', async () => {
      const { findings, events, batches, unsealed } = await bench().verify()
      expect(findings).toEqual([])
      expect({ events, batches, unsealed }).toEqual({
        events: BATCHES * EVENTS_IN_BATCH,
        batches: BATCHES,
        unsealed: 0,
      })
    })

    it.each<[string, Partial<AuditEventsTable>]>([
      ['type', { type: 'LOGGED_OUT' }],
      ['time', { occurred_at: 1 }],
      ['subject', { subject: 'somebody-else' }],
      ['actor', { actor: null }],
      ['address', { ip_address: '198.51.100.1' }],
      ['user agent', { user_agent: '' }],
      ['device', { device_label: null }],
      ['request', { request_id: 'another' }],
      ['details', { details: '{"a":"b"}' }],
      ['secret', { key_id: 'another' }],
      ['seal', { mac: null }],
    ])('a change of the %s of one event names it', async (_, values) => {
      const findings = await bench().findAfter((db) => change(db, eventOf(2), values))
      expect(findings).toMatchObject([{ kind: 'EVENT_CHANGED', batch: 2, eventId: eventOf(2) }])
    })

    it.each([1, 2, BATCHES])('an event that is removed from batch %i is named', async (batch) => {
      const findings = await bench().findAfter((db) => remove(db, eventOf(batch)))
      expect(findings).toMatchObject([{ kind: 'EVENT_REMOVED', batch, eventId: eventOf(batch) }])
    })

    it('an event that is given another id is missed', async () => {
      const id = `${eventOf(2).slice(0, -4)}0000`
      const findings = await bench().findAfter((db) => change(db, eventOf(2), { id }))
      expect(findings).toMatchObject([
        { kind: 'EVENT_REMOVED', eventId: eventOf(2) },
        { kind: 'EVENT_ADDED', eventId: id },
      ])
    })

    it('an event that is added to a batch is named, even with the seal of a real one', async () => {
      const id = `${eventOf(2).slice(0, -4)}ffff`
      const findings = await bench().findAfter((db) => insert(db, { id }))
      expect(findings).toMatchObject([{ kind: 'EVENT_ADDED', batch: 2, eventId: id }])
    })

    it.each([0, 99])('an event that is added outside the chain is named: %i', async (batch) => {
      const id = `${eventOf(2).slice(0, -4)}ffff`
      const findings = await bench().findAfter((db) => insert(db, { id, batch }))
      expect(findings).toMatchObject([{ kind: 'EVENT_ADDED', batch, eventId: id }])
    })

    it.each([
      ['without a seal', { mac: null }],
      ['with the seal of a real one', {}],
    ])('an event that waits for the sealer %s is named', async (_, values) => {
      const id = `${eventOf(2).slice(0, -4)}ffff`
      const findings = await bench().findAfter((db) => insert(db, { id, batch: null, ...values }))
      expect(findings).toMatchObject([{ kind: 'EVENT_NOT_RECORDED', batch: null, eventId: id }])
    })

    it('two events that change places are both named', async () => {
      const findings = await bench().findAfter(async (db) => {
        const first = await readEvent(db, eventOf(2))
        const second = await readEvent(db, eventOf(3))
        await change(db, first.id, { ...second, id: first.id, batch: first.batch })
        await change(db, second.id, { ...first, id: second.id, batch: second.batch })
      })
      expect(findings).toMatchObject([
        { kind: 'EVENT_CHANGED', eventId: eventOf(2) },
        { kind: 'EVENT_CHANGED', eventId: eventOf(3) },
      ])
    })

    it('an event that is taken into another batch is named, with both', async () => {
      const findings = await bench().findAfter((db) => change(db, eventOf(2), { batch: 3 }))
      expect(findings).toMatchObject([
        { kind: 'EVENT_MOVED', batch: 2, eventId: eventOf(2) },
        { kind: 'EVENT_ADDED', batch: 3, eventId: eventOf(2) },
      ])
    })

    it('an event that is to be sealed anew is named', async () => {
      const findings = await bench().findAfter((db) => change(db, eventOf(2), { batch: null }))
      expect(findings).toMatchObject([{ kind: 'EVENT_MOVED', batch: 2, eventId: eventOf(2) }])
    })

    it.each([1, 2])('batch %i is missed when it is removed with its events', async (number) => {
      const findings = await bench().findAfter(async (db) => {
        await db.deleteFrom('audit_events').where('batch', '=', number).execute()
        await db.deleteFrom('audit_batches').where('number', '=', number).execute()
      })
      expect(findings).toMatchObject([{ kind: 'BATCH_REMOVED', batch: number }])
    })

    it('the newest events are missed when they are removed with their batches', async () => {
      const findings = await bench().findAfter(async (db) => {
        await db.deleteFrom('audit_events').where('batch', '>=', 3).execute()
        await db.deleteFrom('audit_batches').where('number', '>=', 3).execute()
      })
      expect(findings).toMatchObject([{ kind: 'BATCH_REMOVED', batch: 3 }])
      expect(findings[0]?.text).toContain('Batches 3 to 4 are gone, at the end of the chain')
    })

    it.each([
      ['shortened to match', { number: 2 }],
      ['signed with a seal of something else', { signature: 'x'.repeat(43) }],
      ['unsigned', { key_id: null, signature: null }],
    ])('the end of the chain that is %s is found', async (_, values) => {
      const findings = await bench().findAfter(async (db) => {
        await db.deleteFrom('audit_events').where('batch', '>=', 3).execute()
        await db.deleteFrom('audit_batches').where('number', '>=', 3).execute()
        const end = await db
          .selectFrom('audit_batches')
          .select('mac')
          .where('number', '=', 2)
          .executeTakeFirstOrThrow()
        await db
          .updateTable('audit_chain')
          .set({ number: 2, mac: end.mac, ...values })
          .execute()
      })
      expect(findings).toMatchObject([{ kind: 'HEAD_CHANGED' }])
    })

    it('the end of the chain is missed when it is removed', async () => {
      const findings = await bench().findAfter((db) => db.deleteFrom('audit_chain').execute())
      expect(findings).toMatchObject([{ kind: 'HEAD_REMOVED' }])
    })

    it('the beginning cannot be moved as the retention does', async () => {
      const findings = await bench().findAfter(async (db) => {
        const last = await db
          .selectFrom('audit_batches')
          .select('mac')
          .where('number', '=', 2)
          .executeTakeFirstOrThrow()
        await db.deleteFrom('audit_events').where('batch', '<=', 2).execute()
        await db.deleteFrom('audit_batches').where('number', '<=', 2).execute()
        await db
          .updateTable('audit_chain')
          .set({ anchor_number: 2, anchor_mac: last.mac })
          .execute()
      })
      expect(findings).toMatchObject([{ kind: 'HEAD_CHANGED' }])
    })

    it('a batch that no longer names an event is found, with the event', async () => {
      const findings = await bench().findAfter(async (db) => {
        const { manifest } = await db
          .selectFrom('audit_batches')
          .select('manifest')
          .where('number', '=', 2)
          .executeTakeFirstOrThrow()
        const lines = manifest.split('\n').filter((line) => !line.startsWith(eventOf(2)))
        const shorter = { manifest: lines.join('\n') }
        await db.updateTable('audit_batches').set(shorter).where('number', '=', 2).execute()
      })
      expect(findings).toMatchObject([
        { kind: 'BATCH_CHANGED', batch: 2 },
        { kind: 'EVENT_ADDED', batch: 2, eventId: eventOf(2) },
      ])
    })

    it.each([
      ['time', { sealed_at: 1 }],
      ['seal', { mac: 'x'.repeat(43) }],
      ['manifest', { manifest: 'nonsense' }],
    ])('a batch whose %s is changed is named', async (_, values) => {
      const findings = await bench().findAfter((db) =>
        db.updateTable('audit_batches').set(values).where('number', '=', 2).execute(),
      )
      expect(findings[0]).toMatchObject({ kind: 'BATCH_CHANGED', batch: 2 })
    })

    it('a batch that is added behind the end is named', async () => {
      const findings = await bench().findAfter(async (db) => {
        const row = await db
          .selectFrom('audit_batches')
          .selectAll()
          .where('number', '=', BATCHES)
          .executeTakeFirstOrThrow()
        await db
          .insertInto('audit_batches')
          .values({ ...row, number: BATCHES + 1 })
          .execute()
      })
      expect(findings).toMatchObject([{ kind: 'BATCH_ADDED', batch: BATCHES + 1 }])
    })

    it('what is found can be read', async () => {
      const [finding] = await bench().findAfter((db) =>
        change(db, eventOf(2), { type: 'LOGGED_OUT' }),
      )
      expect(finding?.text).toBe(`Event ${eventOf(2)} was changed after it was sealed in batch 2.`)
    })
  })
}

function readEvent(db: Queries, id: string): Promise<AuditEventsTable> {
  return db.selectFrom('audit_events').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}
