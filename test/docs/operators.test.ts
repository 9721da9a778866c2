import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { CompiledQuery } from 'kysely'
import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { useApp } from '../support/app.ts'
import { DATABASES } from '../support/stores.ts'
import { codeBlocksOf, ROOT, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/operators.md')
const blocksIn = (language: string) =>
  codeBlocksOf(GUIDE)
    .filter((block) => block.language === language)
    .map(({ text }) => text)

describe('the guide for operators', () => {
  it('shows a production configuration that the server takes without a word', () => {
    const [text = ''] = blocksIn('ini')
    const shown = parseEnv(text)
    const parsed = parseEnvironment({
      ...shown,
      AUTHOGRAPH_SECRET: randomBytes(48).toString('base64'),
    })
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
    expect(parsed.ok && parsed.configuration.production).toBe(true)
  })

  it('shows no secret that a server would take', () => {
    const [text = ''] = blocksIn('ini')
    const parsed = parseEnvironment(parseEnv(text))
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.stringMatching(/^AUTHOGRAPH_SECRET must have at least 32 characters/),
    ])
  })

  it('starts files that the build makes', () => {
    const [, unit = ''] = blocksIn('ini')
    const files = [...unit.matchAll(/\b(dist\/\S+)/g)].map((match) => match[1])
    expect(files).toHaveLength(1)
    for (const file of files) expect(existsSync(`${ROOT}${file}`)).toBe(true)
  })

  for (const kind of DATABASES) {
    describe(kind.name, () => {
      const app = useApp(kind)
      it.each(blocksIn('sql').flatMap((text) => text.split(/(?<=;)\n/).filter(Boolean)))(
        'takes: %s',
        async (statement) => {
          await app.app.database.queries.executeQuery(CompiledQuery.raw(statement))
        },
      )
    })
  }
})
