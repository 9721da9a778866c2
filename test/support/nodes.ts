import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type AppSettings, type RunningApp, settingsFor, startApp, type TestApp } from './app.ts'
import { type DatabaseKind, STORES } from './stores.ts'

/** Starts another server on the database of `app`, with the same clock and mailbox. */
export function startNode(
  app: TestApp,
  kind: DatabaseKind,
  settings: AppSettings = {},
): Promise<RunningApp> {
  const { database } = app.configuration
  const url = database.kind === 'postgres' ? database.url : `sqlite:${database.file}`
  const users = app.hygraph === undefined ? {} : settingsFor(app.hygraph)
  const shared = { DATABASE_URL: url, DATA_DIR: app.configuration.dataDirectory, ...users }
  return startApp(kind, { ...shared, ...settings }, app.clock)
}

/** Two servers on one PostgreSQL database, for the tests of a `describe`. A run without PostgreSQL skips them. */
export function useTwoNodes(settings: AppSettings = {}): () => readonly [TestApp, TestApp] {
  const kind = STORES.find(({ name }) => name === 'PostgreSQL')
  let nodes: readonly [RunningApp, RunningApp] | undefined
  beforeAll(async () => {
    if (kind === undefined) return
    const first = await startApp(kind, settings)
    nodes = [first, await startNode(first, kind, settings)]
  })
  beforeEach(({ skip }) => skip(kind === undefined, 'PostgreSQL was left out'))
  afterAll(async () => {
    await nodes?.[1].stop()
    await nodes?.[0].stop()
  })
  return () => {
    if (nodes === undefined) throw new Error('the nodes have not been started yet')
    return nodes
  }
}
