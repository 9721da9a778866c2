import type { Database } from '../database/database.ts'
import type { Clock } from '../runtime/clock.ts'
import { type Inspection, judgeEvent, MOST_STRAYS, type Tally } from './batch-inspection.ts'
import {
  findBatch,
  findHead,
  findOutermostBatch,
  listStrayBatches,
  listStrayEvents,
  listUnsealedEvents,
} from './chain.store.ts'
import { type Bounds, type OnProgress, walkChain } from './chain-walk.ts'
import {
  batchAdded,
  checkpointNotMet,
  checkpointNotReached,
  eventAdded,
  type Finding,
  headChanged,
  headRemoved,
  secretMissing,
} from './findings.ts'
import {
  type AuditSeals,
  batchOfCheckpoint,
  checkpointOf,
  fieldsOfHead,
  type Head,
} from './seals.ts'

const EVENTS_PER_PAGE = 500
/** While servers of an older version may still run beside the one that made the first batch. */
const UPGRADE_MS = 86_400_000

export interface AuditVerificationDependencies {
  readonly database: Database
  readonly seals: AuditSeals
  readonly clock: Clock
}

export interface VerificationOptions {
  /** The end of the chain as it was noted elsewhere before; null where nobody did. */
  readonly checkpoint: string | null
  readonly onProgress: OnProgress
  readonly onFinding: (finding: Finding) => void
}

/** What a verification has looked at. What it finds is told when it is found. */
export interface Verification extends Readonly<Tally> {
  /** The end of the chain, to be noted elsewhere; null where there is none, or none that can be believed. */
  readonly checkpoint: string | null
  /** When the newest batch was sealed. */
  readonly sealedAt: Date | null
  /** Whether the given checkpoint is older than all that the retention has kept, so that it says nothing. */
  readonly isCheckpointExpired: boolean
}

/**
 * Walks the chain and tells what is wrong. Servers may go on working meanwhile. Holds a few batches in memory, however
 * long the chain is.
 */
export async function verifyAudit(
  { database, seals, clock }: AuditVerificationDependencies,
  { checkpoint, onProgress, onFinding }: VerificationOptions,
): Promise<Verification> {
  const tally = { batches: 0, events: 0, unsealed: 0, unsigned: 0 }
  // Before the head: a batch that a server makes in between is then one too few, and none too many.
  const present = await boundsOfTable(database)
  const head = await findHead(database.queries)
  const verdict = head && seals.check('head', fieldsOfHead(head), head.seal)
  const believed = verdict === 'intact' ? head : undefined
  const bounds = believed ?? present
  const unsignedUntilMs = (head?.startedAtMs ?? clock.now().getTime()) + UPGRADE_MS
  const inspection: Inspection = { database, seals, tally, unsignedUntilMs, onFinding }

  const isBegun = bounds.number > 0 || (head !== undefined && head.seal !== null)
  if (isBegun && believed === undefined) onFinding(judgeHead(head, verdict === 'unknown-key'))
  await walkChain(inspection, bounds, onProgress)
  await findStrays(inspection)
  await walkUnsealed(inspection, clock.now())
  const reach = checkpoint === null ? 'met' : await compareCheckpoint(database, bounds, checkpoint)
  if (reach === 'not reached') onFinding(checkpointNotReached)
  if (reach === 'not met') onFinding(checkpointNotMet)
  return {
    ...tally,
    checkpoint: believed === undefined ? null : checkpointOf(believed),
    sealedAt: believed === undefined ? null : new Date(believed.sealedAtMs),
    isCheckpointExpired: reach === 'expired',
  }
}

/** Without a head that can be believed: whatever is there. */
async function boundsOfTable({ queries }: Database): Promise<Bounds> {
  const oldest = await findOutermostBatch(queries, 'oldest')
  const newest = await findOutermostBatch(queries, 'newest')
  return {
    anchorNumber: oldest === undefined ? 0 : oldest.number - 1,
    anchorMac: null,
    number: newest?.number ?? 0,
    mac: null,
  }
}

function judgeHead(head: Head | undefined, isKeyUnknown: boolean): Finding {
  if (head === undefined) return headRemoved
  return isKeyUnknown && head.seal !== null ? secretMissing(head.seal.keyId, null) : headChanged
}

/** What says that it belongs to batches before or behind the chain. */
async function findStrays({ database, onFinding }: Inspection): Promise<void> {
  for (const number of await listStrayBatches(database.queries, MOST_STRAYS)) {
    onFinding(batchAdded(number))
  }
  for (const { id, batch } of await listStrayEvents(database.queries, MOST_STRAYS)) {
    onFinding(eventAdded(id, batch))
  }
}

async function walkUnsealed(inspection: Inspection, now: Date): Promise<void> {
  const { database, tally, onFinding } = inspection
  let afterId: string | undefined
  do {
    const page = await listUnsealedEvents(database.queries, EVENTS_PER_PAGE, afterId)
    for (const event of page) {
      const finding = judgeEvent(inspection, event, now.getTime())
      if (finding !== null) onFinding(finding)
    }
    tally.unsealed += page.length
    afterId = page.at(-1)?.id
  } while (afterId !== undefined)
}

async function compareCheckpoint(
  { queries }: Database,
  bounds: Bounds,
  checkpoint: string,
): Promise<'met' | 'not met' | 'not reached' | 'expired'> {
  const number = batchOfCheckpoint(checkpoint)
  if (number > bounds.number) return 'not reached'
  if (number < bounds.anchorNumber) return 'expired'
  const mac =
    number === bounds.anchorNumber ? bounds.anchorMac : (await findBatch(queries, number))?.seal.mac
  if (mac == null) return 'not met'
  return checkpointOf({ number, mac }) === checkpoint ? 'met' : 'not met'
}
