import { sql } from 'kysely'
import type { Queries } from '../database/database.ts'
import type { AuditBatchesTable, AuditChainTable, AuditEventsTable } from '../database/tables.ts'
import type { Batch, Head, StoredEvent } from './seals.ts'

const THE_ROW = 1

/** An event, and the batch that it says it is sealed in. */
export type PlacedEvent = StoredEvent & { readonly batch: number | null }

/** Whoever holds the lease, and so may write the chain until the transaction ends. */
export interface Lease {
  readonly head: Head
  /** By the database's clock. */
  readonly now: Date
}

/**
 * Takes the lease of the chain, or makes one's own longer. Runs in a transaction: the row stays locked to its end, so a
 * lease that runs out on the way lets nobody else in.
 * @returns null while another has it
 */
export async function takeLease(
  db: Queries,
  holder: string,
  leaseMs: number,
): Promise<Lease | null> {
  const now = sql<number>`authograph_now()`
  const lease = { holder, lease_ends_at: sql<number>`authograph_now() + ${leaseMs}` }
  const start = { started_at: now, number: 0, mac: '', sealed_at: 0 }
  const row = await db
    .insertInto('audit_chain')
    .values({ id: THE_ROW, ...lease, ...start, anchor_number: 0, anchor_mac: '' })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(lease)
        .where((chain) =>
          chain.or([
            chain('audit_chain.holder', 'is', null),
            chain('audit_chain.holder', '=', holder),
            chain('audit_chain.lease_ends_at', '<=', now),
          ]),
        ),
    )
    .returningAll()
    .executeTakeFirst()
  return row === undefined
    ? null
    : { head: toHead(row), now: new Date(row.lease_ends_at - leaseMs) }
}

/** Gives the lease back, so that another need not wait for its end. */
export async function releaseLease(db: Queries, holder: string): Promise<void> {
  await db.updateTable('audit_chain').set({ holder: null }).where('holder', '=', holder).execute()
}

export async function findHead(db: Queries): Promise<Head | undefined> {
  const row = await db.selectFrom('audit_chain').selectAll().executeTakeFirst()
  return row && toHead(row)
}

/** Runs in the transaction of `takeLease`. */
export async function updateHead(db: Queries, head: Head): Promise<void> {
  await db
    .updateTable('audit_chain')
    .set({
      started_at: head.startedAtMs,
      number: head.number,
      mac: head.mac,
      sealed_at: head.sealedAtMs,
      anchor_number: head.anchorNumber,
      anchor_mac: head.anchorMac,
      key_id: head.seal?.keyId ?? null,
      signature: head.seal?.mac ?? null,
    })
    .where('id', '=', THE_ROW)
    .execute()
}

/** A statement, without parameters, that finds whether any committed event waits to be sealed. */
export function selectAnyUnsealed(db: Queries) {
  return db.selectFrom('audit_events').select('id').where('batch', 'is', null).limit(sql.lit(1))
}

/** Whether any event says that it is sealed. */
export async function hasSealedEvents(db: Queries): Promise<boolean> {
  const query = db.selectFrom('audit_events').select('id').where('batch', 'is not', null)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}

/** Events that are committed and not sealed, the oldest first, behind the event `afterId`. */
export async function listUnsealedEvents(
  db: Queries,
  limit: number,
  afterId = '',
): Promise<PlacedEvent[]> {
  const rows = await db
    .selectFrom('audit_events')
    .selectAll()
    .where('batch', 'is', null)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toPlacedEvent)
}

/** Writes a batch, and on its events that they are in it. */
export async function insertBatch(
  db: Queries,
  batch: Batch,
  eventIds: readonly string[],
): Promise<void> {
  await db
    .insertInto('audit_batches')
    .values({
      number: batch.number,
      previous_mac: batch.previousMac,
      manifest: batch.manifest,
      sealed_at: batch.sealedAtMs,
      resumed: batch.resumed ? 1 : 0,
      key_id: batch.seal.keyId,
      mac: batch.seal.mac,
    })
    .execute()
  await db
    .updateTable('audit_events')
    .set({ batch: batch.number })
    .where('id', 'in', eventIds)
    .execute()
}

export async function findBatch(db: Queries, number: number): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('audit_batches')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toBatch(row)
}

export async function findOutermostBatch(
  db: Queries,
  which: 'oldest' | 'newest',
): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('audit_batches')
    .selectAll()
    .orderBy('number', which === 'oldest' ? 'asc' : 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toBatch(row)
}

/** Batches behind number `after` up to number `through`, in order. */
export async function listBatches(
  db: Queries,
  after: number,
  through: number,
  limit: number,
): Promise<Batch[]> {
  const rows = await db
    .selectFrom('audit_batches')
    .selectAll()
    .where('number', '>', after)
    .where('number', '<=', through)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(toBatch)
}

export async function findEvents(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, PlacedEvent>> {
  const rows = await db.selectFrom('audit_events').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toPlacedEvent(row)]))
}

/** Events that say they are in a batch whose manifest does not name them. */
export async function listIntruders(
  db: Queries,
  batch: number,
  named: readonly string[],
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select('id')
    .where('batch', '=', batch)
    .where('id', 'not in', named)
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Events that say they are in a batch before or behind the whole chain. One statement, since the chain moves on. */
export async function listStrayEvents(db: Queries, limit: number) {
  return db
    .selectFrom('audit_events')
    .select(['id', 'batch'])
    .where((event) =>
      event.or([
        event('batch', '>', event.selectFrom('audit_chain').select('number')),
        event('batch', '<=', event.selectFrom('audit_chain').select('anchor_number')),
      ]),
    )
    .limit(limit)
    .execute()
}

/** Batches before or behind the whole chain. */
export async function listStrayBatches(db: Queries, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('audit_batches')
    .select('number')
    .where((batch) =>
      batch.or([
        batch('number', '>', batch.selectFrom('audit_chain').select('number')),
        batch('number', '<=', batch.selectFrom('audit_chain').select('anchor_number')),
      ]),
    )
    .limit(limit)
    .execute()
  return rows.map((row) => row.number)
}

/** Removes the batches up to number `through`, and the events that are in them. */
export async function deleteBatches(db: Queries, through: number): Promise<void> {
  await db.deleteFrom('audit_events').where('batch', '<=', through).execute()
  await db.deleteFrom('audit_batches').where('number', '<=', through).execute()
}

function toHead(row: Readonly<AuditChainTable>): Head {
  const { key_id: keyId, signature } = row
  return {
    startedAtMs: row.started_at,
    number: row.number,
    mac: row.mac,
    sealedAtMs: row.sealed_at,
    anchorNumber: row.anchor_number,
    anchorMac: row.anchor_mac,
    seal: keyId === null || signature === null ? null : { keyId, mac: signature },
  }
}

function toBatch(row: Readonly<AuditBatchesTable>): Batch {
  return {
    number: row.number,
    previousMac: row.previous_mac,
    manifest: row.manifest,
    sealedAtMs: row.sealed_at,
    resumed: row.resumed !== 0,
    seal: { keyId: row.key_id, mac: row.mac },
  }
}

function toPlacedEvent(row: Readonly<AuditEventsTable>): PlacedEvent {
  const { key_id: keyId, mac } = row
  return {
    id: row.id,
    type: row.type,
    occurredAtMs: row.occurred_at,
    subject: row.subject,
    actor: row.actor,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
    deviceLabel: row.device_label,
    requestId: row.request_id,
    details: row.details,
    seal: keyId === null || mac === null ? null : { keyId, mac },
    batch: row.batch,
  }
}
