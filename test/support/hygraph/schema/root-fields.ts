import type { Model } from './model.ts'
import { namesOf } from './names.ts'
import { pagingArguments } from './print.ts'

const scope = 'stage: Stage! = PUBLISHED, locales: [Locale!]! = [en]'
const to = 'to: [Stage!]! = [PUBLISHED]'
const from = 'from: [Stage!]! = [PUBLISHED]'
const release = 'releaseAt: DateTime, releaseId: String'

/** The fields of `Query` for one model. */
export function queryFields(model: Model): readonly string[] {
  const n = namesOf(model)
  const list = `where: ${n.where}, orderBy: ${n.orderBy}, ${pagingArguments('String')}, ${scope}`
  return [
    `${n.one}(where: ${n.uniqueWhere}!, ${scope}): ${n.type}`,
    `${n.many}(${list}): [${n.type}!]!`,
    `${n.many}Connection(${list}): ${n.connection}!`,
    `${n.one}Version(where: VersionWhereInput!): DocumentVersion`,
  ]
}

function singleMutations(model: Model): readonly string[] {
  const n = namesOf(model)
  const where = `where: ${n.uniqueWhere}!`
  return [
    `create${n.type}(data: ${n.create}!): ${n.type}`,
    `update${n.type}(${where}, data: ${n.update}!): ${n.type}`,
    `upsert${n.type}(${where}, upsert: ${n.upsert}!): ${n.type}`,
    `delete${n.type}(${where}): ${n.type}`,
    `publish${n.type}(${where}, ${to}): ${n.type}`,
    `unpublish${n.type}(${where}, ${from}): ${n.type}`,
    `schedulePublish${n.type}(${where}, ${to}, ${release}): ${n.type}`,
    `scheduleUnpublish${n.type}(${where}, ${from}, ${release}): ${n.type}`,
  ]
}

function batchMutations(model: Model): readonly string[] {
  const n = namesOf(model)
  const plural = model.apiIdPlural
  const where = `where: ${n.manyWhere}`
  const paging = pagingArguments('ID')
  const deprecated = (verb: string) =>
    `@deprecated(reason: "Please use the new paginated many mutation (${verb}Many${plural}Connection)")`
  return [
    `updateMany${plural}Connection(${where}, data: ${n.updateMany}!, ${paging}): ${n.connection}!`,
    `deleteMany${plural}Connection(${where}, ${paging}): ${n.connection}!`,
    `publishMany${plural}Connection(${where}, from: Stage = DRAFT, ${to}, ${paging}): ${n.connection}!`,
    `unpublishMany${plural}Connection(${where}, stage: Stage = DRAFT, ${from}, ${paging}): ${n.connection}!`,
    `updateMany${plural}(${where}, data: ${n.updateMany}!): BatchPayload! ${deprecated('update')}`,
    `deleteMany${plural}(${where}): BatchPayload! ${deprecated('delete')}`,
    `publishMany${plural}(${where}, ${to}): BatchPayload! ${deprecated('publish')}`,
    `unpublishMany${plural}(${where}, ${from}): BatchPayload! ${deprecated('unpublish')}`,
  ]
}

/** The fields of `Mutation` for one model. */
export function mutationFields(model: Model): readonly string[] {
  return [...singleMutations(model), ...batchMutations(model)]
}
