import { type GraphQLResolveInfo, Kind } from 'graphql'
import type { Model } from '../schema/model.ts'
import { filterablesOf } from '../schema/model-types.ts'
import { namesOf } from '../schema/names.ts'
import { compileWhere, type Where } from '../store/filter.ts'
import type { Row, Stage } from '../store/row.ts'
import { deny, failRequest, type RequestContext, requireRead } from './context.ts'
import { connectionOf, documentOf, versionsOf } from './documents.ts'
import { type Page, type PagingArguments, pageOf, sorted } from './paging.ts'
import { vocabularyOf } from './vocabulary.ts'

interface OneArguments {
  readonly where: Where
  readonly stage: Stage
}
interface ListArguments extends PagingArguments {
  readonly where?: Where | null
  readonly orderBy?: string | null
  readonly stage: Stage
}
interface VersionArguments {
  readonly where: { readonly id: string; readonly stage: Stage; readonly revision: number }
}

/**
 * The stage that a read is served from: the argument where the document has one, else the header `gcms-stage`, else
 * the token's default. That an argument goes before the header is an assumption.
 */
export function effectiveStage(
  context: RequestContext,
  info: GraphQLResolveInfo,
  argument: Stage,
): Stage {
  const given = info.fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'stage')?.value
  const isGiven =
    given !== undefined &&
    (given.kind !== Kind.VARIABLE || info.variableValues[given.name.value] !== undefined)
  return isGiven ? argument : (context.stageHeader ?? context.token.defaultStage)
}

/** The row that a unique `where` names. */
export function findUnique(
  context: RequestContext,
  model: Model,
  stage: Stage,
  where: Where,
): Row | null {
  const given = Object.entries(where).filter(([, value]) => value !== null)
  const [entry, ...more] = given
  if (entry === undefined || more.length > 0) {
    failRequest(context, `${namesOf(model).uniqueWhere} must have exactly one field`)
  }
  const [name, value] = entry
  const place = { model: model.apiId, stage }
  if (name === 'id') return context.store.find(place, String(value), context.commit)
  return context.store.rows(place, context.commit).find((row) => row[name] === value) ?? null
}

/** The rows of a stage that match, in order. */
export function findMany(
  context: RequestContext,
  model: Model,
  stage: Stage,
  { where, orderBy }: { readonly where?: Where | null; readonly orderBy?: string | null },
): readonly Row[] {
  const matches = compileWhere(where ?? {}, vocabularyOf(context, model, stage))
  const rows = context.store.rows({ model: model.apiId, stage }, context.commit).filter(matches)
  return sorted(rows, orderBy, filterablesOf(model))
}

/** The resolvers of `Query` for one model. */
export function queryResolvers(model: Model) {
  const { one, many } = namesOf(model)

  function stageOf(context: RequestContext, info: GraphQLResolveInfo, argument: Stage): Stage {
    const stage = effectiveStage(context, info, argument)
    requireRead(context, info, model.apiId, stage)
    return stage
  }
  function page(context: RequestContext, stage: Stage, args: ListArguments): Page {
    return pageOf(context, findMany(context, model, stage, args), args)
  }

  return {
    [one](args: OneArguments, context: RequestContext, info: GraphQLResolveInfo) {
      const stage = stageOf(context, info, args.stage)
      const row = findUnique(context, model, stage, args.where)
      return row && documentOf(context, model, stage, row)
    },
    [many](args: ListArguments, context: RequestContext, info: GraphQLResolveInfo) {
      const stage = stageOf(context, info, args.stage)
      return page(context, stage, args).rows.map((row) => documentOf(context, model, stage, row))
    },
    [`${many}Connection`](args: ListArguments, context: RequestContext, info: GraphQLResolveInfo) {
      const stage = stageOf(context, info, args.stage)
      return connectionOf(context, model, stage, page(context, stage, args))
    },
    [`${one}Version`](args: VersionArguments, context: RequestContext, info: GraphQLResolveInfo) {
      const { id, stage, revision } = args.where
      if (!context.token.allows({ action: 'readVersions', model: model.apiId, stage })) deny(info)
      const versions = versionsOf(context, model, id, stage)
      return versions.find((version) => version.revision === revision) ?? null
    },
  }
}
