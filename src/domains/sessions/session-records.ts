import type { PersonalRecords } from '../users/personal-records.ts'
import { deleteDevicesOf, listDevicesOf } from './devices.store.ts'
import type { Session } from './session.ts'
import { deleteSessionsOf, listSessionsOf } from './sessions.store.ts'

/** A person's sessions, living and ended. Without their rows every token of theirs is dead. */
export const SESSION_RECORDS: PersonalRecords = {
  name: 'sessions',
  list: async (db, { userId }) => (await listSessionsOf(db, userId)).map(describe),
  erase: (db, { userId }) => deleteSessionsOf(db, userId),
}

/** The devices that a person has logged in on. */
export const DEVICE_RECORDS: PersonalRecords = {
  name: 'devices',
  list: (db, { userId }) => listDevicesOf(db, userId),
  erase: (db, { userId }) => deleteDevicesOf(db, userId),
}

/** Field by field, so that nothing from which tokens are derived ever gets among them. */
function describe(session: Session) {
  return {
    id: session.id,
    transport: session.transport,
    createdAt: session.createdAt,
    lastUsedAt: session.lastUsedAt,
    authenticatedAt: session.authenticatedAt,
    methods: session.methods,
    expiresAt: session.expiresAt,
    endedAt: session.endedAt,
    endReason: session.endReason,
    ipAddress: session.ipAddress,
    userAgent: session.userAgent,
    deviceLabel: session.deviceLabel,
    byAdministrator: session.impersonator !== null,
  }
}
