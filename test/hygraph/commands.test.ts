import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RIGHTS } from '../../src/hygraph/rights.ts'
import { runCommand } from '../support/command.ts'
import { startHygraphProcess } from '../support/hygraph/process.ts'

type HygraphProcess = Awaited<ReturnType<typeof startHygraphProcess>>

const all = Object.values(RIGHTS)
let hygraph: HygraphProcess
let settings: Readonly<Record<string, string>>

beforeAll(async () => {
  hygraph = await startHygraphProcess()
  settings = { HYGRAPH_ENDPOINT: hygraph.endpoint, HYGRAPH_TOKEN: hygraph.token }
})
afterAll(() => hygraph[Symbol.asyncDispose]())

const setup = (...options: string[]) => runCommand(['hygraph', 'setup', ...options], settings)

describe('authograph hygraph, from an empty project to the first row', () => {
  it('check says that the setup comes first', async () => {
    const { exitCode, stdout } = await runCommand(['hygraph', 'check'], settings)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('run `authograph hygraph setup`')
  })

  it('setup --dry-run shows what would be done and does nothing', async () => {
    const { exitCode, stdout } = await setup('--dry-run')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('create the model AuthUser')
    expect(stdout).toContain('AuthUser.sealed: STRING, required, visibility API_ONLY')
    expect(stdout).toContain('10 steps to do')
    expect(await hygraph.control('GET', '/__models')).toBe('[]')
  })

  it('setup reports what went wrong, and leaves nothing half done', async () => {
    await hygraph.control('POST', '/__knobs', { migrationOutcome: 'FAILED' })
    const { exitCode, stdout } = await setup()
    expect(exitCode).toBe(1)
    expect(stdout).toContain('ended with FAILED')
    expect(await hygraph.control('GET', '/__models')).toBe('[]')
    await hygraph.control('DELETE', '/__knobs')
  })

  it('setup shows its plan and its progress, does it, and prints the rights to grant', async () => {
    const { exitCode, stdout } = await setup()
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/create the model AuthUser.*: success.*The model AuthUser is ready/s)
    for (const right of ['Read, stage DRAFT', 'Create', 'Unpublish, from stage PUBLISHED']) {
      expect(stdout).toContain(right)
    }
    expect(await hygraph.control('GET', '/__models')).toContain('"preferredLocale"')
  })

  it('setup changes nothing the second time', async () => {
    const before = await hygraph.control('GET', '/__models')
    await hygraph.control('DELETE', '/__requests')
    const { exitCode, stdout, stderr } = await setup('--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, applied: false, steps: [] })
    expect(stderr).toBe('')
    expect(await hygraph.control('GET', '/__models')).toBe(before)
    expect(await hygraph.control('GET', '/__requests')).not.toContain('submitBatchChanges')
  })

  it('check finds everything in order and leaves nothing behind', async () => {
    const { exitCode, stdout } = await runCommand(['hygraph', 'check'], settings)
    expect(stdout).toContain('Everything is in order.')
    expect(exitCode).toBe(0)
    expect(await hygraph.control('GET', '/__rows')).toBe('[]')
  })

  it.each(all)(
    'check names a missing right to $action in $stage and the place to grant it',
    async (missing) => {
      const token = await hygraph.issueToken(all.filter((right) => right !== missing))
      const lacking = { ...settings, HYGRAPH_TOKEN: token }
      const { exitCode, stdout } = await runCommand(['hygraph', 'check'], lacking)
      expect(exitCode).toBe(1)
      const marked = stdout.split('\n').filter((line) => line.startsWith('✗'))
      expect(marked).toHaveLength(1)
      expect(marked[0]?.toLowerCase()).toContain(missing.action)
      expect(stdout).toContain('Permanent Auth Tokens > your token')
      expect(await hygraph.control('GET', '/__rows')).toBe('[]')
    },
  )

  it('check prints one object for programs', async () => {
    const { exitCode, stdout } = await runCommand(['hygraph', 'check', '--json'], settings)
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, problem: null, leftover: null })
  })
})

describe('authograph hygraph', () => {
  it.each(['setup', 'check'])('%s needs an endpoint and a token', async (command) => {
    const { exitCode, stdout } = await runCommand(['hygraph', command, '--json'], {})
    expect(exitCode).toBe(78)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('HYGRAPH_ENDPOINT and HYGRAPH_TOKEN')],
    })
  })

  it('takes the high-performance URL with a warning, another model and a Management API elsewhere', async () => {
    const options = {
      HYGRAPH_ENDPOINT: hygraph.highPerformanceEndpoint,
      HYGRAPH_TOKEN: hygraph.token,
      HYGRAPH_MODEL: 'Member',
      HYGRAPH_MANAGEMENT_URL: hygraph.managementEndpoint,
    }
    const made = await runCommand(['hygraph', 'setup'], options)
    expect(made).toMatchObject({ exitCode: 0, stderr: '' })
    expect(made.stdout).toContain('! HYGRAPH_ENDPOINT is that of the high-performance endpoint')
    expect(await runCommand(['hygraph', 'check'], options)).toMatchObject({ exitCode: 0 })
  })

  it('never prints the token', async () => {
    const [token = ''] = [hygraph.token]
    for (const command of ['setup', 'check']) {
      await hygraph.control('POST', '/__knobs', {
        faults: [
          {
            effect: 'status',
            status: 400,
            body: `{"errors":[{"message":"${token}"}]}`,
            times: 'always',
          },
        ],
      })
      const { exitCode, stdout, stderr } = await runCommand(['hygraph', command], settings)
      expect(exitCode).toBe(1)
      expect(stdout + stderr).not.toContain(token)
    }
    await hygraph.control('DELETE', '/__knobs')
  })
})
