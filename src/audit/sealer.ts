import type { Database, Queries } from '../database/database.ts'
import { addSeconds, type Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Random } from '../runtime/random.ts'
import {
  deleteBatches,
  findHead,
  insertBatch,
  listBatches,
  listUnsealedEvents,
  releaseLease,
  selectAnyUnsealed,
  takeLease,
  updateHead,
} from './chain.store.ts'
import { type ChainEnd, findChainEnd } from './chain-end.ts'
import {
  type AuditSeals,
  type Batch,
  checkpointOf,
  fieldsOfBatch,
  fieldsOfEntry,
  fieldsOfHead,
  formatManifest,
  type Head,
  type StoredEvent,
} from './seals.ts'

const LEASE_MS = 10_000
const EVENTS_PER_BATCH = 200
/** A round ends, so that stopping never waits long; what is left has the next one. */
const BATCHES_PER_ROUND = 50
const BATCHES_PER_SWEEP = 10

/**
 * Chains audit events after they are committed: no use case waits for it. Of several servers on one database one at a
 * time does so. An event that commits late is sealed late, and none is left out: what is sealed next is whatever is not
 * sealed yet.
 */
export interface AuditSealer {
  /** Seals what is committed. @returns the number of events; 0 also where another server does it */
  seal(): Promise<number>
  /** Removes what is older than the retention, in whole batches, and logs where the chain ends. */
  sweep(): Promise<void>
  /** Lets another server seal at once. */
  release(): Promise<void>
}

export interface AuditSealerDependencies {
  readonly database: Database
  readonly seals: AuditSeals
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly retentionSeconds: number
}

export function createAuditSealer(dependencies: AuditSealerDependencies): AuditSealer {
  const { database, seals, clock, random, logger, retentionSeconds } = dependencies
  const holder = random.id()
  const findAnyUnsealed = database.prepare(selectAnyUnsealed)
  let isHolder = false
  let loggedMac = ''
  let running: Promise<number> | undefined

  /** Does what only one server may do at a time. @param fallback the result when that is another one */
  const withLease = <Result>(
    fallback: Result,
    work: (db: Queries, end: ChainEnd, now: Date) => Promise<Result>,
  ) =>
    database.transaction<Result>(async (db, rollBackWith) => {
      const lease = await takeLease(db, holder, LEASE_MS)
      isHolder = lease !== null
      if (lease === null) return fallback
      const end = await findChainEnd(db, seals, lease)
      return end === null ? rollBackWith(fallback) : work(db, end, lease.now)
    })
  const sealBatch = () =>
    withLease(0, async (db, { head, resumed }, now) => {
      const events = await listUnsealedEvents(db, EVENTS_PER_BATCH)
      if (events.length === 0) return 0
      if (resumed) {
        logger.error('the audit chain was tampered with; run: authograph audit verify')
      }
      const batch = makeBatch(seals, head, events, { sealedAtMs: now.getTime(), resumed })
      await insertBatch(
        db,
        batch,
        events.map((event) => event.id),
      )
      const { number, sealedAtMs } = batch
      await updateHead(db, sign(seals, { ...head, number, sealedAtMs, mac: batch.seal.mac }))
      return events.length
    })
  const round = async () => {
    let sealed = 0
    for (let batches = 0; batches < BATCHES_PER_ROUND; batches += 1) {
      // Most rounds find nothing, and then write nothing.
      if ((await findAnyUnsealed()).length === 0) break
      const events = await sealBatch()
      if (events === 0) break
      sealed += events
    }
    return sealed
  }
  const removeExpired = (before: Date) =>
    withLease(null, async (db, { head, resumed }) => {
      // What was tampered with is kept at least until the chain says so.
      if (resumed) return null
      const oldest = await listBatches(db, head.anchorNumber, head.number, BATCHES_PER_SWEEP)
      const firstKept = oldest.findIndex((batch) => batch.sealedAtMs >= before.getTime())
      const last = (firstKept === -1 ? oldest : oldest.slice(0, firstKept)).at(-1)
      if (last === undefined) return null
      await deleteBatches(db, last.number)
      const anchor = { anchorNumber: last.number, anchorMac: last.seal.mac }
      await updateHead(db, sign(seals, { ...head, ...anchor }))
      return last.number
    })
  const logCheckpoint = async () => {
    const head = await findHead(database.queries)
    if (head === undefined || head.mac === loggedMac) return
    loggedMac = head.mac
    logger.info({ checkpoint: checkpointOf(head) }, 'audit checkpoint')
  }
  return {
    seal() {
      running ??= round().finally(() => {
        running = undefined
      })
      return running
    },
    async sweep() {
      const before = addSeconds(clock.now(), -retentionSeconds)
      while ((await removeExpired(before)) !== null);
      await logCheckpoint()
    },
    async release() {
      if (!isHolder) return
      isHolder = false
      await releaseLease(database.queries, holder).catch((error) =>
        logger.warn({ err: error }, 'the lease of the audit chain runs out by itself'),
      )
    },
  }
}

function makeBatch(
  seals: AuditSeals,
  head: Omit<Head, 'seal'>,
  events: readonly StoredEvent[],
  circumstances: Pick<Batch, 'sealedAtMs' | 'resumed'>,
): Batch {
  const entries = events.map((event) => ({
    id: event.id,
    mac: seals.make('entry', fieldsOfEntry(event)).mac,
  }))
  const batch = {
    ...circumstances,
    number: head.number + 1,
    previousMac: head.mac,
    manifest: formatManifest(entries),
  }
  return { ...batch, seal: seals.make('batch', fieldsOfBatch(batch)) }
}

function sign(seals: AuditSeals, head: Omit<Head, 'seal'>): Head {
  return { ...head, seal: seals.make('head', fieldsOfHead(head)) }
}
