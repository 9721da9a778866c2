import { describe, expect, it } from 'vitest'
import { readNamedTests } from './threat-model/named-tests.ts'
import { REQUIREMENTS, THREATS } from './threat-model/threats.ts'

const tests = readNamedTests()

describe('the threat model', () => {
  it('has every requirement once, by number', () => {
    const ids = REQUIREMENTS.flatMap(({ threats }) => threats.map(({ id }) => id))
    expect(ids).toEqual(Array.from({ length: 90 }, (_, index) => `R${index + 1}`))
  })

  it('has no two threats of one name', () => {
    const ids = THREATS.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has for each threat a test that replays it, or a reason why there is none', () => {
    const replayed = new Set(tests.flatMap(({ ids }) => ids))
    const open = THREATS.filter(({ id, unproven }) => !replayed.has(id) && unproven === undefined)
    expect(open.map(({ id, rule }) => `${id}: ${rule}`)).toEqual([])
  })

  it('knows every id that a test names', () => {
    const known = new Set(THREATS.map(({ id }) => id))
    const unknown = tests.flatMap(({ file, ids }) =>
      ids.filter((id) => !known.has(id)).map((id) => `${file}: ${id}`),
    )
    expect(unknown).toEqual([])
  })
})
