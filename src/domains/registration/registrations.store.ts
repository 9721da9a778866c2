import type { Queries } from '../../database/database.ts'
import type { RegistrationsTable } from '../../database/tables.ts'

/** A registration that waits for its confirmation. Several people may try the same address. */
export interface Registration {
  /** Becomes the id of the user. */
  readonly id: string
  readonly email: string
  readonly emailKey: string
  readonly name: string | null
  readonly locale: string
  readonly passwordHash: string
  /** Whether the user exists already, unconfirmed. */
  readonly userExists: boolean
  readonly createdAt: Date
  readonly expiresAt: Date
}

export async function insertRegistration(db: Queries, registration: Registration): Promise<void> {
  await db
    .insertInto('registrations')
    .values({
      id: registration.id,
      email: registration.email,
      email_key: registration.emailKey,
      name: registration.name,
      locale: registration.locale,
      password_hash: registration.passwordHash,
      user_exists: registration.userExists ? 1 : 0,
      created_at: registration.createdAt.getTime(),
      expires_at: registration.expiresAt.getTime(),
    })
    .execute()
}

export async function findRegistration(db: Queries, id: string): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRegistration(row)
}

/** The newest registration of an address that has not expired. */
export async function findWaitingRegistration(
  db: Queries,
  emailKey: string,
  now: Date,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('expires_at', '>', now.getTime())
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toRegistration(row)
}

/** The registrations of an address, and the one that a user came from, oldest first. */
export async function listRegistrationsOf(
  db: Queries,
  { userId, emailKey }: { readonly userId: string; readonly emailKey: string },
): Promise<Registration[]> {
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where((where) => where.or([where('email_key', '=', emailKey), where('id', '=', userId)]))
    .orderBy('id')
    .execute()
  return rows.map(toRegistration)
}

/** Lets a registration wait until `expiresAt`, as when its mail was sent again. */
export async function extendRegistration(db: Queries, id: string, expiresAt: Date): Promise<void> {
  await db
    .updateTable('registrations')
    .set({ expires_at: expiresAt.getTime() })
    .where('id', '=', id)
    .execute()
}

/** Lets a registration carry another password. Does nothing where there is none. */
export async function replacePasswordHash(db: Queries, id: string, passwordHash: string) {
  await db
    .updateTable('registrations')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .execute()
}

export async function deleteRegistrations(db: Queries, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('registrations').where('id', 'in', ids).execute()
}

/** Registrations without a user that expired before `before`. */
export async function listExpiredRegistrations(
  db: Queries,
  before: Date,
  limit: number,
): Promise<Registration[]> {
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('expires_at', '<', before.getTime())
    .where('user_exists', '=', 0)
    .limit(limit)
    .execute()
  return rows.map(toRegistration)
}

function toRegistration(row: RegistrationsTable): Registration {
  return {
    id: row.id,
    email: row.email,
    emailKey: row.email_key,
    name: row.name,
    locale: row.locale,
    passwordHash: row.password_hash,
    userExists: row.user_exists === 1,
    createdAt: new Date(row.created_at),
    expiresAt: new Date(row.expires_at),
  }
}
