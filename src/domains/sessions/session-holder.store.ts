import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { User } from '../users/user.ts'
import { toUser } from '../users/users.sql-store.ts'
import { toSession } from './sessions.store.ts'
import type { SessionHolder } from './viewer.ts'

/** Finds the session of an id together with whose it is: the one thing that every request asks for. */
export type FindSessionHolder = (sessionId: string) => Promise<SessionHolder | undefined>

/** The session and its user in one statement; the one place where a store reads another domain's table. */
export function prepareFindSessionHolder(database: Database): FindSessionHolder {
  const select = database.prepare((db) =>
    db
      .selectFrom('sessions')
      .innerJoin('users', 'users.id', 'sessions.user_id')
      .selectAll('sessions')
      .select([
        'users.email',
        'users.email_key',
        'users.email_confirmed_at',
        'users.username',
        'users.username_key',
        'users.name',
        'users.locale',
        'users.roles',
        'users.status',
        'users.password_hash',
        'users.version',
        'users.created_at as user_created_at',
        'users.updated_at',
        'users.last_login_at',
      ])
      .where('sessions.id', '=', ''),
  )
  return async (sessionId) => {
    const [row] = await select(sessionId)
    if (row === undefined) return undefined
    const user = toUser({ ...row, id: row.user_id, created_at: row.user_created_at })
    return { session: toSession(row), account: user, loadUser: async () => user }
  }
}

/** The same where users live elsewhere: access checks need no more than what this database knows of them. */
export function prepareFindRemoteSessionHolder(
  database: Database,
  loadUser: (userId: string) => Promise<User>,
): FindSessionHolder {
  const select = database.prepare((db) =>
    db
      .selectFrom('sessions')
      .innerJoin('user_states', 'user_states.user_id', 'sessions.user_id')
      .selectAll('sessions')
      .select([
        'user_states.version',
        'user_states.roles',
        'user_states.status',
        'user_states.locale',
      ])
      .where('sessions.id', '=', '')
      .where('user_states.version', '>', sql.lit(0)),
  )
  return async (sessionId) => {
    const [row] = await select(sessionId)
    if (row === undefined) return undefined
    const { version, status, locale } = row
    return {
      session: toSession(row),
      account: { id: row.user_id, version, roles: JSON.parse(row.roles), status, locale },
      loadUser: () => loadUser(row.user_id),
    }
  }
}
