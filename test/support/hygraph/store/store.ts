import type { Clock } from '../../../../src/runtime/clock.ts'
import type { Row, Stage } from './row.ts'

interface Version {
  readonly commit: number
  /** Null: the row was removed. */
  readonly row: Row | null
}

/** Where a row is: model and stage. */
export interface Place {
  readonly model: string
  readonly stage: Stage
}

/** Documents in memory, each stage a copy of its own, with every earlier state still readable. */
export type Store = ReturnType<typeof createStore>

/** An empty store. Reads take the number of the commit to look at, so that a test can have stale ones. */
export function createStore(clock: Clock) {
  const tables = new Map<string, Map<string, Version[]>>()
  const commitTimes: number[] = [0]
  let undo: (() => void)[] | null = null

  const head = () => commitTimes.length - 1
  const key = ({ model, stage }: Place) => `${stage} ${model}`
  const visible = (versions: readonly Version[], commit: number) =>
    versions.findLast((version) => version.commit <= commit)?.row ?? null

  function write(place: Place, id: string, row: Row | null) {
    const table = tables.get(key(place)) ?? new Map<string, Version[]>()
    tables.set(key(place), table)
    const versions = table.get(id) ?? []
    table.set(id, versions)
    versions.push({ commit: head() + 1, row })
    undo?.push(() => versions.pop())
  }

  /** Runs `work` as one commit; nothing of it stays if it throws. Inside another transaction it is part of that. */
  function transaction<Result>(work: () => Result): Result {
    if (undo !== null) return work()
    const steps: (() => void)[] = []
    undo = steps
    try {
      const result = work()
      if (steps.length > 0) commitTimes.push(clock.now().getTime())
      return result
    } catch (error) {
      for (const step of steps.reverse()) step()
      throw error
    } finally {
      undo = null
    }
  }

  return {
    /** The number of the last commit. */
    head,
    transaction,
    /** The last commit that was made at least `milliseconds` ago. */
    commitBefore(milliseconds: number): number {
      const limit = clock.now().getTime() - milliseconds
      return Math.max(
        0,
        commitTimes.findLastIndex((time) => time <= limit),
      )
    },
    /** All rows of a place, oldest first. Within a transaction its own writes are visible by default. */
    rows(place: Place, commit = Number.POSITIVE_INFINITY): readonly Row[] {
      const table = tables.get(key(place)) ?? new Map<string, Version[]>()
      return [...table.values()].flatMap((versions) => visible(versions, commit) ?? [])
    },
    find(place: Place, id: string, commit = Number.POSITIVE_INFINITY): Row | null {
      return visible(tables.get(key(place))?.get(id) ?? [], commit)
    },
    /** Every state that a row has had in this place, oldest first. */
    revisions(place: Place, id: string): readonly Row[] {
      return (tables.get(key(place))?.get(id) ?? []).flatMap(({ row }) => row ?? [])
    },
    put(place: Place, row: Row): void {
      transaction(() => write(place, row.id, row))
    },
    remove(place: Place, id: string): void {
      transaction(() => write(place, id, null))
    },
    /** Forgets a model with all its rows. */
    drop(model: string): void {
      tables.delete(key({ model, stage: 'DRAFT' }))
      tables.delete(key({ model, stage: 'PUBLISHED' }))
    },
    /** Moves the rows of a model that got another API id. */
    rename(from: string, to: string): void {
      for (const stage of ['DRAFT', 'PUBLISHED'] as const) {
        const table = tables.get(key({ model: from, stage }))
        if (table !== undefined) tables.set(key({ model: to, stage }), table)
        tables.delete(key({ model: from, stage }))
      }
    },
  }
}
