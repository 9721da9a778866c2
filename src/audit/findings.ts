/** What is wrong with the audit, and where. */
export interface Finding {
  readonly kind: FindingKind
  readonly batch: number | null
  readonly eventId: string | null
  /** For people. */
  readonly text: string
}

export type FindingKind =
  | 'EVENT_CHANGED'
  | 'EVENT_REMOVED'
  | 'EVENT_ADDED'
  | 'EVENT_MOVED'
  | 'EVENT_NOT_RECORDED'
  | 'BATCH_CHANGED'
  | 'BATCH_REMOVED'
  | 'BATCH_ADDED'
  | 'BATCH_REPLACED'
  | 'HEAD_CHANGED'
  | 'HEAD_REMOVED'
  | 'CHAIN_RESUMED'
  | 'CHECKPOINT_NOT_REACHED'
  | 'CHECKPOINT_NOT_MET'
  | 'SECRET_MISSING'

type OfEvent = (eventId: string, batch: number | null) => Finding
type OfBatch = (batch: number) => Finding

const ofEvent =
  (kind: FindingKind, say: (batch: number | null) => string): OfEvent =>
  (eventId, batch) => ({ kind, batch, eventId, text: `Event ${eventId} ${say(batch)}.` })

const ofBatch =
  (kind: FindingKind, say: string): OfBatch =>
  (batch) => ({ kind, batch, eventId: null, text: `Batch ${batch} ${say}.` })

const ofChain = (kind: FindingKind, text: string): Finding => ({
  kind,
  batch: null,
  eventId: null,
  text,
})

/** Was not what it is when its batch was sealed. */
export const eventChanged = ofEvent(
  'EVENT_CHANGED',
  (batch) => `was changed after it was sealed in batch ${batch}`,
)
export const eventRemoved = ofEvent(
  'EVENT_REMOVED',
  (batch) => `was sealed in batch ${batch} and is gone`,
)
export const eventAdded = ofEvent(
  'EVENT_ADDED',
  (batch) => `says that it is in batch ${batch}, which was sealed without it: it was added later`,
)
export const eventMoved = ofEvent(
  'EVENT_MOVED',
  (batch) => `was sealed in batch ${batch} and does not say so any more`,
)
/** Carries no seal of a server, or a wrong one. */
export const eventNotRecorded = ofEvent(
  'EVENT_NOT_RECORDED',
  (batch) =>
    `${batch === null ? '' : `of batch ${batch} `}was not recorded by a server of this version as it is: it was added by hand, changed before it was sealed, or written by a server of an older version`,
)

export const batchChanged = ofBatch('BATCH_CHANGED', 'was changed after it was sealed')
export const batchAdded = ofBatch('BATCH_ADDED', 'lies outside the chain: it was put there')
export const batchReplaced = ofBatch(
  'BATCH_REPLACED',
  'was replaced: it is not the one that the chain goes on from',
)
export const chainResumed = ofBatch(
  'CHAIN_RESUMED',
  'begins anew, because the end of the chain had been tampered with: what stood right before it may be gone',
)

export function batchesRemoved(first: number, last: number, isTail: boolean): Finding {
  const which = first === last ? `Batch ${first} is` : `Batches ${first} to ${last} are`
  const where = isTail ? ', at the end of the chain' : ''
  const text = `${which} gone${where}: the events in there may have been removed too.`
  return { kind: 'BATCH_REMOVED', batch: first, eventId: null, text }
}

export function secretMissing(keyId: string, batch: number | null): Finding {
  const what = batch === null ? 'The end of the chain' : `Batch ${batch}, and maybe others,`
  const text = `${what} was sealed with a secret (${keyId}) that is not configured, and cannot be checked: add it to AUTHOGRAPH_SECRET.`
  return { kind: 'SECRET_MISSING', batch, eventId: null, text }
}

export const headChanged = ofChain(
  'HEAD_CHANGED',
  'The row that says where the chain ends was changed: events at the end may have been removed.',
)
export const headRemoved = ofChain(
  'HEAD_REMOVED',
  'The row that says where the chain ends is gone: events at the end may have been removed.',
)
export const checkpointNotReached = ofChain(
  'CHECKPOINT_NOT_REACHED',
  'The chain ends before the checkpoint: the newest events were removed, or an older state of the database was restored.',
)
export const checkpointNotMet = ofChain(
  'CHECKPOINT_NOT_MET',
  'The chain is another one than that of the checkpoint: it was made anew, or an older state of the database was restored.',
)
