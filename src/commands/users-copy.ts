import type { Configuration, HygraphConfiguration } from '../config/configuration.ts'
import type { Database } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { isMissing, openDatabase } from '../database/open-database.ts'
import { readBacklog } from '../domains/users/backlog.ts'
import { copyUsers } from '../domains/users/copy/copy-users.ts'
import { type Delivery, deliver } from '../domains/users/copy/delivery.ts'
import { createHygraphSide } from '../domains/users/copy/hygraph-side.ts'
import { createSqlSide } from '../domains/users/copy/sql-side.ts'
import { createHygraphCourier } from '../domains/users/hygraph-courier.ts'
import { createUserSeal } from '../domains/users/user-seal.ts'
import { createAuthUserApi } from '../hygraph/auth-user-api.ts'
import { createHygraphClient } from '../hygraph/client.ts'
import { systemClock } from '../runtime/clock.ts'
import { Fault } from '../runtime/faults.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { systemTimer } from '../runtime/timer.ts'
import { loadHygraph } from './hygraph-configuration.ts'
import { patientSurroundings } from './hygraph-surroundings.ts'
import { openKeyring } from './keyring.ts'
import { EXIT, print, RUN_AGAIN, reasonOf } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { type CopyReport, describeCopy, isComplete } from './users-copy-report.ts'

export const USER_STORES = ['sql', 'hygraph'] as const

export interface UsersCopyOptions {
  readonly from: Configuration['userStore']
  readonly to: Configuration['userStore']
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** `authograph users copy`: brings all accounts from one user store to the other. @returns the exit code */
export async function runUsersCopy(options: UsersCopyOptions): Promise<number> {
  const { from, to, json } = options
  if (from === to)
    return refuse(json, `The accounts are in ${to} already: --from and --to must differ`)
  const loaded = loadHygraph(json)
  if (!loaded.ok) return loaded.exitCode
  const { configuration, hygraph, warnings } = loaded
  const { database: settings } = configuration
  if (settings.kind === 'sqlite' && isMissing(settings)) {
    return refuse(json, `There is no database ${settings.file}: use the environment of the server`)
  }
  const database = openDatabase(settings, systemClock)
  const progress = createProgress(json, systemTimer)
  try {
    await migrate(database)
    const result = await copy({ configuration, hygraph, database, progress, options })
    const report: CopyReport = { from, to, dryRun: options.dryRun ?? false, ...result }
    const ok = isComplete(report)
    progress.end()
    print(json, { ok, ...report, warnings }, [
      ...warnings.map((warning) => `! ${warning}`),
      ...describeCopy(report),
    ])
    return ok ? EXIT.ok : EXIT.failed
  } catch (error) {
    progress.end()
    return refuse(json, explain(error))
  } finally {
    await database.close()
  }
}

interface CopySurroundings {
  readonly configuration: Configuration
  readonly hygraph: HygraphConfiguration
  readonly database: Database
  readonly progress: Progress
  readonly options: UsersCopyOptions
}

async function copy({ configuration, hygraph, database, progress, options }: CopySurroundings) {
  const { from, dryRun = false } = options
  const stands = await wire(configuration, hygraph, database)
  // Before anything is written: whether Hygraph answers, and lets this token read.
  await stands.api.find({ userId: 'probe' })
  const sides = { sql: createSqlSide(database), hygraph: createHygraphSide({ ...stands, dryRun }) }
  const onProgress = (done: number, total: number) => progress.show('compared', done, total)
  const [source, target] = [sides[from], sides[options.to]]
  const result = await copyUsers({ source, target, database, dryRun, onProgress })
  if (from === 'hygraph') return { ...result, waiting: 0, outage: null }
  if (dryRun) {
    const { count } = await readBacklog(database)
    return { ...result, waiting: count, outage: null }
  }
  const { waiting, outage, problems }: Delivery = await deliver({
    ...stands,
    courier: createHygraphCourier(stands),
    onProgress: (done, total) => progress.show('in Hygraph', done, total),
  })
  return { ...result, problems: [...result.problems, ...problems], waiting, outage }
}

async function wire(
  configuration: Configuration,
  hygraph: HygraphConfiguration,
  database: Database,
) {
  const surroundings = patientSurroundings(hygraph)
  const client = createHygraphClient({ ...hygraph, ...surroundings, fetch })
  return {
    ...surroundings,
    database,
    queries: database.queries,
    api: createAuthUserApi(client, hygraph.model),
    seal: createUserSeal(await openKeyring(configuration, database), surroundings.random),
    timer: systemTimer,
  }
}

function refuse(json: boolean | undefined, problem: string): number {
  print(json, { ok: false, problem }, [`✗ ${problem}.`, RUN_AGAIN])
  return EXIT.failed
}

/** A fault of Hygraph's carries the reason for the operator as its cause. */
function explain(error: unknown): string {
  const told = error instanceof Fault && error.cause !== undefined ? error.cause : error
  return withoutSecrets(reasonOf(told))
}
