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

/** The requests for an address, newest first; of one purpose or of all. */
export async function listProofRequests(
  db: Queries,
  emailKey: string,
  purpose: ProofPurpose | null,
): Promise<ProofRequest[]> {
  let requests = db
    .selectFrom('proof_requests')
    .selectAll()
    .where('email_key', '=', emailKey)
    .orderBy('id', 'desc')
  if (purpose !== null) requests = requests.where('purpose', '=', purpose)
  return (await requests.execute()).map(toProofRequest)
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
