import { type CompiledQuery, DefaultQueryExecutor } from 'kysely'

/** What a server sends by itself: the sealer of the audit log, and whoever brings users to Hygraph. */
const IN_THE_BACKGROUND = /audit_chain|audit_batches|"batch"|order by "due_at"/

/** Runs `work`. @returns what it gives, and the texts of the statements that the servers of this process sent meanwhile */
export async function recordStatements<Result>(work: () => Promise<Result>) {
  const statements: string[] = []
  // Transactions have executors of their own; what sends a statement is the same for all of them.
  const executors = Object.getPrototypeOf(DefaultQueryExecutor.prototype)
  const { executeQuery } = executors
  executors.executeQuery = function record(this: unknown, query: CompiledQuery) {
    if (!IN_THE_BACKGROUND.test(query.sql)) statements.push(query.sql)
    return executeQuery.call(this, query)
  }
  try {
    return { result: await work(), statements }
  } finally {
    executors.executeQuery = executeQuery
  }
}
