import { lowerFirst, type Model } from './model.ts'

/** Every name that Hygraph derives from the two API ids of a model. */
export function namesOf({ apiId, apiIdPlural }: Model) {
  return {
    type: apiId,
    one: lowerFirst(apiId),
    many: lowerFirst(apiIdPlural),
    connection: `${apiId}Connection`,
    edge: `${apiId}Edge`,
    orderBy: `${apiId}OrderByInput`,
    where: `${apiId}WhereInput`,
    manyWhere: `${apiId}ManyWhereInput`,
    uniqueWhere: `${apiId}WhereUniqueInput`,
    stageWhere: `${apiId}WhereStageInput`,
    comparator: `${apiId}WhereComparatorInput`,
    create: `${apiId}CreateInput`,
    update: `${apiId}UpdateInput`,
    updateMany: `${apiId}UpdateManyInput`,
    upsert: `${apiId}UpsertInput`,
  } as const
}
