import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3, { type Statement } from 'better-sqlite3'
import {
  type Compilable,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely'
import type { Clock } from '../runtime/clock.ts'
import { type Database, type Queries, runTransaction } from './database.ts'
import type { Tables } from './tables.ts'

const BUSY_TIMEOUT_MS = 10_000

/**
 * From Node 24.19 on, better-sqlite3 12 aborts the process when a connection or a statement is garbage-collected while
 * no JavaScript runs (`Assertion failed: (env) != nullptr`). Version 13 does not, but does not run on Node 20. So none
 * is ever collected, and pragmas go through `exec`, which makes no statement. A process opens one database.
 */
const neverCollected = new Set<object>()

/** Opens, or makes, an SQLite database in a file; `clock` answers for `authograph_now()`. */
export function openSqlite(file: string, clock: Clock): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Made before SQLite opens it, for this user's eyes only; the files beside it get the same mode.
  if (file !== ':memory:' && !existsSync(file)) writeFileSync(file, '', { flag: 'a', mode: 0o600 })
  const connection = new BetterSqlite3(file, { timeout: BUSY_TIMEOUT_MS })
  // FULL syncs the log at each commit: what was acknowledged survives a power cut.
  connection.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON')
  connection.function('authograph_now', () => clock.now().getTime())
  // SQLite's own `lower` knows ASCII only.
  connection.function('authograph_lower', { deterministic: true }, (text: string | null) =>
    text === null ? null : text.toLowerCase(),
  )
  // A connection of its own does not wait for transactions under way, and does not see them.
  const reader = file === ':memory:' ? connection : new BetterSqlite3(file, { readonly: true })
  neverCollected.add(connection).add(reader)
  const dialect = new ImmediateSqliteDialect(connection)
  const queries = new Kysely<Tables>({ dialect })
  return {
    kind: 'sqlite',
    queries,
    transaction: (work) => runTransaction(queries, work),
    unsyncedTransaction: (work) =>
      queries.connection().execute(async (held) => {
        connection.exec('pragma synchronous = NORMAL')
        try {
          return await runTransaction(held, work)
        } finally {
          connection.exec('pragma synchronous = FULL')
        }
      }),
    prepare<Row>(build: (queries: Queries) => Compilable<Row>) {
      let statement: Statement<unknown[], Row> | undefined
      return async (...parameters) => {
        if (statement === undefined) {
          statement = reader.prepare<unknown[], Row>(build(queries).compile().sql)
          neverCollected.add(statement)
        }
        return statement.all(...parameters)
      }
    },
    ping: async () => void (await sql`select 1`.execute(queries)),
    async close() {
      await queries.destroy()
      reader.close()
    },
  }
}

/** Preparing costs more than running a small statement; the product's statements are few and the same for ever. */
function withStatementCache(connection: BetterSqlite3.Database): SqliteDialectConfig['database'] {
  const statements = new Map<string, Statement>()
  return {
    close: () => connection.close(),
    prepare(text) {
      const known = statements.get(text)
      if (known !== undefined) return known
      const statement = connection.prepare(text)
      neverCollected.add(statement)
      statements.set(text, statement)
      return statement
    },
  }
}

/**
 * Kysely's SQLite dialect with three differences: transactions take the write lock when they begin, because one that
 * reads first and writes later fails with SQLITE_BUSY when another process has written in between; one that SQLite has
 * rolled back by itself is left at that; and migrations run in a transaction, which SQLite's DDL allows.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #connection: BetterSqlite3.Database

  constructor(connection: BetterSqlite3.Database) {
    super({ database: connection })
    this.#connection = connection
  }

  override createDriver() {
    return new ImmediateSqliteDriver(this.#connection)
  }

  override createAdapter() {
    return new TransactionalDdlAdapter()
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  readonly #connection: BetterSqlite3.Database

  constructor(connection: BetterSqlite3.Database) {
    super({ database: withStatementCache(connection) })
    this.#connection = connection
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // As a full disk does. The complaint that there is nothing to roll back would hide the cause.
    if (!this.#connection.inTransaction) return
    await super.rollbackTransaction(connection)
  }
}

class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
