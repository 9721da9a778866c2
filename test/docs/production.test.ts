import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import { parseEnvironment } from '../../src/config/environment.ts'
import { environmentSchema } from '../../src/config/settings.ts'
import { createLogger } from '../../src/runtime/logger.ts'
import { dataOf, sendOperation } from '../support/http.ts'
import { Register } from '../support/operations.ts'
import { expectOutcome, newAddress, PASSWORD } from '../support/people.ts'
import { POSTGRES } from '../support/stores.ts'
import { codeBlocksOf, ROOT, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/production.md')
const blockIn = (language: string, index = 0) =>
  codeBlocksOf(GUIDE).filter((block) => block.language === language)[index]?.text ?? ''
const ENVIRONMENT =
  codeBlocksOf(GUIDE).find(({ text }) => text.includes('authograph.env\nNODE_ENV'))?.text ?? ''

describe('the guide for production', () => {
  it('shows an environment that the server takes without a word, once the secrets are put in', () => {
    const parsed = parseEnvironment({
      ...parseEnv(ENVIRONMENT),
      AUTHOGRAPH_SECRET: randomBytes(48).toString('base64'),
      RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString('base64')}`,
    })
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
    expect(parseEnvironment(parseEnv(ENVIRONMENT)).ok).toBe(false)
  })

  it('names no variable that is not read', () => {
    const known = new Set([...Object.keys(environmentSchema.shape), 'UV_THREADPOOL_SIZE'])
    const named = [...GUIDE.matchAll(/(?<![\w`=-])`?([A-Z]{2,}(?:_[A-Z]+)+)(?=[=`\s])/g)]
    expect(named.length).toBeGreaterThan(10)
    const unknown = named.map(([, name = '']) => name).filter((name) => !known.has(name))
    expect(unknown.filter((name) => !/^(AF_|FAILED)/.test(name))).toEqual([])
  })

  it('shows commands and options that there are', () => {
    const sources = readdirSync(`${ROOT}src`).filter((name) => /^cli.*\.ts$/.test(name))
    const cli = sources.map((name) => readFileSync(`${ROOT}src/${name}`, 'utf8')).join('')
    const commands = [...GUIDE.matchAll(/npx authograph ([a-z-]+)(?: ([a-z]+))?([^`\n]*)/g)]
    expect(commands.length).toBeGreaterThan(8)
    for (const [, command = '', verb, rest = ''] of commands) {
      for (const word of [command, verb]) {
        if (word !== undefined) expect(cli).toMatch(new RegExp(`command\\('${word}\\b`))
      }
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(cli).toContain(option)
    }
  })

  it.skipIf(!hasHaproxy())('shows a configuration that haproxy takes', () => {
    const directory = mkdtempSync(join(tmpdir(), 'authograph-haproxy-'))
    const file = join(directory, 'haproxy.cfg')
    // There is no certificate here.
    writeFileSync(file, blockIn('haproxy').replace(/:443 ssl .*/, '127.0.0.1:8443'))
    execFileSync('haproxy', ['-c', '-f', file], { stdio: 'pipe' })
    rmSync(directory, { recursive: true })
  })

  it('shows the rights that a server needs which may not change the schema', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'authograph-roles-'))
    const url = new URL(await POSTGRES.createMigrated(directory))
    const role = `server_${randomUUID().replaceAll('-', '')}`
    const owner = new pg.Client(url.href)
    await owner.connect()
    await owner.query('revoke create on schema public from public')
    await owner.query(blockIn('sql').replaceAll('authograph_server', role))
    await owner.query(`alter role ${role} password 'only a test'`)
    url.username = role
    url.password = 'only a test'
    const parsed = parseEnvironment({ DATA_DIR: directory, DATABASE_URL: url.href, PORT: '0' })
    if (!parsed.ok) throw new Error(parsed.problems.join())
    const app = await createApp(parsed.configuration, { logger: createLogger('silent') })
    const variables = { input: { email: newAddress(), password: PASSWORD } }
    const answer = await sendOperation(`${await app.listen()}/graphql`, Register, variables)
    expectOutcome(dataOf(answer).register, 'RegisterSuccess')
    await app.mailWorker.drain()
    await app.auditSealer.seal()
    await app.close()
    await owner.query(`drop owned by ${role}; drop role ${role}`)
    await owner.end()
    rmSync(directory, { recursive: true, force: true })
  })
})

function hasHaproxy(): boolean {
  try {
    execFileSync('haproxy', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
