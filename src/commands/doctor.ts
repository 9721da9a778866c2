import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Configuration } from '../config/configuration.ts'
import { loadEnvironment } from '../config/load.ts'
import { pendingMigrations } from '../database/migrate.ts'
import { isMissing, openDatabase } from '../database/open-database.ts'
import { createTransport } from '../email/transports/create-transport.ts'
import { readTrustedDocuments } from '../graphql/documents/trusted-documents.ts'
import { createSchema } from '../graphql/schema.ts'
import { readAccountPages } from '../pages/account-pages.ts'
import { systemClock } from '../runtime/clock.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { checkServices } from './doctor-services.ts'
import { checkUsers } from './doctor-users.ts'
import { EXIT, type Finding, print, reasonOf, refuseConfiguration } from './output.ts'

const CHECK_TIMEOUT_MS = 10_000

/** `authograph doctor`: looks at everything that a start needs, and prints no secret. @returns the exit code */
export async function runDoctor(json?: boolean): Promise<number> {
  const environment = loadEnvironment()
  if (!environment.ok) return refuseConfiguration(json, environment)
  const { configuration, warnings } = environment
  const { users, findings: usersFindings } = await checkUsers(configuration)
  const findings = [
    ...describe(configuration),
    checkSecret(configuration),
    await checkDatabase(configuration),
    ...usersFindings,
    ...checkTrustedDocuments(configuration),
    ...checkPages(configuration),
    await checkTransport(configuration),
    ...describeWebhooks(configuration),
    ...(await checkServices(configuration)),
  ]
  const ok = findings.every((finding) => finding.problem === null)
  print(json, { ok, findings, users, warnings }, [
    ...findings.map(toLine),
    ...warnings.map((warning) => `! ${warning}`),
    ok ? 'Everything is in order.' : 'Something needs mending.',
  ])
  return ok ? EXIT.ok : EXIT.failed
}

function toLine({ subject, detail, problem }: Finding): string {
  const line = `${problem === null ? '✓' : '✗'} ${subject.padEnd(14)} ${detail}`
  return problem === null ? line : `${line}\n  ${problem}`
}

function describe({ production, server, accounts }: Configuration): Finding[] {
  const facts: readonly (readonly [string, string])[] = [
    ['mode', production ? 'production' : 'development'],
    ['public URL', server.publicUrl],
    ['app URL', server.appUrl],
    ['origins', server.origins.join(' ')],
    ['registration', accounts.registrationOpen ? 'open' : 'closed'],
    ['confirmation', accounts.confirmationRequired ? 'required' : 'optional'],
    ['privacy', accounts.privacy],
  ]
  return facts.map(([subject, detail]) => ({ subject, detail, problem: null }))
}

function checkSecret({ secrets, dataDirectory }: Configuration): Finding {
  const subject = 'secret'
  if (secrets !== null) {
    const detail =
      secrets.length === 1 ? 'AUTHOGRAPH_SECRET' : `AUTHOGRAPH_SECRET, ${secrets.length} in use`
    return { subject, detail, problem: null }
  }
  const file = join(dataDirectory, 'secret')
  return {
    subject,
    detail: existsSync(file) ? file : `${file}, made at the first start`,
    problem: null,
  }
}

async function checkDatabase(configuration: Configuration): Promise<Finding> {
  const subject = 'database'
  const { database: settings } = configuration
  const detail =
    settings.kind === 'sqlite' ? `SQLite, ${settings.file}` : `PostgreSQL, ${placeOf(settings.url)}`
  if (isMissing(settings)) {
    return { subject, detail: `${detail}, made at the first start`, problem: null }
  }
  const database = openDatabase(settings, systemClock)
  try {
    const pending = await pendingMigrations(database)
    const state =
      pending.length === 0
        ? 'schema up to date'
        : `${pending.length} schema steps to come at the next start`
    return { subject, detail: `${detail}, ${state}`, problem: null }
  } catch (error) {
    return { subject, detail, problem: `It does not answer: ${withoutSecrets(reasonOf(error))}` }
  } finally {
    await database.close()
  }
}

/** Only who publishes operations has any. */
function checkTrustedDocuments({ trustedDocumentsFile }: Configuration): Finding[] {
  if (trustedDocumentsFile === null) return []
  const subject = 'documents'
  const manifest = readTrustedDocuments(trustedDocumentsFile, createSchema())
  if (!manifest.ok) {
    return [{ subject, detail: trustedDocumentsFile, problem: manifest.problems.join('\n  ') }]
  }
  return [{ subject, detail: `${manifest.count} published operations`, problem: null }]
}

/** The files that they are made of. */
function checkPages({ pages, server }: Configuration): Finding[] {
  if (!pages.served) return []
  const read = readAccountPages(pages)
  const problem = read.ok ? null : read.problems.join('\n  ')
  return [{ subject: 'pages', detail: `${pages.appName}, at ${server.publicUrl}`, problem }]
}

async function checkTransport(configuration: Configuration): Promise<Finding> {
  const subject = 'mail'
  const { from, transport: settings } = configuration.email
  const detail = `${settings.kind}, from ${from}`
  const transport = createTransport(configuration)
  try {
    const problem = await transport.check(AbortSignal.timeout(CHECK_TIMEOUT_MS))
    return { subject, detail, problem }
  } finally {
    await transport.close()
  }
}

/** Only Resend has any. They are worth having, and not needed. */
function describeWebhooks({ email, server }: Configuration): Finding[] {
  if (email.transport.kind !== 'resend') return []
  const detail =
    email.webhookSecrets.length > 0
      ? `taken at ${server.publicUrl}/webhooks/resend`
      : 'not configured: nobody learns of bounces. Set RESEND_WEBHOOK_SECRET'
  return [{ subject: 'webhooks', detail, problem: null }]
}

/** Host and database of a connection URL, without user and password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
