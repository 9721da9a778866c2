import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/database/migrate.ts'
import { openPostgres } from '../../src/database/postgres.ts'
import { startPostgres } from './embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the PostgreSQL server of this run is, without a database. */
    postgresUrl: string
  }
}

/** The database that new ones with today's schema are copied from. */
export const TEMPLATE = 'authograph_template'

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client(`${url}/postgres`)
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const database = openPostgres(`${url}/${TEMPLATE}`)
  await migrate(database)
  await database.close()
}

/** Starts one PostgreSQL for the whole run; every test file makes databases of its own in it. */
export default async function setup(project: TestProject) {
  // Tests kill servers of ours, never this one: it need not wait for the disk.
  const postgres = await startPostgres(['fsync=off', 'full_page_writes=off'])
  await createTemplate(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return postgres.stop
}
