import type { Database } from '../../database/database.ts'
import type { Clock } from '../../runtime/clock.ts'
import { findByReference } from '../users/identifier.ts'
import type { PersonalRecords } from '../users/personal-records.ts'
import type { User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'

/** Everything that is stored about a person, as plain data that becomes JSON. */
export interface PersonalData {
  readonly exportedAt: Date
  readonly account: object
  /** By the name of each kind of records. */
  readonly records: Readonly<Record<string, readonly object[]>>
}

/** Puts together what is stored about people, for those who ask for it. */
export interface PersonalDataService {
  /**
   * @param reference an id, address or username; where it is both an id and a username, it is the id
   * @returns undefined where nobody has it
   * @throws Fault UNAVAILABLE when the user cannot be read
   */
  export(reference: string): Promise<PersonalData | undefined>
}

export interface PersonalDataServiceDependencies {
  readonly database: Database
  readonly users: UsersStore
  /** Everything that is stored about a person besides the account itself. */
  readonly personalRecords: readonly PersonalRecords[]
  readonly clock: Clock
}

export function createPersonalDataService(
  dependencies: PersonalDataServiceDependencies,
): PersonalDataService {
  const { database, users, personalRecords, clock } = dependencies

  return {
    async export(reference) {
      const user = await findByReference(users, reference)
      if (user === undefined) return undefined
      const subject = { userId: user.id, emailKey: user.emailKey }
      const records: Record<string, readonly object[]> = {}
      for (const { name, list } of personalRecords) {
        records[name] = await list(database.queries, subject)
      }
      return { exportedAt: clock.now(), account: describe(user), records }
    },
  }
}

/** Without the hash: nobody needs it but the server, and it can be guessed at. */
function describe(user: User) {
  return {
    id: user.id,
    email: user.email,
    emailConfirmedAt: user.emailConfirmedAt,
    username: user.username,
    name: user.name,
    locale: user.locale,
    roles: user.roles,
    status: user.status,
    hasPassword: user.passwordHash !== null,
    createdAt: user.createdAt,
    updatedAt: user.updatedAt,
    lastLoginAt: user.lastLoginAt,
  }
}
