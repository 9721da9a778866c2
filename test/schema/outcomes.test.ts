import { describe, expect, it } from 'vitest'
import { mutations, pascalCase, resultUnionOf } from './schema.ts'
import { testsOf } from './test-sources.ts'

describe('Every outcome that the contract names has a test', () => {
  for (const mutation of mutations) {
    const tests = testsOf(pascalCase(mutation.name))

    it.each(resultUnionOf(mutation)?.getTypes() ?? [])(`${mutation.name}: $name`, ({ name }) => {
      const expected = tests.some((test) => test.includes(`'${name}'`))
      expect(expected, `no test sends ${mutation.name} and expects '${name}'`).toBe(true)
    })
  }
})
