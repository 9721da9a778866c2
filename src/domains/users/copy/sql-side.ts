import type { Database } from '../../../database/database.ts'
import type { User } from '../user.ts'
import { takenBy } from '../user-taken.ts'
import { createSqlUsersStore } from '../users.sql-store.ts'
import {
  countUsers,
  findUsers,
  listUsers,
  listUsersWithoutState,
  overwriteUser,
} from './copy.store.ts'
import { type CopySource, type CopyTarget, PAGE, type Standing } from './sides.ts'

/** The users of the SQL database, to copy from and to. */
export function createSqlSide(database: Database): CopySource & CopyTarget {
  const { queries } = database
  return {
    ...createSqlUsersStore(database),
    count: () => countUsers(queries),
    async read(afterId) {
      const users = await listUsers(queries, afterId, PAGE)
      return { users, problems: [], lastId: users.at(-1)?.id ?? null }
    },
    async compare(users) {
      const known = await findUsers(
        queries,
        users.map(({ id }) => id),
      )
      return users.map((user) => standingOf(user, known.get(user.id)))
    },
    async overwrite(db, user) {
      try {
        return (await overwriteUser(db, user)) ? 'DONE' : 'CONFLICT'
      } catch (error) {
        return takenBy(error)
      }
    },
    listOthers: async () => new Set(await listUsersWithoutState(queries)),
  }
}

function standingOf(user: User, known: User | undefined): Standing {
  if (known === undefined) return 'ABSENT'
  if (known.version !== user.version) return known.version < user.version ? 'OLDER' : 'NEWER'
  // What an editor may change in Hygraph counts no version.
  if (known.name !== user.name || known.locale !== user.locale) return 'OLDER'
  return hasEarlierLogin(known, user) ? 'EARLIER_LOGIN' : 'SAME'
}

/** Whether less is known of logins than the other knows. */
export function hasEarlierLogin(
  known: Pick<User, 'lastLoginAt'>,
  { lastLoginAt }: Pick<User, 'lastLoginAt'>,
): boolean {
  return lastLoginAt !== null && (known.lastLoginAt === null || known.lastLoginAt < lastLoginAt)
}
