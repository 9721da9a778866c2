import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'
import { codeBlocksOf, ROOT, readMarkdown } from './markdown.ts'

/** The shell starts two dozen processes, on a machine that may have other things to do. */
const PATIENCE_MS = 300_000
const URL_LINE = 'URL=http://localhost:4000\n'
/** What npx runs in a clone. */
const NPX = `npx() { shift; '${process.execPath}' '${ROOT}dist/cli.js' "$@"; }`

const blocks = codeBlocksOf(readMarkdown('docs/guides/administration.md'))
  .filter(({ language }) => language === 'bash')
  .map(({ text }) => text)

/** Pastes every block into one shell, in an empty folder beside a server. @returns what each block printed */
async function paste(directory: string): Promise<string[]> {
  await using server = await startServerProcess(directory, {})
  await server.ready()
  const pasted = blocks.map((block) => block.replace(URL_LINE, `URL=${server.url}\n`))
  const script = ['set -euo pipefail', NPX, ...pasted].join("\nprintf '\\n%s\\n' ----\n")
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    cwd: directory,
    env: { PATH: process.env.PATH },
    timeout: PATIENCE_MS,
  })
  return stdout.split('\n----\n').slice(2)
}

it('the guide for administrators leads through a first day on the command line', {
  timeout: 2 * PATIENCE_MS,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'authograph-administration-'))
  try {
    const [link, accepted, accounts, roles, suspended, sessions, mails, goodbye, audit] =
      await paste(directory)
    expect(link).toMatch(/\/accept-invitation#token=\S+$/m)
    expect(JSON.parse(accepted ?? '')).toMatchObject({
      data: { acceptInvitation: { user: { email: 'ada@example.com', roles: ['admin'] } } },
    })
    expect(accounts).toContain('some lines were rejected')
    expect(accounts).toMatch(/ACTIVE +grace@example\.com/)
    expect(
      readFileSync(join(directory, 'rejected.ndjson'), 'utf8').trim().split('\n'),
    ).toHaveLength(1)
    expect(roles).toContain('refused: she is the last administrator')
    expect(suspended).toMatch(/SUSPENDED +mallory@example\.com/)
    expect(sessions).toMatch(/^ended /m)
    expect(mails).toContain('ada@example.com')
    expect(goodbye).toContain('is deleted')
    expect(existsSync(join(directory, 'mallory.json'))).toBe(true)
    expect(audit).toContain('USER_SUSPENDED')
    expect(audit).toContain('The audit log is intact.')
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})
