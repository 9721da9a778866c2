import {
  type FindSessionHolder,
  prepareFindRemoteSessionHolder,
  prepareFindSessionHolder,
} from './domains/sessions/session-holder.store.ts'
import { changedMeanwhile } from './domains/users/user-conflict.ts'
import type { UserStoreSurroundings } from './domains/users/user-storage.ts'
import type { UsersStore } from './domains/users/users.store.ts'

/** How the session of a request is read, with as much of its user as the SQL database has. */
export function createFindSessionHolder({
  configuration,
  database,
  clock,
  users,
}: UserStoreSurroundings & { readonly users: UsersStore }): FindSessionHolder {
  if (configuration.userStore === 'sql') return prepareFindSessionHolder(database)
  return prepareFindRemoteSessionHolder(database, async (userId) => {
    const user = await users.findById(userId)
    // There a moment ago: it is being removed.
    if (user === undefined) throw changedMeanwhile(clock)
    return user
  })
}
