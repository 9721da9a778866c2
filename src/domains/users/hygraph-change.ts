import type { Taken, Updated } from '../../hygraph/auth-user-api.ts'
import { addSeconds } from '../../runtime/clock.ts'
import type { HygraphWrites } from './hygraph-writes.ts'
import type { User, UserChange } from './user.ts'
import {
  abandonChange,
  beginChange,
  findState,
  settleChange,
  type UserState,
} from './user-states.store.ts'
import { refusedWrite, type UserWrite } from './users.store.ts'

/** Changes users in Hygraph, and finishes changes whose second half never came. */
export interface HygraphChanges {
  change(user: User, change: UserChange): Promise<UserWrite>
  /** Finds out what became of a change, and ends the sessions where it should have. */
  finish(state: UserState): Promise<void>
}

/** Longer than a change takes: whoever began one so long ago does not come back. */
const ABANDONED_AFTER_SECONDS = 20

/** Ends all sessions of a user whose credentials a write has changed that nobody finished. */
export type EndSessions = (userId: string) => Promise<void>

export function createHygraphChanges(
  writes: HygraphWrites,
  endSessions: EndSessions,
): HygraphChanges {
  const { queries, api, seal, reader, clock } = writes

  async function finish(state: UserState): Promise<void> {
    const { userId, begunAt, endsSessionsFrom } = state
    if (begunAt === null) return
    const user = await reader.readCurrent(state)
    // Before the mark goes: ending them twice harms nobody, never ending them would.
    if (endsSessionsFrom !== null && user.version > endsSessionsFrom) await endSessions(userId)
    await abandonChange(queries, userId, begunAt)
  }

  /** Another change is under way, or was left unfinished; in either case the caller reads the user again. */
  async function giveWay(user: User): Promise<UserWrite> {
    const state = await findState(queries, { user_id: user.id })
    const begunAt = state?.begunAt ?? null
    const isLeft = begunAt !== null && addSeconds(begunAt, ABANDONED_AFTER_SECONDS) <= clock.now()
    if (state !== undefined && isLeft) await finish(state)
    return refusedWrite(user, 'CONFLICT')
  }

  /** Only a change that leaves the unique fields alone can be made to depend on the version. */
  async function send(before: User, after: User): Promise<Updated> {
    const { version, sealed, emailKey, usernameKey, ...fields } = seal.close(after)
    // What does not change is left out: an editor may have given the person another name since this was read.
    const data = {
      version,
      sealed,
      ...(after.email === before.email ? {} : { email: fields.email }),
      ...(after.username === before.username ? {} : { username: fields.username }),
      ...(after.name === before.name ? {} : { name: fields.name }),
      ...(after.locale === before.locale ? {} : { preferredLocale: fields.preferredLocale }),
    }
    if (emailKey !== before.emailKey || usernameKey !== before.usernameKey) {
      return api.update({ emailKey: before.emailKey }, { ...data, emailKey, usernameKey })
    }
    const row = await api.updateIfVersion(before.id, before.version, data)
    return row === null ? { status: 'absent' } : { status: 'updated', row }
  }

  return {
    finish,
    async change(before, change) {
      const after = { ...before, ...change, version: before.version + 1 }
      const begunAt = clock.now()
      if (!(await beginChange(queries, before, endsSessions(change), begunAt))) {
        return giveWay(after)
      }
      const sent = await send(before, after)
      if (sent.status === 'updated') {
        return {
          user: after,
          commit: async (db) => ((await settleChange(db, after)) ? 'DONE' : 'CONFLICT'),
        }
      }
      await abandonChange(queries, before.id, begunAt)
      return refusedWrite(after, sent.status === 'taken' ? resultOf(sent) : 'CONFLICT')
    },
  }
}

function endsSessions(change: UserChange): boolean {
  return [change.passwordHash, change.emailKey, change.status].some((it) => it !== undefined)
}

function resultOf({ field }: Taken) {
  return field === 'usernameKey' ? 'USERNAME_TAKEN' : 'EMAIL_TAKEN'
}
