import type { User } from '../user.ts'
import type { UserUpdate } from '../users.store.ts'
import type { CopyProblem, CopyProblemCode, Standing } from './sides.ts'

/** What came of writing one account. */
export type Outcome = UserUpdate['result']

/** Counts what becomes of accounts while they are copied. */
export type Tally = ReturnType<typeof createTally>

export function createTally() {
  const problems: CopyProblem[] = []
  let copied = 0
  let unchanged = 0
  let crowded: User[] = []

  const report = ({ id }: Pick<User, 'id'>, code: CopyProblemCode, reason: string) =>
    void problems.push({ userId: id, code, reason })

  return {
    report,
    addProblems: (more: readonly CopyProblem[]) => void problems.push(...more),
    /** Notes an account that is left as it is in the target. */
    leave(user: User, standing: Standing): void {
      if (standing === 'SAME') unchanged += 1
      if (standing === 'NEWER') report(user, standing, NEWER)
      if (standing === 'BEING_REMOVED') report(user, standing, BEING_REMOVED)
    },
    note(user: User, outcome: Outcome): void {
      if (outcome === 'DONE') copied += 1
      else if (outcome === 'CONFLICT') report(user, 'CHANGED_MEANWHILE', CHANGED_MEANWHILE)
      else crowded.push(user)
    },
    /** Takes the accounts whose address or username another one in the target has, which may give it up later. */
    takeCrowded(): readonly User[] {
      const taken = crowded
      crowded = []
      return taken
    },
    counts: () => ({ copied, unchanged, problems: [...problems] }),
  }
}

const NEWER =
  'it is newer there than here, so it was changed there since: it is left alone. Is this the right direction?'
const BEING_REMOVED = 'it was removed there, and is left alone'
const CHANGED_MEANWHILE = 'it was changed there in this moment: run the command again'
