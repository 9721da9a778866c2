import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv, promisify } from 'node:util'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { type CommandResult, runCommand } from '../support/command.ts'
import { type CopyRoom, openCopyRoom } from '../support/copy-room.ts'
import { freePort } from '../support/free-port.ts'
import { startHygraphProcess } from '../support/hygraph/process.ts'
import { startServerProcess } from '../support/server-process.ts'
import { SQLITE } from '../support/stores.ts'
import { codeBlocksOf, proseOf, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/hygraph.md')
const blocksIn = (language: string) =>
  codeBlocksOf(GUIDE)
    .filter((block) => block.language === language)
    .map(({ text }) => text)

const PATIENCE_MS = 60_000
const HOST = 'api-eu-central-1.hygraph.com'
const URL_LINE = 'URL=http://localhost:4000\n'
const ACCOUNTS = 24

/** A command of the guide, and the lines that it says will be printed. */
interface Shown {
  readonly words: readonly string[]
  readonly lines: readonly string[]
}

const shown = blocksIn('console').map((text): Shown => {
  const [command = '', ...lines] = text.trimEnd().split('\n')
  expect(command).toMatch(/^\$ npx authograph /)
  return { words: command.split(' ').slice(3), lines: lines.map(withoutFigures) }
})
const isAbout = (command: string) => (it: Shown) => it.words[0] === command

/** How fast it goes is another figure each time. */
function withoutFigures(line: string): string {
  return line.replace(/[\d.]+ a second/, 'many a second')
}

/** The printed lines, without those that come or do not come, depending on how fast it goes. */
function linesOf({ stdout }: CommandResult, host: string): string[] {
  const lines = stdout.trimEnd().split('\n').map(withoutFigures)
  return lines.map((line) => line.replaceAll(host, HOST)).filter((line) => !isPassing(line))
}

const isPassing = (line: string) => /^migration | left$|^ {2}0 of /.test(line)

/** Holds what was printed to what the guide shows; `…` stands for lines that it leaves out. */
function expectShown({ lines }: Shown, printed: readonly string[]): void {
  const wanted = lines.filter((line) => !isPassing(line))
  let rest = printed
  let mayLeaveOut = false
  for (const line of wanted) {
    if (line !== '…') {
      const index = rest.indexOf(line)
      expect(index, `"${line}" in:\n${rest.join('\n')}`).toBeGreaterThanOrEqual(0)
      if (!mayLeaveOut) expect(rest.slice(0, index)).toEqual([])
      rest = rest.slice(index + 1)
    }
    mayLeaveOut = line === '…'
  }
  if (!mayLeaveOut) expect(rest).toEqual([])
}

describe('the guide for Hygraph, from an empty project to a first login', () => {
  let hygraph: Awaited<ReturnType<typeof startHygraphProcess>>
  let directory: string
  let settings: Record<string, string>

  beforeAll(async () => {
    hygraph = await startHygraphProcess()
    directory = mkdtempSync(join(tmpdir(), 'authograph-guide-'))
    settings = { HYGRAPH_ENDPOINT: hygraph.endpoint, HYGRAPH_TOKEN: hygraph.token }
  })
  afterAll(async () => {
    await hygraph[Symbol.asyncDispose]()
    rmSync(directory, { recursive: true, force: true })
  })

  it('shows settings that a server takes', () => {
    const [project = '', store = ''] = blocksIn('ini')
    const given = parseEnv(project)
    expect(Object.keys(given)).toEqual(Object.keys(settings))
    const token = { HYGRAPH_TOKEN: 'a.b.c' }
    const endpoint = given.HYGRAPH_ENDPOINT?.replace('<project>', 'cm0') ?? ''
    expect(endpoint).toContain(HOST)
    const parsed = parseEnvironment({ ...token, HYGRAPH_ENDPOINT: endpoint, ...parseEnv(store) })
    expect(parsed).toMatchObject({ ok: true, configuration: { userStore: 'hygraph' } })
  })

  it('shows what setup, check and doctor print', { timeout: PATIENCE_MS }, async () => {
    const { host } = new URL(hygraph.endpoint)
    const lacking = await hygraph.issueToken(['read', 'create', 'update'])
    const [dryRun, setup, refused, check, doctor, ...rest] = shown.filter(
      ({ words }) => words[0] !== 'users',
    )
    if (!dryRun || !setup || !refused || !check || !doctor) throw new Error('a step is missing')
    expect(rest).toEqual([])
    for (const step of [dryRun, setup]) {
      expectShown(step, linesOf(await runCommand(step.words, settings), host))
    }
    const poor = await runCommand(refused.words, { ...settings, HYGRAPH_TOKEN: lacking })
    expectShown(refused, linesOf(poor, host))
    expectShown(check, linesOf(await runCommand(check.words, settings), host))
    const started = { ...settings, USER_STORE: 'hygraph' }
    expectShown(doctor, linesOf(await runCommand(doctor.words, started), host))
  })

  it('registers, confirms and logs in when its block is pasted', {
    timeout: PATIENCE_MS,
  }, async () => {
    await using server = await startServerProcess(directory, {
      ...settings,
      USER_STORE: 'hygraph',
    })
    await server.ready()
    const [block = ''] = blocksIn('bash')
    expect(block).toContain(URL_LINE)
    const script = `set -euo pipefail\n${block.replace(URL_LINE, `URL=${server.url}\n`)}`
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      cwd: directory,
      env: { PATH: process.env.PATH },
      timeout: PATIENCE_MS,
    })
    const [answers = ''] = blocksIn('json')
    expect(stdout.trim().split('\n')).toEqual(answers.trim().split('\n'))
    const [row] = JSON.parse(await hygraph.control('GET', '/__rows'))
    expect(row).toMatchObject({
      emailKey: 'ada@example.com',
      email: 'ada@example.com',
      name: 'Ada',
      preferredLocale: 'en',
      publishedAt: null,
    })
  })
})

describe('the guide for Hygraph, moving accounts', () => {
  let room: CopyRoom
  beforeAll(async () => {
    room = await openCopyRoom(SQLITE)
    await room.populate(ACCOUNTS)
  })
  afterAll(() => room[Symbol.asyncDispose]())

  it('shows what users copy prints', { timeout: PATIENCE_MS }, async () => {
    const steps = shown.filter(isAbout('users'))
    expect(steps).toHaveLength(4)
    const { host } = new URL(room.hygraph.endpoint)
    for (const step of steps) {
      expectShown(step, linesOf(await runCommand(step.words, room.settings), host))
    }
  })

  it.each(blocksIn('sh').filter((text) => text.startsWith('npx')))('runs: %s', async (text) => {
    const { exitCode, stdout } = await runCommand(text.trim().split(' ').slice(2), room.settings)
    expect(stdout).toContain(`✓ ${ACCOUNTS} accounts`)
    expect(exitCode).toBe(0)
  })

  it.each(blocksIn('sql'))('takes: %s', async (statement) => {
    await room.database.queries.executeQuery(CompiledQuery.raw(statement))
  })
})

describe('the guide for Hygraph', () => {
  it('has no command that these tests do not run', () => {
    const run = new Set(['console', 'bash', 'sh', 'sql', 'ini', 'json'])
    expect(codeBlocksOf(GUIDE).filter(({ language }) => !run.has(language))).toEqual([])
    expect(blocksIn('bash')).toHaveLength(1)
    expect(blocksIn('sh').filter((text) => !text.startsWith('npx authograph '))).toEqual([
      'npm start\n',
    ])
    expect(proseOf(GUIDE)).not.toMatch(/`(npm|npx|curl|node) /)
  })

  it('shows what the server answers when Hygraph is away', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'authograph-guide-'))
    await using server = await startServerProcess(directory, {
      USER_STORE: 'hygraph',
      HYGRAPH_ENDPOINT: `http://127.0.0.1:${await freePort()}/v2/project/master`,
      HYGRAPH_TOKEN: 'a.b.c',
    })
    await server.ready()
    const answer = await fetch(`${server.url}/readyz`)
    const [, degraded = ''] = blocksIn('json')
    expect(await answer.json()).toEqual(JSON.parse(degraded))
    expect(answer.status).toBe(200)
    rmSync(directory, { recursive: true, force: true })
  })
})
