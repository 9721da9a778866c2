import { isUserId } from '../../runtime/random.ts'
import { requireAdministrator, type Viewer } from '../sessions/viewer.ts'
import type { User } from '../users/user.ts'
import type { UserPlace, UserSearch } from '../users/user-search.ts'
import type { UsersStore } from '../users/users.store.ts'

/** The list of all accounts, for administrators. Every method throws a Fault FORBIDDEN for anyone else. */
export interface DirectoryService {
  /** One more than `limit` shows that there is a further page. */
  search(
    viewer: Viewer,
    search: UserSearch,
    limit: number,
    behind: UserPlace | null,
  ): Promise<User[]>
  count(viewer: Viewer, search: UserSearch): Promise<number>
  find(viewer: Viewer, userId: string): Promise<User | undefined>
}

export function createDirectoryService(users: UsersStore): DirectoryService {
  return {
    async search(viewer, search, limit, behind) {
      requireAdministrator(viewer)
      return users.search(search, limit, behind)
    },
    async count(viewer, search) {
      requireAdministrator(viewer)
      return users.count(search)
    },
    async find(viewer, userId) {
      requireAdministrator(viewer)
      return isUserId(userId) ? users.findById(userId) : undefined
    },
  }
}
