import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Audit, createAudit, type Origin } from '../../src/audit/audit.service.ts'
import type { OnProgress } from '../../src/audit/chain-walk.ts'
import type { Finding } from '../../src/audit/findings.ts'
import { type AuditSealer, createAuditSealer } from '../../src/audit/sealer.ts'
import { createAuditSeals } from '../../src/audit/seals.ts'
import { type Verification, verifyAudit } from '../../src/audit/verification.ts'
import { parseEnvironment } from '../../src/config/environment.ts'
import { createKeyring } from '../../src/crypto/keyring.ts'
import type { Database, Queries } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { createSystemRandom } from '../../src/runtime/random.ts'
import { type DatabaseKind, setDatabaseClock } from './database-kinds.ts'
import { createFrozenClock, type FrozenClock } from './frozen-clock.ts'

export const AUDIT_SECRET = 'a secret of the audit tests that is long enough'
export const RETENTION_SECONDS = 30 * 86_400

/** A request from somewhere. */
export const ORIGIN: Origin = {
  ipAddress: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
  requestId: 'request-1',
}

/** What a verification says. */
export type Checked = Verification & { readonly findings: readonly Finding[] }

/** The audit on a database of its own, without a server. */
export interface AuditBench {
  readonly database: Database
  readonly clock: FrozenClock
  readonly audit: Audit
  readonly sealer: AuditSealer
  readonly log: readonly string[]
  /** A sealer of another server on the same database. @param secrets newest first */
  newSealer(secrets?: readonly string[]): AuditSealer
  /** Records `count` logins of a user, each in a transaction of its own. */
  record(userId: string, count?: number): Promise<void>
  /** Seals until nothing is left. */
  sealAll(): Promise<void>
  verify(options?: {
    readonly secrets?: readonly string[]
    readonly checkpoint?: string | null
    readonly on?: Queries
    /** What happens meanwhile. */
    readonly onProgress?: OnProgress
  }): Promise<Checked>
  /** What a verification finds after somebody has changed the database; the change is undone then. */
  findAfter(tamper: (db: Queries) => Promise<unknown>): Promise<readonly Finding[]>
  advanceSeconds(seconds: number): Promise<void>
}

/** Opens an audit before the tests of a `describe` and closes it after them. */
export function useAudit(kind: DatabaseKind): () => AuditBench {
  let bench: AuditBench | undefined
  let directory = ''
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-audit-'))
    bench = await openBench(await kind.create(directory))
  })
  afterAll(async () => {
    await bench?.database.close()
    rmSync(directory, { recursive: true, force: true })
  })
  return () => {
    if (bench === undefined) throw new Error('the audit has not been opened yet')
    return bench
  }
}

async function openBench(url: string): Promise<AuditBench> {
  const parsed = parseEnvironment({ DATABASE_URL: url })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const clock = createFrozenClock()
  const random = createSystemRandom(clock)
  const database = openDatabase(parsed.configuration.database, clock)
  await migrate(database)
  await setDatabaseClock(database, clock.now())
  const log: string[] = []
  const logger = createLogger('info', { write: (line) => void log.push(line) })
  const sealsOf = (secrets: readonly string[]) => createAuditSeals(createKeyring(secrets))
  const audit = createAudit({ seals: sealsOf([AUDIT_SECRET]), clock, random })
  const newSealer = (secrets: readonly string[] = [AUDIT_SECRET]) => {
    const seals = sealsOf(secrets)
    const retentionSeconds = RETENTION_SECONDS
    return createAuditSealer({ database, seals, clock, random, logger, retentionSeconds })
  }
  const sealer = newSealer()
  const verify: AuditBench['verify'] = async (options = {}) => {
    const { secrets = [AUDIT_SECRET], checkpoint = null, on = database.queries } = options
    const { onProgress = () => undefined } = options
    const findings: Finding[] = []
    const verification = await verifyAudit(
      { database: { ...database, queries: on }, seals: sealsOf(secrets), clock },
      {
        checkpoint,
        onProgress,
        onFinding: (finding) => void findings.push(finding),
      },
    )
    return { ...verification, findings }
  }
  return {
    database,
    clock,
    audit,
    sealer,
    log,
    newSealer,
    verify,
    async record(userId, count = 1) {
      for (let made = 0; made < count; made += 1) {
        await database.transaction((db) => audit.record(db, 'LOGGED_IN', userId, ORIGIN))
      }
    },
    async sealAll() {
      while ((await sealer.seal()) > 0);
    },
    findAfter: (tamper) =>
      database.transaction(async (db, rollBackWith) => {
        await tamper(db)
        return rollBackWith((await verify({ on: db })).findings)
      }),
    async advanceSeconds(seconds) {
      clock.advanceSeconds(seconds)
      await setDatabaseClock(database, clock.now())
    },
  }
}
