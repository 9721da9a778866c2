import { type Inspection, inspectBatch } from './batch-inspection.ts'
import { findHead, listBatches } from './chain.store.ts'
import { batchesRemoved, batchReplaced, type Finding } from './findings.ts'
import { type Batch, fieldsOfHead, type Head } from './seals.ts'

const BATCHES_PER_PAGE = 20

/** Which batches there should be: those behind the anchor, up to `number`. */
export type Bounds = Pick<Head, 'anchorNumber' | 'number'> & {
  /** The MACs of both; null without a head that can be believed. */
  readonly anchorMac: string | null
  readonly mac: string | null
}

/** Told after each few batches; the walk waits for it. */
export type OnProgress = (doneBatches: number, totalBatches: number) => void | Promise<void>

/** A place in the chain; its MAC is null where what stands there cannot be believed. */
interface Link {
  readonly number: number
  readonly mac: string | null
}

/** Goes through the chain batch by batch and tells what is wrong. */
export async function walkChain(
  inspection: Inspection,
  bounds: Bounds,
  onProgress: OnProgress,
): Promise<void> {
  const { queries } = inspection.database
  const missingKeys = new Set<string>()
  let previous: Link = { number: bounds.anchorNumber, mac: bounds.anchorMac }
  while (previous.number < bounds.number) {
    const page = await listBatches(queries, previous.number, bounds.number, BATCHES_PER_PAGE)
    if (page.length === 0) {
      const gap = batchesRemoved(previous.number + 1, bounds.number, true)
      await report(inspection, [gap], bounds.number)
      return
    }
    for (const batch of page) {
      await report(inspection, judgeLink(previous, batch), batch.number - 1)
      const findings = await inspectBatch(inspection, batch)
      const news = findings.filter((finding) => isNews(finding, batch, missingKeys))
      await report(inspection, news, batch.number)
      const isChanged = findings.some((finding) => finding.kind === 'BATCH_CHANGED')
      previous = { number: batch.number, mac: isChanged ? null : batch.seal.mac }
    }
    await onProgress(previous.number - bounds.anchorNumber, bounds.number - bounds.anchorNumber)
  }
  const isOther = bounds.mac !== null && previous.mac !== null && previous.mac !== bounds.mac
  if (isOther) await report(inspection, [batchReplaced(previous.number)], previous.number)
}

function judgeLink(previous: Link, batch: Batch): Finding[] {
  const expected = previous.number + 1
  if (batch.number > expected) return [batchesRemoved(expected, batch.number - 1, false)]
  const follows = previous.mac === null || batch.previousMac === previous.mac
  return follows ? [] : [batchReplaced(previous.number)]
}

/** One word about a secret that is missing is enough. */
function isNews({ kind }: Finding, batch: Batch, missingKeys: Set<string>): boolean {
  if (kind !== 'SECRET_MISSING') return true
  const isFirst = !missingKeys.has(batch.seal.keyId)
  missingKeys.add(batch.seal.keyId)
  return isFirst
}

/** Tells findings about batches up to one, unless the retention has removed that since the walk began. */
async function report(
  { database, seals, onFinding }: Inspection,
  findings: readonly Finding[],
  lastNumber: number,
): Promise<void> {
  if (findings.length === 0) return
  const head = await findHead(database.queries)
  const isExpired =
    head !== undefined &&
    head.anchorNumber >= lastNumber &&
    seals.check('head', fieldsOfHead(head), head.seal) === 'intact'
  if (!isExpired) for (const finding of findings) onFinding(finding)
}
