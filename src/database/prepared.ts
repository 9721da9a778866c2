import type { Compilable, CompiledQuery } from 'kysely'
import type { Queries } from './database.ts'

/**
 * A statement that is built and compiled once for each database instead of at each call: for the few that every request
 * sends. Building costs more than SQLite needs to answer.
 *
 * @param build makes the statement; what it puts in place of its parameters is not looked at
 * @returns runs the statement with the given parameters, in the order in which `build` used them
 */
export function prepared<Row>(build: (db: Queries) => Compilable<Row>) {
  const compiled = new WeakMap<Queries, CompiledQuery<Row>>()
  return async (db: Queries, parameters: readonly unknown[]): Promise<Row[]> => {
    const query = compiled.get(db) ?? build(db).compile()
    compiled.set(db, query)
    const { rows } = await db.executeQuery<Row>({ ...query, parameters })
    return rows
  }
}
