import { describe } from 'vitest'
import type { AppDependencies } from '../../src/app.ts'
import { type AppSettings, type TestApp, useApp } from './app.ts'
import { type DatabaseKind, STORES } from './database-kinds.ts'

export {
  DATABASES,
  type DatabaseKind,
  HYGRAPH,
  POSTGRES,
  SQLITE,
  STORES,
} from './database-kinds.ts'

/** Describes a feature once for each place where users can live, each with an app of its own. */
export function onEveryStore(
  feature: string,
  body: (app: TestApp, kind: DatabaseKind) => void,
  settings: AppSettings = {},
  dependencies: AppDependencies = {},
): void {
  for (const kind of STORES) {
    describe(`${feature}, on ${kind.name}`, () => body(useApp(kind, settings, dependencies), kind))
  }
}
