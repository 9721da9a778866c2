import { describe, expect, it, vi } from 'vitest'
import { useApp } from '../support/app.ts'
import { hygraphOf, waiting } from '../support/hygraph-users.ts'
import { newRecord, newRecords, OLD_PASSWORD, useImports } from '../support/imports.ts'
import { logIn } from '../support/people.ts'
import { countUsers } from '../support/stored-users.ts'
import { DATABASES, HYGRAPH } from '../support/stores.ts'

/** Each test starts several processes. */
vi.setConfig({ testTimeout: 120_000 })

const WAIT = { timeout: 60_000, interval: 2 }

describe.each(DATABASES)('an import that is killed, on $name,', (kind) => {
  const app = useApp(kind)
  const imports = useImports(app)

  it('is finished by another one, and nobody is lost or there twice', {
    timeout: 120_000,
  }, async () => {
    const records = [...newRecords(4_000), newRecord({ id: 'last' })]
    const file = imports.write(records)
    for (const killedBehind of [0, 600]) {
      const command = imports.start(file)
      await vi.waitFor(
        async () => expect(await countUsers(app)).toBeGreaterThan(killedBehind),
        WAIT,
      )
      command.kill('SIGKILL')
      await command.ended
      expect(await countUsers(app)).toBeLessThan(records.length)
      // What was committed can be used, and is looked after.
      await logIn(app, { email: records[0]?.email ?? '', password: OLD_PASSWORD })
      const { queries } = app.app.database
      expect(await queries.selectFrom('failure_floor').selectAll().execute()).toHaveLength(1)
    }
    const there = await countUsers(app)
    const { stdout, exitCode } = await imports.print(file)
    expect(stdout).toContain(
      `4,001 lines: ${(4_001 - there).toLocaleString('en')} imported, ${there.toLocaleString('en')} there already`,
    )
    expect(exitCode).toBe(0)
    expect(await countUsers(app)).toBe(records.length)
    const subjects = await queriesOf(app).selectFrom('audit_subjects').select('user_id').execute()
    expect(subjects).toHaveLength(records.length)
    const registered = await queriesOf(app)
      .selectFrom('audit_events')
      .select('subject')
      .where('type', '=', 'REGISTERED')
      .execute()
    expect(new Set(registered.map(({ subject }) => subject)).size).toBe(records.length)
    expect(registered).toHaveLength(records.length)
  })
})

const queriesOf = ({ app }: ReturnType<typeof useApp>) => app.database.queries

describe('an import into Hygraph', () => {
  const app = useApp(HYGRAPH)
  const imports = useImports(app)

  it('that is killed while users are on their way is finished by another one', async () => {
    const { knobs, rows } = hygraphOf(app)
    const file = imports.write(newRecords(60))
    knobs.set({ latencyMs: 20 })
    const command = imports.start(file)
    await vi.waitFor(() => expect(rows.list().length).toBeGreaterThan(5), WAIT)
    command.kill('SIGKILL')
    await command.ended
    knobs.set({ latencyMs: 0 })
    const { stdout, exitCode } = await imports.print(file)
    expect(stdout).toContain('✓ 60 lines: 0 imported, 60 there already, 0 rejected.')
    expect(exitCode).toBe(0)
    expect(rows.list()).toHaveLength(60)
    expect(await waiting(app)).toBe(0)
  })

  it('lets people in while Hygraph is away, says what waits, and goes on later', async () => {
    const { knobs, rows } = hygraphOf(app)
    const before = rows.list().length
    const [person, ...others] = newRecords(3)
    const file = imports.write([person ?? {}, ...others])
    knobs.fail({ effect: 'status', status: 503, times: 'always', operation: 'CreateAuthUser' })
    const { stdout, exitCode } = await imports.print(file)
    expect(stdout).toContain('✗ 3 writes have not arrived in Hygraph: Hygraph does not answer')
    expect(stdout).toContain('3 imported, 0 there already, 0 rejected.')
    expect(exitCode).toBe(1)
    await logIn(app, { email: person?.email ?? '', password: OLD_PASSWORD })
    expect(rows.list()).toHaveLength(before)
    knobs.reset()
    expect((await imports.print(file)).exitCode).toBe(0)
    expect(rows.list()).toHaveLength(before + 3)
  })
})
