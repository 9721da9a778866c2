import type { Queries } from '../database/database.ts'
import { findOutermostBatch, hasSealedEvents, type Lease } from './chain.store.ts'
import { type AuditSeals, fieldsOfHead, type Head } from './seals.ts'

/** How long a server leaves the chain to those that know the secret of its end: a new one reaches them one by one. */
const PATIENCE_MS = 3_600_000

/** Where the next batch goes. */
export interface ChainEnd {
  readonly head: Omit<Head, 'seal'>
  /** Whether the head was not the one that a sealer wrote. */
  readonly resumed: boolean
}

/**
 * Where the chain goes on. A head that no sealer wrote is not signed as if it were right: the chain begins anew behind
 * what is there, and the next batch says so for as long as it is kept.
 * @returns null while that should be left to another server
 */
export async function findChainEnd(
  db: Queries,
  seals: AuditSeals,
  { head, now }: Lease,
): Promise<ChainEnd | null> {
  const verdict = seals.check('head', fieldsOfHead(head), head.seal)
  if (verdict === 'intact') return { head, resumed: false }
  const ageMs = now.getTime() - head.sealedAtMs
  if (verdict === 'unknown-key' && ageMs >= 0 && ageMs < PATIENCE_MS) return null

  const newest = await findOutermostBatch(db, 'newest')
  const oldest = await findOutermostBatch(db, 'oldest')
  const isFirst = verdict === 'absent' && newest === undefined && !(await hasSealedEvents(db))
  if (isFirst) return { head, resumed: false }
  return {
    head: {
      startedAtMs: head.startedAtMs,
      number: newest?.number ?? 0,
      mac: newest?.seal.mac ?? '',
      sealedAtMs: newest?.sealedAtMs ?? 0,
      anchorNumber: oldest === undefined ? 0 : oldest.number - 1,
      anchorMac: oldest?.previousMac ?? '',
    },
    resumed: true,
  }
}
