import { createHmac } from 'node:crypto'
import { sameText } from '../crypto/derived-tokens.ts'
import type { Keyring } from '../crypto/keyring.ts'

const PURPOSE = 'audit'
const CHECKPOINT_MAC_LENGTH = 22

/** What is sealed: an event by the server that records it; an event in its batch; a batch; the head of the chain. */
type Sealed = 'event' | 'entry' | 'batch' | 'head'

type Fields = readonly (string | number | boolean | null)[]

/** A MAC, and which secret it was made with. */
export interface Seal {
  readonly keyId: string
  /** HMAC-SHA-256 in base64url. */
  readonly mac: string
}

/** What became of a seal; `unknown-key` where the operator has dropped the secret that it was made with. */
export type Verdict = 'intact' | 'broken' | 'absent' | 'unknown-key'

/** Makes and checks the seals of the audit, with a key derived from the operator's secret. */
export interface AuditSeals {
  make(kind: Sealed, fields: Fields): Seal
  check(kind: Sealed, fields: Fields, seal: Seal | null): Verdict
}

export function createAuditSeals(keyring: Keyring): AuditSeals {
  return {
    make(kind, fields) {
      const { id, derive } = keyring.current
      return { keyId: id, mac: macOf(derive(PURPOSE), kind, fields) }
    },
    check(kind, fields, seal) {
      if (seal === null) return 'absent'
      const key = keyring.find(seal.keyId)?.derive(PURPOSE)
      if (key === undefined) return 'unknown-key'
      return sameText(macOf(key, kind, fields), seal.mac) ? 'intact' : 'broken'
    },
  }
}

/** The kind stands within: the seal of one thing is none of another. */
function macOf(key: Buffer, kind: Sealed, fields: Fields): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, ...fields]))
    .digest('base64url')
}

/** An event as it rests in the database. */
export interface StoredEvent {
  readonly id: string
  readonly type: string
  readonly occurredAtMs: number
  /** Pseudonyms. */
  readonly subject: string | null
  readonly actor: string | null
  readonly ipAddress: string | null
  readonly userAgent: string | null
  readonly deviceLabel: string | null
  readonly requestId: string | null
  /** JSON. */
  readonly details: string
  /** Null where a server of an older version recorded it. */
  readonly seal: Seal | null
}

/** What the seal of an event covers: everything but itself. */
export function fieldsOfEvent(event: Omit<StoredEvent, 'seal'>): Fields {
  const { id, type, occurredAtMs, subject, actor, ipAddress, userAgent, deviceLabel } = event
  const origin = [ipAddress, userAgent, deviceLabel, event.requestId]
  return [id, type, occurredAtMs, subject, actor, ...origin, event.details]
}

/** What a batch says of one event: the seal that its server gave it belongs to it. */
export function fieldsOfEntry(event: StoredEvent): Fields {
  return [...fieldsOfEvent(event), event.seal?.keyId ?? null, event.seal?.mac ?? null]
}

/** Events that were sealed together. */
export interface Batch {
  readonly number: number
  /** Empty for the first batch. */
  readonly previousMac: string
  readonly manifest: string
  readonly sealedAtMs: number
  readonly resumed: boolean
  readonly seal: Seal
}

export function fieldsOfBatch(batch: Omit<Batch, 'seal'>): Fields {
  return [batch.number, batch.previousMac, batch.manifest, batch.sealedAtMs, batch.resumed]
}

/** A line of a batch's manifest. */
export interface Entry {
  readonly id: string
  readonly mac: string
}

export function formatManifest(entries: readonly Entry[]): string {
  return entries.map(({ id, mac }) => `${id} ${mac}`).join('\n')
}

/** The entries of a manifest; of one that was tampered with, whatever its lines say. */
export function parseManifest(manifest: string): Entry[] {
  return manifest.split('\n').map((line) => {
    const [id = '', mac = ''] = line.split(' ')
    return { id, mac }
  })
}

/** Where the chain begins and ends. */
export interface Head {
  /** When the first batch was made. */
  readonly startedAtMs: number
  /** The newest batch, or 0 without any. */
  readonly number: number
  readonly mac: string
  readonly sealedAtMs: number
  /** The newest batch that the retention has removed, or 0. */
  readonly anchorNumber: number
  readonly anchorMac: string
  /** Null until the first batch. */
  readonly seal: Seal | null
}

export function fieldsOfHead(head: Omit<Head, 'seal'>): Fields {
  const { startedAtMs, number, mac, sealedAtMs, anchorNumber, anchorMac } = head
  return [startedAtMs, number, mac, sealedAtMs, anchorNumber, anchorMac]
}

/** The end of the chain in a short text, to be kept elsewhere: `<batch>.<beginning of its MAC>`. */
export function checkpointOf({ number, mac }: Pick<Head, 'number' | 'mac'>): string {
  return `${number}.${mac.slice(0, CHECKPOINT_MAC_LENGTH)}`
}

const CHECKPOINT = /^([1-9]\d{0,14})\.[\w-]{22}$/

/** Whether a text has the form of a checkpoint. */
export const isCheckpoint = (text: string): boolean => CHECKPOINT.test(text)

/** The batch that a checkpoint names. */
export function batchOfCheckpoint(checkpoint: string): number {
  return Number(CHECKPOINT.exec(checkpoint)?.[1] ?? 0)
}
