import { type DocumentNode, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createSchema } from '../../src/graphql/schema.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/first-front-end.md')

/** The operations of the guide: whole blocks of GraphQL, and what scripts hold between backquotes. */
function operationsOf(markdown: string): DocumentNode[] {
  return codeBlocksOf(markdown)
    .flatMap(({ language, text }) =>
      language === 'graphql'
        ? [text]
        : [...text.matchAll(/`([^`]*)`/g)].map(([, body = '']) => body),
    )
    .filter((text) => /^\s*(query|mutation)\b/.test(text))
    .map((text) => parse(text))
}

describe('the operations of the guide for a first front end', () => {
  it('fit the schema', () => {
    const operations = operationsOf(GUIDE)
    expect(operations.length).toBeGreaterThan(8)
    const schema = createSchema()
    expect(operations.flatMap((operation) => validate(schema, operation))).toEqual([])
  })
})
