import type { Queries } from '../database/database.ts'
import type { ProofPurpose, ProofsTable } from '../database/tables.ts'
import type { Proof } from './proofs.service.ts'

export async function insertProof(db: Queries, proof: Proof): Promise<void> {
  await db
    .insertInto('proofs')
    .values({
      id: proof.id,
      challenge_id: proof.challengeId,
      purpose: proof.purpose,
      subject_id: proof.subjectId,
      salt: proof.salt,
      key_id: proof.keyId,
      created_at: proof.createdAt.getTime(),
      code_expires_at: proof.codeExpiresAt.getTime(),
      link_expires_at: proof.linkExpiresAt.getTime(),
      code_tries_left: proof.codeTriesLeft,
      ended_at: null,
    })
    .execute()
}

export async function findProof(db: Queries, id: string): Promise<Proof | undefined> {
  const row = await db.selectFrom('proofs').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toProof(row)
}

/** The living proofs of one kind for one subject, newest first. */
export async function listLivingProofs(
  db: Queries,
  purpose: ProofPurpose,
  subjectId: string,
): Promise<Proof[]> {
  const rows = await db
    .selectFrom('proofs')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('purpose', '=', purpose)
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toProof)
}

/** All proofs of these subjects, ended ones too, oldest first. */
export async function listProofsOf(db: Queries, subjectIds: readonly string[]): Promise<Proof[]> {
  const rows = await db
    .selectFrom('proofs')
    .selectAll()
    .where('subject_id', 'in', subjectIds)
    .orderBy('id')
    .execute()
  return rows.map(toProof)
}

/**
 * Makes everyone else who uses, tries or adds proofs of a challenge wait until this transaction ends: each touches
 * several rows, and two that began with different ones would wait for each other for ever.
 */
export async function lockChallenge(db: Queries, challengeId: string): Promise<void> {
  await db
    .updateTable('proofs')
    .set((column) => ({ challenge_id: column.ref('challenge_id') }))
    .where('id', '=', challengeId)
    .execute()
}

/** Takes one try from each living code of a challenge and commits that. @returns those that had one, with what is left of it */
export async function takeCodeTries(db: Queries, challengeId: string, now: Date): Promise<Proof[]> {
  return db.transaction().execute(async (transaction) => {
    await lockChallenge(transaction, challengeId)
    const rows = await transaction
      .updateTable('proofs')
      .set((column) => ({ code_tries_left: column('code_tries_left', '-', 1) }))
      .where('challenge_id', '=', challengeId)
      .where('ended_at', 'is', null)
      .where('code_expires_at', '>', now.getTime())
      .where('code_tries_left', '>', 0)
      .returningAll()
      .execute()
    return rows.map(toProof)
  })
}

/** Gives the try that a right code cost back to it, while it lives. */
export async function giveBackCodeTry(db: Queries, id: string): Promise<void> {
  await db
    .updateTable('proofs')
    .set((column) => ({ code_tries_left: column('code_tries_left', '+', 1) }))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends one proof. @returns whether this call ended it: of any number that race, one does */
export async function endProof(db: Queries, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('proofs')
    .set({ ended_at: now.getTime() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Ends all living proofs of one kind, or of every kind, for one subject. */
export async function endProofsOf(
  db: Queries,
  purpose: ProofPurpose | null,
  subjectId: string,
  now: Date,
): Promise<void> {
  let living = db
    .updateTable('proofs')
    .set({ ended_at: now.getTime() })
    .where('subject_id', '=', subjectId)
    .where('ended_at', 'is', null)
  if (purpose !== null) living = living.where('purpose', '=', purpose)
  await living.execute()
}

/** Ends every living proof. */
export async function endEveryProof(db: Queries, now: Date): Promise<void> {
  await db
    .updateTable('proofs')
    .set({ ended_at: now.getTime() })
    .where('ended_at', 'is', null)
    .execute()
}

export async function deleteProofsOf(db: Queries, subjectIds: readonly string[]): Promise<void> {
  await db.deleteFrom('proofs').where('subject_id', 'in', subjectIds).execute()
}

function toProof(row: ProofsTable): Proof {
  return {
    id: row.id,
    challengeId: row.challenge_id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    salt: row.salt,
    keyId: row.key_id,
    createdAt: new Date(row.created_at),
    codeExpiresAt: new Date(row.code_expires_at),
    linkExpiresAt: new Date(row.link_expires_at),
    codeTriesLeft: row.code_tries_left,
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  }
}
