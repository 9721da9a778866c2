import { buildSchema, type GraphQLSchema } from 'graphql'
import { type Clock, systemClock } from '../../../src/runtime/clock.ts'
import { createTokens } from './access.ts'
import { rootFields } from './content/resolvers.ts'
import { createKnobs, type SettingsInput } from './knobs.ts'
import type { Generation } from './schema/filters.ts'
import { authUser, type Model } from './schema/model.ts'
import { bindScalars } from './schema/scalars.ts'
import { contentSdl } from './schema/sdl.ts'
import { cuid } from './store/cuid.ts'
import { createStore } from './store/store.ts'
import { createStamp } from './store/time.ts'

export interface ProjectOptions {
  /** The content models; `AuthUser` by default, none for a project that has yet to be set up. */
  readonly models?: readonly Model[]
  readonly environment?: string
  /** The generation of Hygraph's schema; the current one by default. */
  readonly generation?: Generation
  readonly clock?: Clock
  /** Knobs that start at other values than the defaults. */
  readonly settings?: SettingsInput
}

/** A project: its models, its rows, its tokens. */
export type Project = ReturnType<typeof createProject>

/** A project with one environment. The content schema follows the models whenever they change. */
export function createProject(options: ProjectOptions) {
  const { clock = systemClock, generation = 'current' } = options
  const id = cuid(clock.now())
  let models = options.models ?? [authUser]
  let compiled: { schema: GraphQLSchema; rootValue: Readonly<Record<string, unknown>> } | null

  function compile() {
    const schema = bindScalars(buildSchema(contentSdl(models, generation)))
    return { schema, rootValue: rootFields(models) }
  }

  compiled = compile()
  return {
    id,
    environmentId: cuid(clock.now()),
    environment: options.environment ?? 'master',
    createdAt: clock.now().toISOString(),
    clock,
    knobs: createKnobs(options.settings),
    store: createStore(clock),
    tokens: createTokens(clock, id),
    stamp: createStamp(clock),
    newId: () => cuid(clock.now()),
    get models(): readonly Model[] {
      return models
    },
    set models(changed: readonly Model[]) {
      models = changed
      compiled = null
    },
    /** The content schema and its resolvers. */
    content() {
      compiled ??= compile()
      return compiled
    },
  }
}
