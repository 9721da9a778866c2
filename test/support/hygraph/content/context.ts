import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import type { Need, Token } from '../access.ts'
import type { Settings } from '../knobs.ts'
import type { Field, Model } from '../schema/model.ts'
import type { Stage } from '../store/row.ts'
import type { Store } from '../store/store.ts'

/** An answer that leaves no data at all, with its HTTP status. */
export interface Failure {
  readonly status: number
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What the resolvers of one request share. */
export interface RequestContext {
  readonly store: Store
  readonly models: readonly Model[]
  readonly settings: Settings
  readonly token: Token
  /** The last commit that reads of this request see. */
  readonly commit: number
  /** The header `gcms-stage`. */
  readonly stageHeader: Stage | null
  /** The present instant in Hygraph's form. */
  readonly stamp: () => string
  readonly newId: () => string
  /** Set by the first resolver that fails the whole request. */
  failure: Failure | null
}

/** Fails the whole request: nothing is stored and `data` is null. */
export function fail(context: RequestContext, failure: Failure): never {
  context.failure ??= failure
  throw new GraphQLError(failure.message)
}

/** Refuses one field. The path is inside `extensions` and the code is a string, as Hygraph has it. */
export function deny(info: GraphQLResolveInfo): never {
  const path = responsePathAsArray(info.path)
  throw new GraphQLError('not allowed', { extensions: { code: '403', path } })
}

/** Refuses a read in a stage that the token may not read. */
export function requireRead(
  context: RequestContext,
  info: GraphQLResolveInfo,
  model: string,
  stage: Stage,
): void {
  if (!context.token.allows({ action: 'read', model, stage })) deny(info)
}

/**
 * Refuses a mutation that the token may not do. Hygraph answers it in two ways, depending on whether there is
 * anything to change, and so tells strangers which rows exist; a driver has to know both.
 */
export function requireRights(
  context: RequestContext,
  info: GraphQLResolveInfo,
  needs: readonly Need[],
  hasTarget: boolean,
): void {
  const failedActions = needs.filter((need) => !context.token.allows(need))
  if (failedActions.length === 0) return
  if (!hasTarget) deny(info)
  const extensions = { code: '403', failedActions }
  fail(context, { status: 403, message: 'Mutation failed due to permission errors', extensions })
}

/** The answer to a value that another row already has. The value is not echoed. */
export function failUnique(context: RequestContext, field: Field): never {
  const message = `value is not unique for the field "${field.apiId}"`
  fail(context, { status: context.settings.uniqueViolationStatus, message })
}

/** A request that the engine does not accept. */
export function failRequest(context: RequestContext, message: string): never {
  fail(context, { status: 400, message })
}
