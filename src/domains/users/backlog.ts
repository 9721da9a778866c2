import type { Database } from '../../database/database.ts'
import { type Backlog, findBacklog } from './backlog.store.ts'

export type { Backlog } from './backlog.store.ts'

/** What was committed in the SQL database and has yet to be brought to Hygraph. */
export function readBacklog({ queries }: Database): Promise<Backlog> {
  return findBacklog(queries)
}
