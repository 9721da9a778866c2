import { readFileSync } from 'node:fs'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { renderSdl } from '../../src/graphql/sdl.ts'
import { schema } from './schema.ts'

/** What `authograph schema` printed when the last version was released; a release writes it anew. */
const RELEASED = readFileSync(new URL('released.graphql', import.meta.url), 'utf8')
const INSTRUCTION =
  'This breaks clients of the last release. If it is meant to: say so in CHANGELOG.md, and write the file anew with ' +
  'npx authograph schema > test/schema/released.graphql'

/** What would break clients that were made for `before`. */
async function breakingChanges(before: string): Promise<string[]> {
  const changes = await diff(buildSchema(before), schema)
  const breaking = changes.filter(
    ({ criticality }) => criticality.level === CriticalityLevel.Breaking,
  )
  return breaking.map(({ message }) => message)
}

it('breaks no client of the last release', async () => {
  expect(await breakingChanges(RELEASED), INSTRUCTION).toEqual([])
})

it.each<[string, (sdl: string) => string, string]>([
  [
    'a field is gone',
    (sdl) => sdl.replace('  me: User\n', '  me: User\n  whoAmI: User\n'),
    'whoAmI',
  ],
  [
    'a field may be null',
    (sdl) => sdl.replace('  pendingEmail: String\n', '  pendingEmail: String!\n'),
    'pendingEmail',
  ],
  [
    'an input must be given',
    (sdl) => sdl.replace('  password: String!\n', '  password: String\n'),
    'password',
  ],
  [
    'an outcome is gone',
    (sdl) =>
      sdl.replace('LogoutResult = LogoutSuccess', 'LogoutResult = LogoutSuccess | NotFoundError'),
    'NotFoundError',
  ],
])('notices when %s', async (_name, before, named) => {
  const changes = await breakingChanges(before(renderSdl('0.0.0')))
  expect(changes).toHaveLength(1)
  expect(changes[0]).toContain(named)
})
