import { createAudit } from '../audit/audit.service.ts'
import { createAuditSeals } from '../audit/seals.ts'
import { createDerivedTokens } from '../crypto/derived-tokens.ts'
import {
  createOperatorSessions,
  type OperatorSessions,
} from '../domains/sessions/operator-sessions.ts'
import type { Session } from '../domains/sessions/session.ts'
import { createProofs } from '../proofs/proofs.service.ts'
import { systemClock } from '../runtime/clock.ts'
import { createSystemRandom } from '../runtime/random.ts'
import { openKeyring } from './keyring.ts'
import { EXIT, print } from './output.ts'
import { fail, withDatabase } from './with-database.ts'

export interface SessionsListOptions {
  readonly user?: string
  readonly limit: number
  readonly json?: boolean
}

export interface SessionsEndOptions {
  readonly user?: string
  readonly all?: boolean
  readonly json?: boolean
}

/** `authograph sessions list`: living sessions, newest first. @returns the exit code */
export function runSessionsList({ user, limit, json }: SessionsListOptions): Promise<number> {
  return withSessions(json, async (sessions) => {
    const found = await sessions.list(user ?? null, limit)
    const lines = found.length > 0 ? found.map(toLine) : ['There are no living sessions.']
    print(json, { ok: true, sessions: found.map(toObject) }, lines)
    return EXIT.ok
  })
}

/** `authograph sessions end`: ends some sessions, those of a user, or all. @returns the exit code */
export async function runSessionsEnd(
  ids: readonly string[],
  { user, all, json }: SessionsEndOptions,
): Promise<number> {
  const ways = [ids.length > 0, user !== undefined, all === true].filter(Boolean).length
  if (ways !== 1) return fail(json, 'Name sessions by their ids, or say --user <id>, or --all.')
  return withSessions(json, async (sessions) => {
    if (all) {
      const count = await sessions.endAll()
      print(json, { ok: true, ended: count }, [
        `${count} sessions ended, and with them every known device and every mailed link and code.`,
      ])
      return EXIT.ok
    }
    const ended = await (user === undefined ? sessions.end(ids) : sessions.endOf(user))
    const missing = ids.filter((id) => !ended.includes(id))
    print(json, { ok: missing.length === 0, ended, missing }, [
      ...ended.map((id) => `ended    ${id}`),
      ...missing.map((id) => `no such living session    ${id}`),
      ...(ended.length + missing.length === 0 ? ['There was no session to end.'] : []),
    ])
    return missing.length === 0 ? EXIT.ok : EXIT.failed
  })
}

function withSessions(
  json: boolean | undefined,
  work: (sessions: OperatorSessions) => Promise<number>,
): Promise<number> {
  return withDatabase(json, async ({ configuration, database }) => {
    const keyring = await openKeyring(configuration, database)
    const clock = systemClock
    const random = createSystemRandom(clock)
    const audit = createAudit({ seals: createAuditSeals(keyring), clock, random })
    const tokens = createDerivedTokens(keyring)
    const proofs = createProofs({ tokens, keyring, clock, random })
    const { idleTtlSeconds } = configuration.sessions
    return work(createOperatorSessions({ database, audit, proofs, clock, idleTtlSeconds }))
  })
}

function toObject({
  id,
  userId,
  transport,
  createdAt,
  lastUsedAt,
  deviceLabel,
  ipAddress,
}: Session) {
  return { id, userId, transport, createdAt, lastUsedAt, deviceLabel, ipAddress }
}

function toLine({ id, userId, lastUsedAt, deviceLabel }: Session): string {
  return `${id}  user ${userId}  last used ${lastUsedAt.toISOString()}  ${deviceLabel}`
}
