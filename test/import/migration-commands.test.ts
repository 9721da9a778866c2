import { readFileSync } from 'node:fs'
import { CompiledQuery } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { codeBlocksOf, readMarkdown } from '../docs/markdown.ts'
import { useApp } from '../support/app.ts'
import { runCommand } from '../support/command.ts'
import { environmentOf } from '../support/command-on-app.ts'
import { newRecord, useImports } from '../support/imports.ts'
import { countUsers, storedUser } from '../support/stored-users.ts'
import { DATABASES, SQLITE } from '../support/stores.ts'

/** Each test starts several processes. */
vi.setConfig({ testTimeout: 120_000 })

const GUIDES = ['README', 'accounts-js', 'strapi', 'directus', 'supabase', 'auth0'].map((name) =>
  readMarkdown(`docs/guides/migrate/${name}.md`),
)
const README = GUIDES[0] ?? ''
/** Each import that the guides show: what is typed behind `users import`, and into it. */
const COMMANDS = GUIDES.flatMap((text) => [
  ...text.matchAll(/npx authograph users import (\S+)((?: --[\w-]+(?: [\w-]+)?)*)/g),
]).map(([, file = '', options = '']) => ({
  file,
  options: options.trim().split(' ').filter(Boolean),
}))
const EXPORTS: Readonly<Record<string, string>> = { auth0: 'auth0-users' }

/** The line that the guide shows, with a whole hash. */
const EXAMPLE = (
  codeBlocksOf(README).find(({ language }) => language === 'json')?.text ?? ''
).replace('$2b$10$…', '$2b$10$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW')

function contentFor(options: readonly string[]): string {
  const format = options[options.indexOf('--format') + 1]
  if (!options.includes('--format') || format === undefined) return EXAMPLE
  const name = `exports/${EXPORTS[format] ?? format}.ndjson`
  const content = readFileSync(new URL(name, import.meta.url), 'utf8')
  // The same people are in all of them, with other ids.
  return content.replaceAll('@example.com', `@${format}.example.com`)
}

describe('the guides', () => {
  const app = useApp(SQLITE)
  const imports = useImports(app)

  it.each(COMMANDS)('import by: $file $options', async ({ file, options }) => {
    const content = contentFor(options)
    const path = file === '-' ? file : imports.write([content.trimEnd()])
    const words = ['users', 'import', path, ...options, '--json']
    const { exitCode, stdout } = await runCommand(words, environmentOf(app), content)
    const { lines, imported, alreadyThere, rejected } = JSON.parse(stdout)
    expect(lines).toBe(content.trim().split('\n').length)
    expect(imported + alreadyThere).toBeGreaterThan(0)
    expect(exitCode).toBe(rejected === 0 ? 0 : 1)
  })

  it('show an import for each format, and for a file of their own', () => {
    const shown = COMMANDS.map(({ options }) => options.join(' '))
    expect(shown).toEqual(expect.arrayContaining(['', '--dry-run', '--format supabase']))
    expect(shown.length).toBeGreaterThanOrEqual(10)
  })

  it('show a line that becomes what it says', async () => {
    expect(await storedUser(app, 'ada@example.com')).toMatchObject({
      name: 'Ada Lovelace',
      locale: 'en-GB',
    })
  })
})

describe.each(DATABASES)('the statements of the guide, on $name,', (kind) => {
  const app = useApp(kind)
  const imports = useImports(app)

  it('end the hashes of others, and their floor', async () => {
    await imports.run([newRecord(), newRecord()])
    const statements = codeBlocksOf(README).filter(({ language }) => language === 'sql')
    expect(statements).toHaveLength(2)
    const { queries } = app.app.database
    for (const { text } of statements) await queries.executeQuery(CompiledQuery.raw(text))
    expect(await countUsers(app)).toBe(2)
    const users = await queries.selectFrom('users').select(['password_hash', 'version']).execute()
    expect(users).toEqual(Array(2).fill({ password_hash: null, version: 2 }))
    expect(await queries.selectFrom('failure_floor').selectAll().execute()).toEqual([])
  })
})
