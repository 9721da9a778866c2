import { sql } from 'kysely'
import type { Database, Queries } from '../database/database.ts'

/** A key pair as it rests in the database: the private part is sealed. */
export interface StoredSigningKey {
  readonly id: string
  /** JSON Web Key. */
  readonly publicJwk: string
  readonly sealedPrivateJwk: Buffer
  readonly keyId: string
  readonly createdAt: Date
  readonly signsFrom: Date
}

/** All keys, the one that signs last first. */
export async function listSigningKeys(db: Queries): Promise<StoredSigningKey[]> {
  const rows = await db
    .selectFrom('signing_keys')
    .selectAll()
    .orderBy('signs_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    publicJwk: row.public_jwk,
    sealedPrivateJwk: row.sealed_private_jwk,
    keyId: row.key_id,
    createdAt: new Date(row.created_at),
    signsFrom: new Date(row.signs_from),
  }))
}

/**
 * Writes a key unless there is one already: of several servers that start at once on an empty database one makes it.
 * Runs in a transaction.
 */
export async function insertFirstSigningKey(
  db: Queries,
  kind: Database['kind'],
  key: StoredSigningKey,
): Promise<void> {
  // SQLite has one writer anyway.
  if (kind === 'postgres')
    await sql`lock table signing_keys in share row exclusive mode`.execute(db)
  const present = await db.selectFrom('signing_keys').select('id').limit(1).executeTakeFirst()
  if (present === undefined) await insertSigningKey(db, key)
}

export async function insertSigningKey(db: Queries, key: StoredSigningKey): Promise<void> {
  await db
    .insertInto('signing_keys')
    .values({
      id: key.id,
      public_jwk: key.publicJwk,
      sealed_private_jwk: key.sealedPrivateJwk,
      key_id: key.keyId,
      created_at: key.createdAt.getTime(),
      signs_from: key.signsFrom.getTime(),
    })
    .execute()
}

export async function deleteSigningKeys(db: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('signing_keys').where('id', 'in', ids).execute()
}

/** Keeps a private key sealed with another secret. */
export async function replaceSeal(
  db: Queries,
  id: string,
  sealedPrivateJwk: Buffer,
  keyId: string,
): Promise<void> {
  await db
    .updateTable('signing_keys')
    .set({ sealed_private_jwk: sealedPrivateJwk, key_id: keyId })
    .where('id', '=', id)
    .execute()
}
