import { createAudit } from '../audit/audit.service.ts'
import { createAuditSeals } from '../audit/seals.ts'
import type { Configuration } from '../config/configuration.ts'
import { loadEnvironment } from '../config/load.ts'
import { createHashCosts } from '../crypto/hash-costs.ts'
import { createUserImport } from '../domains/administration/user-import.ts'
import { deliver } from '../domains/users/copy/delivery.ts'
import { convert, type ImportFormat } from '../domains/users/import/formats.ts'
import { readImportFile } from '../domains/users/import/import-file.ts'
import { createUserStorage } from '../domains/users/user-storage.ts'
import { codeOf } from '../runtime/error-code.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { systemTimer } from '../runtime/timer.ts'
import { patientSurroundings } from './hygraph-surroundings.ts'
import { type ImportSource, openImportSource } from './import-source.ts'
import { type ImportTarget, openForDryRun, openImportTarget } from './import-target.ts'
import { EXIT, print, RUN_AGAIN, reasonOf, refuseConfiguration } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { createRejectedLines, type RejectedLines } from './rejected-lines.ts'
import { describeImport, type ImportReport, isWhole } from './users-import-report.ts'

export interface UsersImportOptions {
  readonly format?: ImportFormat
  readonly dryRun?: boolean
  readonly report?: string
  readonly json?: boolean
}

/** `authograph users import`: makes accounts of the users in a file, or on standard input. @returns the exit code */
export async function runUsersImport(path: string, options: UsersImportOptions): Promise<number> {
  const { json } = options
  const environment = loadEnvironment()
  if (!environment.ok) return refuseConfiguration(json, environment)
  const { configuration, warnings } = environment
  const progress = createProgress(json, systemTimer)
  const closing: (() => Promise<void>)[] = []
  try {
    const source = await openSource(path)
    closing.push(source.close)
    const target = await (options.dryRun ? openForDryRun : openImportTarget)(configuration)
    closing.push(target.database.close)
    const rejected = await openReport(source, options.report)
    closing.push(rejected.close)
    const opened = { configuration, source, target, rejected, progress }
    const report = await importUsers(opened, options)
    progress.end()
    const told = [...warnings, ...(target.isStandIn ? [NO_DATABASE] : [])]
    print(json, { ok: isWhole(report), ...report, warnings: told }, [
      ...told.map((warning) => `! ${warning}`),
      ...describeImport(report),
    ])
    return isWhole(report) ? EXIT.ok : EXIT.failed
  } catch (error) {
    progress.end()
    const problem = withoutSecrets(reasonOf(error))
    print(json, { ok: false, problem }, [`✗ ${problem}.`, RUN_AGAIN])
    return EXIT.failed
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

const NO_DATABASE =
  'There is no database yet, or one of an older version: nobody was looked for in it.'

async function openSource(path: string): Promise<ImportSource> {
  try {
    return await openImportSource(path)
  } catch (error) {
    throw new Error(`The file cannot be read: ${fileProblem(error)}`)
  }
}

async function openReport(source: ImportSource, path: string | undefined): Promise<RejectedLines> {
  if (path !== undefined && (await source.isAt(path))) {
    throw new Error('--report is the file that is imported: name another one')
  }
  try {
    return await createRejectedLines(path)
  } catch (error) {
    throw new Error(`The report cannot be written: ${fileProblem(error)}`)
  }
}

/** Without the path, which looks like a token when it is long. */
function fileProblem(error: unknown): string {
  const code = codeOf(error) ?? ''
  return FILE_PROBLEMS[code] ?? (code || reasonOf(error))
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EACCES: 'this user may not',
  EISDIR: 'it is a folder',
}

interface OpenImport {
  readonly configuration: Configuration
  readonly source: ImportSource
  readonly target: ImportTarget
  readonly rejected: RejectedLines
  readonly progress: Progress
}

async function importUsers(
  { configuration, source, target, rejected, progress }: OpenImport,
  { format, dryRun = false, report }: UsersImportOptions,
): Promise<ImportReport> {
  const { database, keyring } = target
  const stands = { ...patientSurroundings(configuration.hygraph), configuration, database }
  const { clock } = stands
  const { users, courier } = createUserStorage(stands, keyring)
  const { run } = createUserImport({
    ...stands,
    users,
    audit: createAudit({ ...stands, seals: createAuditSeals(keyring) }),
    hashCosts: createHashCosts(systemTimer),
    confirmationRequired: configuration.accounts.confirmationRequired,
  })
  const lines = format
    ? readImportFile(source.bytes, (record) => convert(format, record, clock.now()))
    : readImportFile(source.bytes)
  const show = (done: number, isLast: boolean) =>
    progress.showShare('lines', done, source.share(), isLast)
  show(0, false)
  const onProgress = (done: number) => show(done, false)
  const result = await run(lines, { dryRun, onRejected: rejected.add, onProgress })
  show(result.lines, true)
  const common = { ...result, dryRun, firstRejected: rejected.first, report: report ?? null }
  if (courier === null || dryRun) return { ...common, waiting: 0, outage: null }
  const { waiting, outage } = await deliver({
    ...stands,
    queries: database.queries,
    courier,
    timer: systemTimer,
    onProgress: (arrived, total) => progress.show('in Hygraph', arrived, total),
  })
  return { ...common, waiting, outage }
}
