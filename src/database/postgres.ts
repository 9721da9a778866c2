import {
  type Compilable,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  sql,
} from 'kysely'
import pg from 'pg'
import { type Database, type Queries, runTransaction } from './database.ts'
import type { Tables } from './tables.ts'

const INT8 = 20
const POOL_SIZE = 10
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000

/** Opens a pool of connections to a PostgreSQL database. Connects when the first statement is sent. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'authograph',
    keepAlive: true,
    types: {
      getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
    },
  })
  // Without a listener the loss of an idle connection would end the process; the pool replaces it by itself.
  pool.on('error', () => undefined)
  // The pool does not listen to a connection that is lent out: one that is lost between two statements of a transaction
  // would end the process too. The next statement fails, and with it the transaction.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const unsynced = new Kysely<Tables>({ dialect: new UnsyncedPostgresDialect(pool) })
  return {
    kind: 'postgres',
    queries,
    transaction: (work) => runTransaction(queries, work),
    unsyncedTransaction: (work) => runTransaction(unsynced, work),
    prepare<Row>(build: (queries: Queries) => Compilable<Row>) {
      // Not a prepared statement of PostgreSQL's: those belong to a connection, and poolers such as PgBouncer swap them.
      const query = build(queries).compile()
      return async (...parameters) =>
        (await queries.executeQuery<Row>({ ...query, parameters })).rows
    },
    ping: async () => void (await sql`select 1`.execute(queries)),
    close: () => queries.destroy(),
  }
}

/** The same connections, with transactions whose commit does not wait for the disk. */
class UnsyncedPostgresDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver() {
    return new UnsyncedPostgresDriver({ pool: this.#pool })
  }
}

class UnsyncedPostgresDriver extends PostgresDriver {
  /** In one message: each of its own is a way to the server and back. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin; set local synchronous_commit = off'))
  }
}
