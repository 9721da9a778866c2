import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { codeBlocksOf, proseOf, ROOT, readMarkdown } from './markdown.ts'

const README = readMarkdown('README.md')
/** The shell starts two dozen processes, on a machine that may have other things to do. */
const PATIENCE_MS = 60_000
const SHELLS = new Set(['bash', 'console', 'sh', 'shell', 'shellsession', 'zsh'])
const URL_LINE = 'URL=http://localhost:4000\n'
/** What the test does in its own way: the packages are installed, the server runs from `dist`, and this is the test. */
const SETUP_COMMANDS = ['npm ci && npm start\n', 'npm ci && npm test\n']

const shellBlocks = codeBlocksOf(README)
  .filter(({ language }) => SHELLS.has(language))
  .map(({ text }) => text)
const walkThrough = shellBlocks.filter((text) => !SETUP_COMMANDS.includes(text))

/** Pastes the walk-through into one shell. @returns what each block printed */
async function paste(url: string, directory: string): Promise<string[]> {
  const blocks = walkThrough.map((block) => block.replace(URL_LINE, `URL=${url}\n`))
  const script = ['set -euo pipefail', ...blocks].join("\nprintf '\\n%s\\n' ----\n")
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    cwd: directory,
    env: { PATH: process.env.PATH },
    timeout: PATIENCE_MS,
  })
  return stdout.split('\n----\n').slice(1)
}

async function walk(): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-readme-'))
  try {
    await using server = await startServerProcess(directory, {})
    await server.ready()
    return await paste(server.url, directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

describe('the README', () => {
  it('goes from a registration to a logout when its walk-through is pasted', {
    timeout: 2 * PATIENCE_MS,
  }, async () => {
    const [, registered, code, confirmed, me, loggedIn, refreshed, loggedOut] = await walk()
    expect(JSON.parse(registered ?? '')).toMatchObject({
      data: { register: { __typename: 'RegisterSuccess' } },
    })
    expect(code).toMatch(/The code is \d{6}$/m)
    expect(JSON.parse(confirmed ?? '')).toMatchObject({
      data: { confirmEmail: { __typename: 'LoginSuccess', user: { email: 'ada@example.com' } } },
    })
    expect(JSON.parse(me ?? '')).toMatchObject({
      data: {
        me: { email: 'ada@example.com', name: 'Ada', sessions: { nodes: [{ current: true }] } },
      },
    })
    expect(JSON.parse(loggedIn ?? '')).toMatchObject({
      data: { login: { __typename: 'LoginSuccess' } },
    })
    expect(JSON.parse(refreshed ?? '')).toMatchObject({
      data: { refreshSession: { __typename: 'RefreshSessionSuccess' } },
    })
    const { session } = JSON.parse(loggedIn ?? '').data.login
    expect(JSON.parse(loggedOut ?? '')).toEqual({
      data: { logout: { endedSessionId: session.id } },
    })
  })

  it('has no command that this test does not run', () => {
    expect(shellBlocks.filter((text) => SETUP_COMMANDS.includes(text))).toEqual(SETUP_COMMANDS)
    expect(walkThrough).toHaveLength(8)
    expect(walkThrough[0]).toContain(URL_LINE)
    expect(walkThrough.join('')).not.toContain('localhost:4000/')
    // A command in a block without a language, or in the text, would not be run.
    const elsewhere = codeBlocksOf(README).filter(({ language }) => !SHELLS.has(language))
    expect(elsewhere.map(({ text }) => text).join('')).not.toMatch(/\b(npm|npx|curl|node) /)
    expect(proseOf(README)).not.toMatch(/`(npm|npx|curl|node) /)
  })

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
    expect(scripts.start).toBe('node dist/bin.cjs start')
    expect(scripts.test).toContain('vitest run')
  })
})
