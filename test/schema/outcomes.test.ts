import { describe, expect, it } from 'vitest'
import { mutations, pascalCase, resultUnionOf } from './schema.ts'
import { readBlocks, sendersOf } from './test-sources.ts'

const blocks = readBlocks('features', 'support')

describe('Every outcome that the contract names has a test', () => {
  for (const mutation of mutations) {
    const senders = sendersOf(pascalCase(mutation.name), blocks)
    const tests = blocks.filter(({ text }) => senders.test(text)).map(({ text }) => text)

    it.each(resultUnionOf(mutation)?.getTypes() ?? [])(`${mutation.name}: $name`, ({ name }) => {
      const expected = tests.some((test) => test.includes(`'${name}'`))
      expect(expected, `no test sends ${mutation.name} and expects '${name}'`).toBe(true)
    })
  }
})
