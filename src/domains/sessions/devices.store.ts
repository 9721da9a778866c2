import type { TokenSeed } from '../../crypto/derived-tokens.ts'
import type { Queries } from '../../database/database.ts'

/** A device on which a login was completed. Its token outlives logouts. */
export interface Device extends TokenSeed {
  readonly userId: string
}

export async function insertDevice(db: Queries, device: Device, now: Date): Promise<void> {
  await db
    .insertInto('devices')
    .values({
      id: device.id,
      user_id: device.userId,
      salt: device.salt,
      key_id: device.keyId,
      created_at: now.getTime(),
      last_used_at: now.getTime(),
    })
    .execute()
}

export async function findDevice(db: Queries, id: string): Promise<Device | undefined> {
  const row = await db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { id: row.id, userId: row.user_id, salt: row.salt, keyId: row.key_id }
}

/** Notes a login from a known device. @returns false for one that has been forgotten */
export async function touchDevice(db: Queries, id: string, now: Date): Promise<boolean> {
  const touched = await db
    .updateTable('devices')
    .set({ last_used_at: now.getTime() })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return touched !== undefined
}

/** Forgets devices that nobody has logged in from since `before`. */
export async function deleteUnusedDevices(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom('devices').where('last_used_at', '<', before.getTime()).execute()
}

/** When the devices of a user were first and last used, oldest first. */
export async function listDevicesOf(
  db: Queries,
  userId: string,
): Promise<{ readonly id: string; readonly createdAt: Date; readonly lastUsedAt: Date }[]> {
  const rows = await db
    .selectFrom('devices')
    .select(['id', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    createdAt: new Date(row.created_at),
    lastUsedAt: new Date(row.last_used_at),
  }))
}

export async function deleteDevicesOf(db: Queries, userId: string): Promise<void> {
  await db.deleteFrom('devices').where('user_id', '=', userId).execute()
}
