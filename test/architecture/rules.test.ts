import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type SourceFile, violationsOf } from './rules.ts'

const SOURCE = new URL('../../src/', import.meta.url)

function readSources(): SourceFile[] {
  const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.generated.ts'))
    .map((path) => ({ path, text: readFileSync(new URL(path, SOURCE), 'utf8') }))
}

it('holds in every file of the source', () => {
  const sources = readSources()
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.flatMap(violationsOf)).toEqual([])
})

it('keeps the account pages to the public schema: nothing of the server is theirs, nor of theirs the server', () => {
  const pages = new URL('../../web/src/', import.meta.url)
  const imports = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readFileSync(new URL(path, pages), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
        ([, target = '']) => new URL(target, new URL(path, pages)).href,
      ),
    )
  expect(imports.length).toBeGreaterThan(100)
  expect(imports.filter((target) => !target.startsWith(pages.href))).toEqual([])
})

it.each([
  ['domains/users/users.service.ts', "import { x } from '../sessions/session.ts'", 'runs up'],
  ['domains/sessions/login.service.ts', "import { x } from '../registration/x.ts'", 'runs up'],
  ['email/worker.ts', "import { x } from '../domains/users/user.ts'", 'runs up'],
  ['hygraph/client.ts', "import { x } from '../domains/users/user.ts'", 'runs up'],
  ['email/worker.ts', "import { x } from '../hygraph/client.ts'", 'runs up'],
  ['crypto/keyring.ts', "import { x } from '../audit/audit.service.ts'", 'runs up'],
  ['graphql/context.ts', "import { x } from '../http/server.ts'", 'runs up'],
  ['runtime/clock.ts', "import { x } from '../config/load.ts'", 'runs up'],
  [
    'graphql/resolvers/a.ts',
    "import { x } from '../../domains/sessions/sessions.store.ts'",
    'store',
  ],
  ['domains/registration/a.ts', "import { x } from '../sessions/devices.store.ts'", 'store'],
  ['domains/registration/a.service.ts', "import { sql } from 'kysely'", 'kysely'],
  ['domains/users/a.service.ts', "db.selectFrom('users')", 'speaks SQL'],
  ['http/server.ts', 'process.env.PORT', 'reads process.env'],
  ['http/server.ts', "await import('../app.ts')", 'runs up'],
  ['http/server.ts', "import { paths } from '../../web/src/routes.ts'", 'runs up'],
  ['client/client.ts', "import { x } from '../runtime/clock.ts'", 'runs up'],
  ['verify/verify.ts', "import { x } from '../crypto/access-tokens.ts'", 'runs up'],
  ['client/client.ts', "import { x } from 'uuid'", 'imports uuid'],
  ['client/client.ts', "import { x } from '@apollo/client'", 'imports @apollo/client'],
  ['verify/verify.ts', "import { x } from 'zod'", 'imports zod'],
])('catches what breaks a rule: %s with %s', (path, text, problem) => {
  const violations = violationsOf({ path, text })
  expect(violations).toHaveLength(1)
  expect(violations[0]).toContain(problem)
})
