import { isUnionType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { renderReference } from '../../docs/generate.ts'
import { failuresOf } from '../../docs/render-errors.ts'
import { environmentSchema } from '../../src/config/settings.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { ERROR_CODES } from '../../src/http/error-codes.ts'
import { readMarkdown } from './markdown.ts'

describe('the reference', () => {
  it.each([...renderReference()])('%s is what `npm run docs` writes', (path, text) => {
    expect(readMarkdown(path)).toBe(text)
  })

  it('has a row for every environment variable', () => {
    const text = readMarkdown('docs/reference/configuration.md')
    for (const name of Object.keys(environmentSchema.shape)) expect(text).toContain(`| \`${name}\``)
  })

  it('has a row for every code of the closed list', () => {
    const text = readMarkdown('docs/reference/errors.md')
    for (const code of Object.keys(ERROR_CODES)) expect(text).toContain(`| \`${code}\` |`)
  })

  it('has a row for every member of a union that is not a success', () => {
    const schema = createSchema()
    const text = readMarkdown('docs/reference/errors.md')
    const failures = Object.values(schema.getTypeMap())
      .filter(isUnionType)
      .flatMap((union) => union.getTypes())
      .filter(({ name }) => name.endsWith('Error'))
    expect(failures).not.toHaveLength(0)
    for (const failure of failures) {
      expect(failuresOf(schema)).toContain(failure)
      expect(text).toContain(`| \`${failure.name}\` |`)
    }
  })
})
