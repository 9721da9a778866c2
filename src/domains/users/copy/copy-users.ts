import type { Database, Queries } from '../../../database/database.ts'
import type { User } from '../user.ts'
import type { CopyProblem, CopySource, CopyTarget, Standing } from './sides.ts'
import { createTally, type Outcome, type Tally } from './tally.ts'

export interface CopyOptions {
  readonly source: CopySource
  readonly target: CopyTarget
  readonly database: Database
  /** Compares and changes nothing. */
  readonly dryRun: boolean
  /** Told how many accounts have been gone through. */
  readonly onProgress: (done: number, total: number) => void
}

/** What came of a copy. */
export interface CopyResult {
  /** How many accounts the source has. */
  readonly accounts: number
  /** How many were written, or would be. */
  readonly copied: number
  /** How many were the same already. */
  readonly unchanged: number
  readonly problems: readonly CopyProblem[]
  /** The ids of accounts that only the target has. They are left alone. */
  readonly onlyInTarget: readonly string[]
}

/**
 * Copies all accounts that the target lacks, or has in an older version; ids stay, so sessions and devices do too. What
 * was copied is committed page by page: a copy that was interrupted goes on when it is started again.
 */
export async function copyUsers(options: CopyOptions): Promise<CopyResult> {
  const { source, target, dryRun, onProgress } = options
  const tally = createTally()
  const copy = createPageCopier(options, tally)
  const total = await source.count()
  onProgress(0, total)
  let accounts = 0
  for (let lastId: string | null = ''; lastId !== null; ) {
    const page = await source.read(lastId)
    tally.addProblems(page.problems)
    await copy(page.users)
    accounts += page.users.length + page.problems.length
    lastId = page.lastId
    if (lastId !== null) onProgress(accounts, Math.max(accounts, total))
  }
  const crowded = dryRun ? tally.takeCrowded() : await copyCrowded(copy, tally)
  for (const user of crowded) await reportCrowded(user, target, tally)
  return { accounts, ...tally.counts(), onlyInTarget: [...(await target.listOthers())] }
}

type CopyPageOf = (users: readonly User[]) => Promise<void>

function createPageCopier({ target, database, dryRun }: CopyOptions, tally: Tally): CopyPageOf {
  const foresee = createForesight(target, tally)

  const inTransaction = (work: (db: Queries) => Promise<Outcome>): Promise<Outcome> =>
    database.transaction(async (db, rollBackWith) => {
      const outcome = await work(db)
      return outcome === 'DONE' ? outcome : rollBackWith(outcome)
    })

  /** An insertion of what is taken writes nothing and leaves the transaction as it is. */
  async function insertAll(users: readonly User[]): Promise<void> {
    const outcomes = await database.transaction(async (db) => {
      const inserted: [User, Outcome][] = []
      for (const user of users) inserted.push([user, await target.insert(db, user)])
      return inserted
    })
    for (const [user, outcome] of outcomes) tally.note(user, outcome)
  }

  const overwrite = (user: User) => inTransaction((db) => target.overwrite(db, user))

  const recordLogin = (user: User) =>
    inTransaction(async (db) => {
      const isRecorded = await target.recordLogin(db, user, user.lastLoginAt ?? user.updatedAt)
      return isRecorded ? 'DONE' : 'CONFLICT'
    })

  return async (users) => {
    if (users.length === 0) return
    const standings = await target.compare(users)
    const those = (standing: Standing) => users.filter((_, index) => standings[index] === standing)
    for (const standing of ['SAME', 'NEWER', 'BEING_REMOVED'] as const) {
      for (const user of those(standing)) tally.leave(user, standing)
    }
    const absent = those('ABSENT')
    if (dryRun) return foresee([...absent, ...those('OLDER'), ...those('EARLIER_LOGIN')])
    if (absent.length > 0) await insertAll(absent)
    for (const user of those('OLDER')) tally.note(user, await overwrite(user))
    for (const user of those('EARLIER_LOGIN')) tally.note(user, await recordLogin(user))
  }
}

/** Finds out beforehand what would be in the way: addresses of accounts that only the target has. */
function createForesight(target: CopyTarget, tally: Tally): CopyPageOf {
  let others: Promise<ReadonlySet<string>> | undefined
  return async (users) => {
    others ??= target.listOthers()
    const { size } = await others
    for (const user of users) {
      const ownerId = size > 0 ? await target.findOwnerId(user.emailKey) : undefined
      const isTaken = ownerId !== undefined && (await others).has(ownerId)
      tally.note(user, isTaken ? 'EMAIL_TAKEN' : 'DONE')
    }
  }
}

/** Tries those again whose address was taken, as long as that helps anyone. @returns those it did not help */
async function copyCrowded(copy: CopyPageOf, tally: Tally): Promise<readonly User[]> {
  let crowded = tally.takeCrowded()
  for (;;) {
    await copy(crowded)
    const left = tally.takeCrowded()
    if (left.length === 0 || left.length === crowded.length) return left
    crowded = left
  }
}

async function reportCrowded(user: User, target: CopyTarget, tally: Tally): Promise<void> {
  const ownerId = await target.findOwnerId(user.emailKey)
  if (ownerId === undefined || ownerId === user.id) {
    return tally.report(user, 'USERNAME_TAKEN', 'its username belongs to another account there')
  }
  tally.report(user, 'EMAIL_TAKEN', `its address belongs to the account ${ownerId} there`)
}
