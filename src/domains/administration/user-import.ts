import type { Audit } from '../../audit/audit.service.ts'
import type { HashCosts } from '../../crypto/hash-costs.ts'
import type { Database } from '../../database/database.ts'
import { DEFAULT_LOCALE } from '../../locales/locales.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Random } from '../../runtime/random.ts'
import { raiseFailureFloor } from '../users/failure-floor.ts'
import type { ImportLine } from '../users/import/import-file.ts'
import type { ImportedUser } from '../users/import/import-record.ts'
import type { ImportProblem } from '../users/import/parse-record.ts'
import { newUser, type User } from '../users/user.ts'
import type { UsersStore } from '../users/users.store.ts'

/** A line that was not imported, and why. Never what stands in it. */
export interface RejectedLine {
  /** From 1. */
  readonly line: number
  readonly problems: readonly ImportProblem[]
}

/** What came of an import. */
export interface ImportResult {
  /** How many lines there were, without blank ones. */
  readonly lines: number
  /** How many accounts were written, or would be. */
  readonly imported: number
  /** How many were there before, and were left as they are. */
  readonly alreadyThere: number
  readonly rejected: number
  /** How many of the imported have to reset the password, since they have not proven their address. */
  readonly withoutPassword: number
}

export interface ImportOptions {
  /** Reads and compares, and writes nothing. */
  readonly dryRun: boolean
  /** Told of the lines that are not imported, in their order. */
  readonly onRejected: (line: RejectedLine) => Promise<void>
  /** Told how many lines have been gone through. */
  readonly onProgress: (lines: number) => void
}

/** Makes accounts of the users of an import file. For whoever can run commands on the server. */
export interface UserImport {
  /**
   * Commits some hundred lines at a time. An import that was interrupted, or is repeated, finds what is there already and
   * leaves it as it is.
   */
  run(lines: AsyncIterable<ImportLine>, options: ImportOptions): Promise<ImportResult>
}

export interface UserImportDependencies {
  readonly database: Database
  readonly users: Pick<UsersStore, 'insert' | 'findById' | 'findOwnerId'>
  readonly audit: Audit
  readonly hashCosts: HashCosts
  readonly clock: Clock
  readonly random: Random
  /** Whether nobody may log in by password before the address is proven. */
  readonly confirmationRequired: boolean
}

type GoodLine = Extract<ImportLine, { readonly user: ImportedUser }>
type Verdict = 'IMPORTED' | 'ALREADY_THERE' | ImportProblem

/** Between two transactions a server on the same SQLite file gets its turn: it waits for about thirty milliseconds. */
const BATCH = 200
const SOURCE = { source: 'import' }

export function createUserImport(dependencies: UserImportDependencies): UserImport {
  const { database, users, audit, hashCosts, clock, random, confirmationRequired } = dependencies

  const losesPassword = ({ emailConfirmed, passwordHash }: ImportedUser) =>
    confirmationRequired && !emailConfirmed && passwordHash !== null

  const toUser = (imported: ImportedUser): User => {
    const now = clock.now()
    const { email, emailConfirmed, name, roles, createdAt, suspended } = imported
    return newUser({
      id: imported.id ?? random.id(),
      email: email.typed,
      emailKey: email.key,
      emailConfirmedAt: emailConfirmed ? now : null,
      name,
      locale: imported.locale ?? DEFAULT_LOCALE,
      roles,
      status: suspended ? 'SUSPENDED' : 'ACTIVE',
      // Who made an account with a stranger's address knows its password; who reads the mail chooses a new one.
      passwordHash: losesPassword(imported) ? null : imported.passwordHash,
      createdAt: createdAt ?? now,
      updatedAt: now,
    })
  }

  /** @returns the lines of those who were not there yet */
  const insertAll = async (lines: readonly GoodLine[]): Promise<ReadonlySet<number>> => {
    const newUsers = lines.map(({ line, user }) => ({ line, user: toUser(user) }))
    const slowestMs = await hashCosts.slowestMs(
      newUsers.flatMap(({ user }) => user.passwordHash ?? []),
    )
    return database.transaction(async (db) => {
      const inserted = new Set<number>()
      let bringsHashes = false
      for (const { line, user } of newUsers) {
        if ((await users.insert(db, user)) !== 'DONE') continue
        await audit.enroll(db, user.id)
        await audit.record(db, 'REGISTERED', user.id, null, { details: SOURCE })
        inserted.add(line)
        bringsHashes ||= user.passwordHash !== null
      }
      if (bringsHashes) await raiseFailureFloor(db, slowestMs)
      return inserted
    })
  }

  /** Who stands in the place of an imported user. An address may have been changed since an earlier import. */
  const findStanding = async ({ id, email }: ImportedUser): Promise<'ABSENT' | Verdict> => {
    const ownerId = await users.findOwnerId(email.key)
    if (ownerId !== undefined)
      return id === null || id === ownerId ? 'ALREADY_THERE' : ANOTHER_HAS_ADDRESS
    const isThere = id !== null && (await users.findById(id)) !== undefined
    return isThere ? 'ALREADY_THERE' : 'ABSENT'
  }

  const judge = async ({ user }: GoodLine, isInserted: boolean, dryRun: boolean) => {
    if (isInserted) return 'IMPORTED'
    const standing = await findStanding(user)
    if (standing !== 'ABSENT') return standing
    return dryRun ? 'IMPORTED' : BEING_REMOVED
  }

  return {
    async run(lines, { dryRun, onRejected, onProgress }) {
      const tally = { lines: 0, imported: 0, alreadyThere: 0, rejected: 0, withoutPassword: 0 }
      const reject = async (line: RejectedLine) => {
        tally.rejected += 1
        await onRejected(line)
      }
      const note = async (good: GoodLine, verdict: Verdict) => {
        if (verdict === 'ALREADY_THERE') tally.alreadyThere += 1
        else if (verdict !== 'IMPORTED') await reject({ line: good.line, problems: [verdict] })
        else {
          tally.imported += 1
          if (losesPassword(good.user)) tally.withoutPassword += 1
        }
      }
      for await (const batch of batchesOf(lines)) {
        const good = batch.filter(isGood)
        const inserted = dryRun || good.length === 0 ? NONE : await insertAll(good)
        for (const line of batch) {
          if (isGood(line)) await note(line, await judge(line, inserted.has(line.line), dryRun))
          else await reject(line)
        }
        tally.lines += batch.length
        onProgress(tally.lines)
      }
      return tally
    },
  }
}

const NONE: ReadonlySet<number> = new Set()
const ANOTHER_HAS_ADDRESS: ImportProblem = {
  field: 'email',
  message: 'belongs to an account with another id here',
}
const BEING_REMOVED: ImportProblem = {
  field: null,
  message: 'is of an account that is being removed: import it again in a moment',
}

function isGood(line: ImportLine): line is GoodLine {
  return 'user' in line
}

async function* batchesOf(lines: AsyncIterable<ImportLine>): AsyncGenerator<ImportLine[]> {
  let batch: ImportLine[] = []
  for await (const line of lines) {
    batch.push(line)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
