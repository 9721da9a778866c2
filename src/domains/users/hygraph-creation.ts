import type { AuthUserRow } from '../../hygraph/auth-user-api.ts'
import { addSeconds } from '../../runtime/clock.ts'
import type { HygraphWrites } from './hygraph-writes.ts'
import type { User } from './user.ts'
import { changedMeanwhile } from './user-conflict.ts'
import {
  BEING_CREATED,
  claimForRemoval,
  deleteState,
  findState,
  reserveState,
  settleCreation,
  type UserState,
} from './user-states.store.ts'
import { refusedWrite, type UserWrite } from './users.store.ts'

/** Longer than any write takes: whoever began one so long ago does not come back. */
export const ABANDONED_AFTER_SECONDS = 60
const POLL_MS = 50
const POLLS = 40

/** Creates users in Hygraph, and takes half accounts back. */
export interface HygraphCreation {
  create(user: User): Promise<UserWrite>
  /** Removes what a creation or a removal left that nobody finished. */
  takeBack(state: UserState): Promise<void>
}

export function createHygraphCreation(writes: HygraphWrites): HygraphCreation {
  const { queries, api, seal, clock, timer, logger } = writes

  async function takeBack(state: UserState): Promise<void> {
    if (!(await claimForRemoval(queries, state, clock.now()))) return
    await api.remove(state.userId)
    await deleteState(queries, state.userId)
  }

  /** Takes the user's place in the SQL database. @returns who has it; undefined when it was taken */
  async function reserve(user: User): Promise<UserState | undefined> {
    for (let polls = 0; polls < POLLS; polls += 1) {
      const holder = await reserveState(queries, user, clock.now())
      if (holder === undefined || holder.version > BEING_CREATED) return holder
      // Somebody is about to get the address, or to leave it: whether it is taken shows in a moment.
      if (isAbandoned(holder)) await takeBack(holder)
      else await timer.sleep(POLL_MS)
    }
    throw changedMeanwhile(clock)
  }

  const isAbandoned = ({ begunAt }: UserState) =>
    begunAt === null || addSeconds(begunAt, ABANDONED_AFTER_SECONDS) <= clock.now()

  /** Another row has the address: one that no account stands behind, such as after a restored backup, gives way. */
  async function removeOrphan(emailKey: string): Promise<boolean> {
    const row = await api.find({ emailKey })
    if (row === null || (await findState(queries, { user_id: row.userId })) !== undefined)
      return false
    if (seal.open(row) === undefined) {
      logger.error({ userId: row.userId }, FOREIGN_ROW)
      return false
    }
    await api.remove(row.userId)
    return true
  }

  async function insert(user: User): Promise<AuthUserRow | null> {
    const created = await api.create(seal.close(user))
    if (created.status !== 'taken') return created.row
    if (created.field !== 'emailKey' || !(await removeOrphan(user.emailKey))) return null
    const again = await api.create(seal.close(user))
    return again.status === 'taken' ? null : again.row
  }

  return {
    takeBack,
    async create(user) {
      const holder = await reserve(user)
      // Its own place that is settled: another request has finished the same creation.
      if (holder?.userId === user.id) return refusedWrite(user, 'CONFLICT')
      if (holder !== undefined) return refusedWrite(user, 'EMAIL_TAKEN')
      const row = await insert(user)
      if (row === null) {
        await deleteState(queries, user.id)
        return refusedWrite(user, 'EMAIL_TAKEN')
      }
      // A repeated creation finds what the first try wrote.
      const created = seal.open(row)
      if (created === undefined) {
        logger.error({ userId: user.id }, FOREIGN_ROW)
        throw changedMeanwhile(clock)
      }
      return {
        user: created,
        commit: async (db) => ((await settleCreation(db, created)) ? 'DONE' : 'CONFLICT'),
      }
    },
  }
}

const FOREIGN_ROW =
  'a row in Hygraph that this server did not write stands in the way of a new account: delete it there'
