import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { TEMPLATE } from './postgres-server.ts'

/** A kind of database, or the users' Hygraph beside one, that every feature must work on. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL' | 'Hygraph'
  /** Makes an empty database. @returns its DATABASE_URL */
  create(directory: string): Promise<string>
  /** Makes a database with today's schema and nothing in it. @returns its DATABASE_URL */
  createMigrated(directory: string): Promise<string>
}

/** For tests of what has nothing to do with the database. */
export const SQLITE: DatabaseKind = {
  name: 'SQLite',
  create: createSqliteDatabase,
  // The app brings the schema up to date in a moment.
  createMigrated: createSqliteDatabase,
}

/** For tests of several servers on one database. */
export const POSTGRES: DatabaseKind = {
  name: 'PostgreSQL',
  create: () => createPostgresDatabase('template1'),
  createMigrated: () => createPostgresDatabase(TEMPLATE),
}

export const DATABASES: readonly DatabaseKind[] = [SQLITE, POSTGRES]

/** Users in Hygraph; beside it, SQLite has the rest. */
export const HYGRAPH: DatabaseKind = { ...SQLITE, name: 'Hygraph' }

/** Every place where users can live. */
export const STORES: readonly DatabaseKind[] = [...DATABASES, HYGRAPH].filter(isChosen)

/** `TEST_STORES=SQLite` leaves the others out, for a run that is about something else than where users live. */
function isChosen({ name }: DatabaseKind): boolean {
  return process.env.TEST_STORES?.split(',').includes(name) ?? true
}

async function createSqliteDatabase(directory: string): Promise<string> {
  return `sqlite:${join(directory, 'test.db')}`
}

async function createPostgresDatabase(template: string): Promise<string> {
  const url = inject('postgresUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(`${url}/postgres`)
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  return `${url}/${name}`
}

/** Puts the test's clock in place of PostgreSQL's own. SQLite asks the app's clock anyway. */
export async function setDatabaseClock(database: Database, now: Date): Promise<void> {
  if (database.kind === 'sqlite') return
  await sql`
    create or replace function authograph_now() returns bigint volatile language sql
    as ${sql.raw(`'select ${now.getTime()}::bigint'`)}
  `.execute(database.queries)
}
