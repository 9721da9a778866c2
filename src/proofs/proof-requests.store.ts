import type { Queries } from '../database/database.ts'
import type { ProofPurpose, ProofRequestsTable } from '../database/tables.ts'

/** Somebody asks to prove that an address is read. Written for any address: only the mail depends on who it belongs to. */
export interface ProofRequest {
  readonly id: string
  readonly purpose: ProofPurpose
  /** As it was typed. */
  readonly email: string
  readonly emailKey: string
  /** A BCP 47 tag. */
  readonly locale: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertProofRequest(db: Queries, request: ProofRequest): Promise<void> {
  await db
    .insertInto('proof_requests')
    .values({
      id: request.id,
      purpose: request.purpose,
      email: request.email,
      email_key: request.emailKey,
      locale: request.locale,
      created_at: request.createdAt.getTime(),
      expires_at: request.expiresAt.getTime(),
    })
    .execute()
}

export async function findProofRequest(db: Queries, id: string): Promise<ProofRequest | undefined> {
  const row = await db
    .selectFrom('proof_requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toProofRequest(row)
}

/** The requests for an address, newest first. */
export async function listProofRequests(db: Queries, emailKey: string): Promise<ProofRequest[]> {
  const rows = await db
    .selectFrom('proof_requests')
    .selectAll()
    .where('email_key', '=', emailKey)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toProofRequest)
}

/** Ends the living proofs of all requests for an address, of one purpose or of all. */
export async function endProofRequests(
  db: Queries,
  emailKey: string,
  purpose: ProofPurpose | null,
  now: Date,
): Promise<void> {
  let requests = db.selectFrom('proof_requests').select('id').where('email_key', '=', emailKey)
  if (purpose !== null) requests = requests.where('purpose', '=', purpose)
  await db
    .updateTable('proofs')
    .set({ ended_at: now.getTime() })
    .where('subject_id', 'in', requests)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the living proofs of all but the newest requests. One statement, however often an address was asked for. */
export async function endSurplusRequests(
  db: Queries,
  emailKey: string,
  purpose: ProofPurpose,
  keep: number,
  now: Date,
): Promise<void> {
  const requests = db
    .selectFrom('proof_requests')
    .select('id')
    .where('email_key', '=', emailKey)
    .where('purpose', '=', purpose)
  const oldestKept = requests
    .orderBy('id', 'desc')
    .limit(1)
    .offset(keep - 1)
  await db
    .updateTable('proofs')
    .set({ ended_at: now.getTime() })
    .where('subject_id', 'in', requests.where('id', '<', oldestKept))
    .where('ended_at', 'is', null)
    .execute()
}

export async function deleteProofRequests(db: Queries, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('proof_requests').where('id', 'in', ids).execute()
}

export async function listExpiredProofRequests(
  db: Queries,
  before: Date,
  limit: number,
): Promise<ProofRequest[]> {
  const rows = await db
    .selectFrom('proof_requests')
    .selectAll()
    .where('expires_at', '<', before.getTime())
    .limit(limit)
    .execute()
  return rows.map(toProofRequest)
}

function toProofRequest(row: ProofRequestsTable): ProofRequest {
  return {
    id: row.id,
    purpose: row.purpose,
    email: row.email,
    emailKey: row.email_key,
    locale: row.locale,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  }
}
