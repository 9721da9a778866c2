import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/audit/findings.ts'
import { useApp } from '../support/app.ts'
import { type CommandResult, runCommand } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { logIn, newPerson, type Person } from '../support/people.ts'
import { DATABASES } from '../support/stores.ts'

/** What every exported line holds. */
interface ExportedEvent {
  readonly id: string
  readonly type: string
  readonly occurredAt: string
  readonly subjectId: string | null
}

describe.each(DATABASES)('The commands of the audit, on $name,', (kind) => {
  const app = useApp(kind)
  let person: Person
  const run = (words: readonly string[], settings = {}): Promise<CommandResult> => {
    const { database, secrets } = app.configuration
    const url = database.kind === 'postgres' ? database.url : `sqlite:${database.file}`
    const given = { DATABASE_URL: url, AUTHOGRAPH_SECRET: secrets?.join(',') ?? '' }
    return runCommand(['audit', ...words], { ...given, ...settings })
  }
  beforeAll(async () => {
    person = await newPerson(app)
    await logIn(app, person)
    while ((await app.app.auditSealer.seal()) > 0);
  })

  it('find nothing wrong with what a server wrote', async () => {
    const { exitCode, stdout, stderr } = await run(['verify'])
    expect(stdout).toMatch(/^\d+ sealed events in \d+ batch(es)?, the newest sealed at /)
    expect(stdout).toContain('The audit log is intact.')
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
    expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([])
  })

  it('compare with a checkpoint that was printed before', async () => {
    const [checkpoint = ''] =
      /(?<=Checkpoint: )\S+(?=\. )/.exec((await run(['verify'])).stdout) ?? []
    expect((await run(['verify', '--checkpoint', checkpoint])).exitCode).toBe(0)
    const other = await run(['verify', '--checkpoint', `9${checkpoint}`])
    expect(other.stdout).toContain('The chain ends before the checkpoint')
    expect(other.exitCode).toBe(1)
  })

  it('name a row that was changed by hand', async () => {
    const { queries } = app.app.database
    const event = await queries
      .selectFrom('audit_events')
      .select(['id', 'ip_address'])
      .where('type', '=', 'LOGGED_IN')
      .executeTakeFirstOrThrow()
    const setAddress = (ip_address: string | null) =>
      queries.updateTable('audit_events').set({ ip_address }).where('id', '=', event.id).execute()
    await setAddress('203.0.113.99')
    const text = await run(['verify'])
    const json = await run(['verify', '--json'])
    await setAddress(event.ip_address)

    expect(text.exitCode).toBe(1)
    expect(text.stdout).toContain(`✗ Event ${event.id} was changed after it was sealed in batch`)
    expect(text.stdout).toContain('The audit log is not intact.')
    expect(json.exitCode).toBe(1)
    const report: { ok: boolean; findingCount: number; findings: Finding[] } = JSON.parse(
      json.stdout,
    )
    expect(report).toMatchObject({
      ok: false,
      findingCount: 1,
      findings: [{ kind: 'EVENT_CHANGED', eventId: event.id }],
    })
  })

  it('cannot check without the secret', async () => {
    const other = await run(['verify'], {
      AUTHOGRAPH_SECRET: 'a canary in place of the secret of the server',
    })
    expect(other.stdout).toContain('is not configured, and cannot be checked')
    expect(other.stdout).not.toContain('canary')
    expect(other.exitCode).toBe(1)
    const none = await run(['verify'], { AUTHOGRAPH_SECRET: '' })
    expect(none.stdout).toContain('There is no secret to check with')
    expect(none.exitCode).toBe(1)
  })

  it('list events, newest first, for people and for programs', async () => {
    const { stdout, exitCode } = await run(['list', '--subject', person.login.user.id])
    expect(stdout).toMatch(/^\S+Z {2}LOGGED_IN +subject /)
    expect(exitCode).toBe(0)
    const json = await run([
      'list',
      '--json',
      '--limit',
      '1',
      '--type',
      'REGISTERED',
      'LOGIN_FAILED',
    ])
    const report: { events: ExportedEvent[] } = JSON.parse(json.stdout)
    expect(report.events).toMatchObject([{ type: 'REGISTERED' }])
    expect((await run(['list', '--until', '2020-01-01'])).stdout).toBe(
      'There are no such events.\n',
    )
  })

  it.each([
    [['list', '--since', 'yesterday'], '--since must be a date'],
    [['list', '--until', '2026-13-45'], '--until must be a date'],
    [['verify', '--checkpoint', 'canary'], '--checkpoint must be what an earlier run printed'],
  ])('say what is wrong with %j', async (words, problem) => {
    const { exitCode, stdout } = await run(words)
    expect(stdout).toContain(problem)
    expect(exitCode).toBe(1)
    const json: { ok: boolean; problem: string } = JSON.parse(
      (await run([...words, '--json'])).stdout,
    )
    expect(json.ok).toBe(false)
    expect(json.problem).toContain(problem)
  })

  it.each([
    ['--type', 'LOGGED_UP'],
    ['--limit', '0'],
  ])('refuse %s %s', async (option, value) => {
    const { exitCode, stderr } = await run(['list', option, value])
    expect(stderr).toContain(option)
    expect(exitCode).toBe(1)
  })

  it('export events as NDJSON, oldest first, from a moment on and up to one', async () => {
    const { exitCode, stdout } = await run(['export', '--since', '1h'])
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line): ExportedEvent => JSON.parse(line))
    expect(exitCode).toBe(0)
    expect(events.length).toBeGreaterThan(2)
    expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).sort())
    expect(events[0]).toMatchObject({ type: 'REGISTERED', details: [] })
    expect(events.at(-1)).toMatchObject({ type: 'LOGGED_IN', subjectId: person.login.user.id })
    expect((await run(['export', '--until', '1h'])).stdout).toBe('')
  })

  it('keep problems out of what is exported', async () => {
    const { exitCode, stdout, stderr } = await run(['export', '--since', 'canary'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('--since must be a date')
  })
})

describe('Without a database the commands of the audit', () => {
  it.each(['list', 'verify'])('make none: %s', async (word) => {
    const { exitCode, stdout } = await runCommand(['audit', word], {})
    expect(stdout).toContain('There is no database yet')
    expect(exitCode).toBe(1)
  })

  it('say that it does not answer, without its password', async () => {
    const url = `postgres://authograph:canary@127.0.0.1:${await freePort()}/accounts`
    const { exitCode, stdout, stderr } = await runCommand(['audit', 'export'], {
      DATABASE_URL: url,
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('The database could not be used')
    expect(stderr).not.toContain('canary')
  })

  it('explain themselves', async () => {
    const { exitCode, stdout } = await runCommand(['audit', 'list', '--help'], {})
    expect(exitCode).toBe(0)
    for (const option of ['--type', '--subject', '--actor', '--since', '--until', '--limit']) {
      expect(stdout).toContain(option)
    }
  })
})
