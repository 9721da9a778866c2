import { describe } from 'vitest'
import { type AppSettings, type TestApp, useApp } from './app.ts'
import { DATABASES, type DatabaseKind } from './database-kinds.ts'

export { DATABASES, type DatabaseKind, SQLITE } from './database-kinds.ts'

/** Describes a feature once for each kind of database, each with an app of its own. */
export function onEveryDatabase(
  feature: string,
  body: (app: TestApp, kind: DatabaseKind) => void,
  settings: AppSettings = {},
): void {
  for (const kind of DATABASES) {
    describe(`${feature}, on ${kind.name}`, () => body(useApp(kind, settings), kind))
  }
}
