import type { Database } from '../database/database.ts'
import { findEvents, listIntruders, type PlacedEvent } from './chain.store.ts'
import {
  batchChanged,
  chainResumed,
  eventAdded,
  eventChanged,
  eventMoved,
  eventNotRecorded,
  eventRemoved,
  type Finding,
  secretMissing,
} from './findings.ts'
import {
  type AuditSeals,
  type Batch,
  fieldsOfBatch,
  fieldsOfEntry,
  fieldsOfEvent,
  parseManifest,
  type Seal,
} from './seals.ts'

/** Of what is out of place the first few say enough: somebody may have put in millions. */
export const MOST_STRAYS = 20

/** What a verification has looked at so far. */
export interface Tally {
  batches: number
  /** Sealed events that were looked at. */
  events: number
  /** Events that wait for the sealer. */
  unsealed: number
  /** Events of servers of an older version: nothing shows that they were not added by hand before they were sealed. */
  unsigned: number
}

/** What looking at a batch takes. */
export interface Inspection {
  readonly database: Database
  readonly seals: AuditSeals
  readonly tally: Tally
  /** Unsigned events that were sealed before this come from a server of an older version, beside the first of this. */
  readonly unsignedUntilMs: number
  readonly onFinding: (finding: Finding) => void
}

/** Everything that is wrong within a batch. */
export async function inspectBatch(inspection: Inspection, batch: Batch): Promise<Finding[]> {
  const { database, seals, tally } = inspection
  const findings: Finding[] = []
  const verdict = seals.check('batch', fieldsOfBatch(batch), batch.seal)
  if (verdict === 'broken') findings.push(batchChanged(batch.number))
  if (verdict === 'unknown-key') findings.push(secretMissing(batch.seal.keyId, batch.number))
  if (batch.resumed) findings.push(chainResumed(batch.number))

  const entries = parseManifest(batch.manifest)
  const ids = entries.map((entry) => entry.id)
  const events = await findEvents(database.queries, ids)
  for (const { id, mac } of entries) {
    const event = events.get(id)
    const seal = { keyId: batch.seal.keyId, mac }
    const finding =
      event === undefined
        ? eventRemoved(id, batch.number)
        : judgeSealedEvent(inspection, batch, event, seal)
    if (finding !== null) findings.push(finding)
  }
  const intruders = await listIntruders(database.queries, batch.number, ids, MOST_STRAYS)
  findings.push(...intruders.map((id) => eventAdded(id, batch.number)))
  tally.batches += 1
  tally.events += events.size
  return findings
}

function judgeSealedEvent(
  inspection: Inspection,
  batch: Batch,
  event: PlacedEvent,
  seal: Seal,
): Finding | null {
  if (inspection.seals.check('entry', fieldsOfEntry(event), seal) === 'broken')
    return eventChanged(event.id, batch.number)
  if (event.batch !== batch.number) return eventMoved(event.id, batch.number)
  return judgeEvent(inspection, event, batch.sealedAtMs)
}

/** Whether a server has recorded an event as it is. @param atMs when it was sealed; now, for one that waits for it */
export function judgeEvent(
  { seals, tally, unsignedUntilMs }: Inspection,
  event: PlacedEvent,
  atMs: number,
): Finding | null {
  const verdict = seals.check('event', fieldsOfEvent(event), event.seal)
  if (verdict === 'broken') return eventNotRecorded(event.id, event.batch)
  if (verdict !== 'absent') return null
  if (atMs >= unsignedUntilMs) return eventNotRecorded(event.id, event.batch)
  tally.unsigned += 1
  return null
}
