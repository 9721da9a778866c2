import type { Finding } from '../audit/findings.ts'
import { createAuditSeals, isCheckpoint } from '../audit/seals.ts'
import { type Verification, verifyAudit } from '../audit/verification.ts'
import type { Configuration } from '../config/configuration.ts'
import { readSecret } from '../config/secret-file.ts'
import { createKeyring } from '../crypto/keyring.ts'
import { systemClock } from '../runtime/clock.ts'
import { EXIT, print } from './output.ts'
import { fail, type OpenDatabase, withDatabase } from './with-database.ts'

export interface AuditVerifyOptions {
  readonly checkpoint?: string
  readonly json?: boolean
}

/** Whoever tampers with millions of events shall not fill the memory of who looks for it. */
const MOST_FINDINGS = 100
const PROGRESS_EVERY_BATCHES = 1_000

/** `authograph audit verify`. @returns the exit code */
export async function runAuditVerify({ json, checkpoint }: AuditVerifyOptions): Promise<number> {
  if (checkpoint !== undefined && !isCheckpoint(checkpoint)) {
    return fail(json, '--checkpoint must be what an earlier run printed, or what a server logged')
  }
  return withDatabase(json, (open) => verify(open, json, checkpoint ?? null))
}

async function verify(
  { configuration, database }: OpenDatabase,
  json: boolean | undefined,
  checkpoint: string | null,
): Promise<number> {
  const secrets = secretsOf(configuration)
  if (secrets === undefined) {
    return fail(json, 'There is no secret to check with: set AUTHOGRAPH_SECRET or DATA_DIR.')
  }
  const findings: Finding[] = []
  let count = 0
  const seals = createAuditSeals(createKeyring(secrets))
  const verification = await verifyAudit(
    { database, seals, clock: systemClock },
    {
      checkpoint,
      onProgress: json ? () => undefined : reportProgress(),
      onFinding(finding) {
        count += 1
        if (findings.length < MOST_FINDINGS) findings.push(finding)
      },
    },
  )
  const ok = count === 0
  print(json, { ok, ...verification, findingCount: count, findings }, [
    ...findings.map(({ text }) => `✗ ${text}`),
    ...(count > findings.length ? [`✗ And ${count - findings.length} more.`] : []),
    ...describe(verification),
    ok ? 'The audit log is intact.' : 'The audit log is not intact.',
  ])
  return ok ? EXIT.ok : EXIT.failed
}

function secretsOf({ secrets, dataDirectory }: Configuration): readonly string[] | undefined {
  if (secrets !== null) return secrets
  const secret = readSecret(dataDirectory)
  return secret === undefined ? undefined : [secret]
}

function reportProgress() {
  let next = PROGRESS_EVERY_BATCHES
  return (done: number, total: number) => {
    if (done < next) return
    next = done + PROGRESS_EVERY_BATCHES
    process.stderr.write(`${Math.floor((done / total) * 100)} % (batch ${done} of ${total})\n`)
  }
}

function describe(verification: Verification): string[] {
  const { events, batches, sealedAt, unsealed, unsigned, checkpoint } = verification
  const until = sealedAt === null ? '' : `, the newest sealed at ${sealedAt.toISOString()}`
  const lines = [
    `${counted(events, 'sealed event')} in ${counted(batches, 'batch', 'batches')}${until}.`,
  ]
  if (unsealed > 0) {
    lines.push(`! ${counted(unsealed, 'event')} not sealed yet: a running server does so.`)
  }
  if (unsigned > 0) {
    lines.push(
      `! ${counted(unsigned, 'event')} of an older version: nothing shows what was done to them before they were sealed.`,
    )
  }
  if (verification.isCheckpointExpired) {
    lines.push('! The checkpoint is older than what AUDIT_RETENTION keeps: it shows nothing.')
  }
  if (checkpoint !== null) {
    lines.push(`Checkpoint: ${checkpoint}. Keep it elsewhere, and give it to the next check.`)
  }
  return lines
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
