import { beforeAll, describe, expect, it } from 'vitest'
import { RETENTION_SECONDS, useAudit } from '../support/audit.ts'
import { DATABASES } from '../support/stores.ts'

const DAY_SECONDS = 86_400

for (const kind of DATABASES) {
  describe(`The retention of audit events, on ${kind.name},`, () => {
    const bench = useAudit(kind)
    let firstCheckpoint: string | null = null
    const countEvents = async () =>
      (await bench().database.queries.selectFrom('audit_events').select('id').execute()).length

    beforeAll(async () => {
      await bench().audit.enroll(bench().database.queries, 'ada')
      // One batch a day, up to the day before the first is too old.
      for (let day = 0; day < 3; day += 1) {
        await bench().record('ada', 2)
        await bench().sealAll()
        firstCheckpoint ??= (await bench().verify()).checkpoint
        await bench().advanceSeconds(DAY_SECONDS)
      }
    })

    it('removes nothing before its time', async () => {
      await bench().advanceSeconds(RETENTION_SECONDS - 3 * DAY_SECONDS)
      await bench().sealer.sweep()
      expect(await countEvents()).toBe(6)
    })

    it('removes whole batches, and what is left can be checked', async () => {
      await bench().advanceSeconds(DAY_SECONDS)
      await bench().sealer.sweep()
      const { findings, events, batches } = await bench().verify()
      expect({ findings, events, batches }).toEqual({ findings: [], events: 4, batches: 2 })
      expect(await countEvents()).toBe(4)
    })

    it('knows the last checkpoint that it has removed, and says when one is older', async () => {
      const met = await bench().verify({ checkpoint: firstCheckpoint })
      expect(met).toMatchObject({ findings: [], isCheckpointExpired: false })
      await bench().advanceSeconds(DAY_SECONDS)
      await bench().sealer.sweep()
      const old = await bench().verify({ checkpoint: firstCheckpoint })
      expect(old).toMatchObject({ findings: [], isCheckpointExpired: true, events: 2 })
    })

    it('does not hide that more was removed than it has', async () => {
      const findings = await bench().findAfter(async (db) => {
        await db.deleteFrom('audit_events').where('batch', '=', 3).execute()
        await db.deleteFrom('audit_batches').where('number', '=', 3).execute()
      })
      expect(findings).toMatchObject([{ kind: 'BATCH_REMOVED', batch: 3 }])
    })

    it('keeps what is not sealed yet, however old', async () => {
      await bench().record('ada')
      await bench().advanceSeconds(2 * RETENTION_SECONDS)
      await bench().sealer.sweep()
      const { findings, events, unsealed } = await bench().verify()
      expect({ findings, events, unsealed }).toEqual({ findings: [], events: 0, unsealed: 1 })
    })

    it('leaves a chain that goes on where everything was removed', async () => {
      await bench().sealAll()
      await bench().record('ada', 2)
      await bench().sealAll()
      const { findings, events } = await bench().verify()
      expect({ findings, events }).toEqual({ findings: [], events: 3 })
    })

    it('removes more than fits into one go', async () => {
      for (let batch = 0; batch < 25; batch += 1) {
        await bench().record('ada')
        await bench().sealAll()
      }
      await bench().advanceSeconds(RETENTION_SECONDS + 1)
      await bench().sealer.sweep()
      expect(await countEvents()).toBe(0)
      expect((await bench().verify()).findings).toEqual([])
    })

    it('is left to the server that has the lease', async () => {
      await bench().record('ada')
      await bench().sealAll()
      await bench().advanceSeconds(RETENTION_SECONDS + 1)
      await bench().record('ada')
      await bench().sealAll()
      await bench().newSealer().sweep()
      expect(await countEvents()).toBe(2)
      await bench().sealer.sweep()
      expect(await countEvents()).toBe(1)
    })
  })

  describe(`A verification beside servers that work, on ${kind.name},`, () => {
    const bench = useAudit(kind)

    it('finds nothing wrong with what is removed and added meanwhile', async () => {
      const recordBatches = async (count: number) => {
        for (let batch = 0; batch < count; batch += 1) {
          await bench().record('ada')
          await bench().sealAll()
        }
      }
      await recordBatches(50)
      await bench().advanceSeconds(RETENTION_SECONDS)
      await recordBatches(50)
      // The walk comes back after twenty batches: thirty more are gone by then, and everything is the next time.
      const { findings, batches } = await bench().verify({
        onProgress: async () => {
          await bench().advanceSeconds(1)
          await bench().sealer.sweep()
          await recordBatches(2)
          await bench().advanceSeconds(RETENTION_SECONDS)
        },
      })
      expect(findings).toEqual([])
      expect(batches).toBe(40)
      expect((await bench().verify()).findings).toEqual([])
    })
  })

  describe(`Forgetting a person, on ${kind.name},`, () => {
    const bench = useAudit(kind)

    it('leaves the events under a pseudonym, and the chain whole', async () => {
      const { audit, database } = bench()
      await audit.enroll(database.queries, 'ada')
      await bench().record('ada', 3)
      await bench().sealAll()
      expect(await audit.list(database.queries, 'ada', 10, null)).toHaveLength(3)

      await database.transaction((db) => audit.forget(db, ['ada']))
      const { findings, events } = await bench().verify()
      expect({ findings, events }).toEqual({ findings: [], events: 3 })
      expect(await audit.list(database.queries, 'ada', 10, null)).toEqual([])
      const left = await audit.search(database.queries, {}, 10, null)
      expect(left.map((event) => [event.subjectId, event.actorId])).toEqual(
        Array.from({ length: 3 }, () => [null, null]),
      )
    })
  })
}
