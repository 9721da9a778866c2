import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { proseOf, ROOT, readMarkdown } from './markdown.ts'

const FILES = ['README.md', 'SECURITY.md', 'CHANGELOG.md', ...filesBelow('docs')]

function filesBelow(folder: string): string[] {
  const names = readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
}

describe('the documents', () => {
  it.each(FILES)('%s leads only to files that are there', (file) => {
    const targets = [...proseOf(readMarkdown(file)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target.replace(/#.*$/, ''))
      .filter((target) => target !== '' && !/^https?:/.test(target))
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))
    expect(missing).toEqual([])
  })
})
