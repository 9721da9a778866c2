import type { Generation } from './filters.ts'
import type { Model } from './model.ts'
import { modelTypes } from './model-types.ts'
import { block } from './print.ts'
import { mutationFields, queryFields } from './root-fields.ts'
import { systemTypes } from './system-types.ts'

const node = 'node(id: ID!, stage: Stage! = PUBLISHED, locales: [Locale!]! = [en]): Node'

function affectedDocuments(models: readonly Model[]): string {
  const members = models.length === 0 ? ['User'] : models.map(({ apiId }) => apiId)
  return `union ScheduledOperationAffectedDocument = ${members.join(' | ')}`
}

function entityTypes(models: readonly Model[]): readonly string[] {
  const names = ['ScheduledOperation', 'ScheduledRelease', 'User']
  return [
    'interface Entity { id: ID! stage: Stage! }',
    block('enum EntityTypeName', [...models.map(({ apiId }) => apiId), ...names]),
    'input EntityWhereInput { id: ID! locale: Locale stage: Stage! typename: EntityTypeName! }',
  ]
}

/** The schema that Hygraph generates for a project with these models. */
export function contentSdl(models: readonly Model[], generation: Generation): string {
  const isCurrent = generation === 'current'
  const mutations = models.flatMap(mutationFields)
  const entities = 'entities(where: [EntityWhereInput!]!): [Entity!]'
  return [
    ...systemTypes(generation),
    ...(isCurrent ? entityTypes(models) : []),
    affectedDocuments(models),
    ...models.flatMap((model) => modelTypes(model, generation)),
    block('type Query', [node, ...(isCurrent ? [entities] : []), ...models.flatMap(queryFields)]),
    ...(mutations.length > 0 ? [block('type Mutation', mutations)] : []),
  ].join('\n\n')
}
