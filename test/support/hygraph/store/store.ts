import type { Clock } from '../../../../src/runtime/clock.ts'
import { createJournal } from './journal.ts'
import { type Row, type Stage, stages } from './row.ts'

interface Version {
  readonly commit: number
  /** Null: the row was removed. */
  readonly row: Row | null
}
type Table = Map<string, Version[]>

/** Where a row is: model and stage. */
export interface Place {
  readonly model: string
  readonly stage: Stage
}

/** Documents in memory, each stage a copy of its own, with every earlier state still readable. */
export type Store = ReturnType<typeof createStore>

function visible(versions: readonly Version[], commit: number): Row | null {
  return versions.findLast((version) => version.commit <= commit)?.row ?? null
}

/**
 * An empty store. Reads take the number of the commit to look at, so that a test can have stale ones; without one
 * they see everything, the writes of the transaction that runs included.
 */
export function createStore(clock: Clock) {
  const journal = createJournal(clock)
  const tables = new Map<string, Table>()
  const key = ({ model, stage }: Place) => `${stage} ${model}`
  const tableOf = (place: Place): Table => tables.get(key(place)) ?? new Map()

  function write(place: Place, id: string, row: Row | null): void {
    const table = tableOf(place)
    const versions = table.get(id) ?? []
    tables.set(key(place), table.set(id, versions))
    versions.push({ commit: journal.head() + 1, row })
    journal.onRollback(() => versions.pop())
  }

  return {
    head: journal.head,
    commitBefore: journal.commitBefore,
    transaction: journal.transaction,
    /** All rows of a place, oldest first. */
    rows: (place: Place, commit = Number.POSITIVE_INFINITY): readonly Row[] =>
      [...tableOf(place).values()].flatMap((versions) => visible(versions, commit) ?? []),
    find: (place: Place, id: string, commit = Number.POSITIVE_INFINITY): Row | null =>
      visible(tableOf(place).get(id) ?? [], commit),
    /** Every state that a row has had in this place, oldest first. */
    revisions: (place: Place, id: string): readonly Row[] =>
      (tableOf(place).get(id) ?? []).flatMap(({ row }) => row ?? []),
    put: (place: Place, row: Row): void => journal.transaction(() => write(place, row.id, row)),
    remove: (place: Place, id: string): void => journal.transaction(() => write(place, id, null)),
    /** Gives the rows of a model to another API id; to none, and they are forgotten. */
    rename(from: string, to: string | null): void {
      for (const stage of stages) {
        const table = tableOf({ model: from, stage })
        tables.delete(key({ model: from, stage }))
        if (to !== null) tables.set(key({ model: to, stage }), table)
      }
    },
  }
}
