import type { GraphQLResolveInfo } from 'graphql'
import type { Model } from '../schema/model.ts'
import { type Stage, stages } from '../store/row.ts'
import { batchMutations } from './batch-mutations.ts'
import { type RequestContext, requireRead } from './context.ts'
import { documentOf } from './documents.ts'
import { singleMutations } from './mutations.ts'
import { effectiveStage, queryResolvers } from './reads.ts'

interface NodeArguments {
  readonly id: string
  readonly stage: Stage
}
interface EntitiesArguments {
  readonly where: readonly {
    readonly id: string
    readonly stage: Stage
    readonly typename: string
  }[]
}

function node({ id, stage }: NodeArguments, context: RequestContext, info: GraphQLResolveInfo) {
  const effective = effectiveStage(context, info, stage)
  for (const model of context.models) {
    const row = context.store.find({ model: model.apiId, stage: effective }, id, context.commit)
    if (row === null) continue
    requireRead(context, info, model.apiId, effective)
    return documentOf(context, model, effective, row)
  }
  return null
}

function entities(
  { where }: EntitiesArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
): readonly unknown[] {
  return where.flatMap(({ id, stage, typename }) => {
    const model = context.models.find(({ apiId }) => apiId === typename)
    if (model === undefined || !stages.includes(stage)) return []
    requireRead(context, info, typename, stage)
    const row = context.store.find({ model: typename, stage }, id, context.commit)
    return row === null ? [] : [documentOf(context, model, stage, row)]
  })
}

/** The root fields of a project with these models, as graphql-js calls them on a root value. */
export function rootFields(models: readonly Model[]): Readonly<Record<string, unknown>> {
  const perModel = models.map((model) => ({
    ...queryResolvers(model),
    ...singleMutations(model),
    ...batchMutations(model),
  }))
  return Object.assign({ node, entities }, ...perModel)
}
