import type { Compilable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a store sends its statements to: the database itself, or a transaction in it. */
export type Queries = Kysely<Tables>

/** The one database that holds everything but, where they are elsewhere, the users. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres'
  /** For single statements outside a transaction. */
  readonly queries: Queries
  /** Runs `work` in one transaction: commits when it returns, rolls everything back when it throws. */
  transaction<Result>(work: TransactionWork<Result>): Promise<Result>
  /**
   * A transaction whose commit does not wait for the disk. It survives the end of the process; a power cut may forget
   * the last moments. For what only counts.
   */
  unsyncedTransaction<Result>(work: TransactionWork<Result>): Promise<Result>
  /**
   * Makes a reading statement that is built and compiled once instead of at each call: for the few that every request
   * sends, since building one costs more than answering it. It sees what is committed, and no transaction under way.
   *
   * @param build makes the statement; what it puts in place of its parameters is not looked at
   * @returns runs the statement with the given parameters, in the order in which `build` used them
   */
  prepare<Row>(build: (queries: Queries) => Compilable<Row>): PreparedStatement<Row>
  /** Answers when the database does; throws otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A statement that waits for its parameters. */
export type PreparedStatement<Row> = (...parameters: readonly unknown[]) => Promise<Row[]>

/**
 * What happens in a transaction.
 * @param rollBackWith undoes everything and makes its argument the result: for outcomes that are found out half-way
 */
export type TransactionWork<Result> = (
  queries: Queries,
  rollBackWith: (result: Result) => never,
) => Promise<Result>

/** Runs `work` in a transaction of Kysely's. */
export async function runTransaction<Result>(
  queries: Queries,
  work: TransactionWork<Result>,
): Promise<Result> {
  let rolledBack: { readonly result: Result } | undefined
  const rollBackWith = (result: Result): never => {
    rolledBack = { result }
    throw new Error('rolled back on purpose')
  }
  try {
    return await queries.transaction().execute((transaction) => work(transaction, rollBackWith))
  } catch (error) {
    if (rolledBack !== undefined) return rolledBack.result
    throw error
  }
}
