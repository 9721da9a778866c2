import { type Filterable, filterFields, type Generation, logicFields, scalarOf } from './filters.ts'
import type { Field, Model } from './model.ts'
import { namesOf } from './names.ts'
import {
  authorship,
  authorshipFilters,
  block,
  documentInStages,
  identity,
  pagingArguments,
} from './print.ts'

/** The fields that Hygraph adds to every model and that can be filtered and ordered by. */
export const systemFilterables: readonly Filterable[] = [
  { name: 'id', type: 'ID', isList: false },
  { name: 'createdAt', type: 'DATETIME', isList: false },
  { name: 'updatedAt', type: 'DATETIME', isList: false },
  { name: 'publishedAt', type: 'DATETIME', isList: false },
]

/** Everything a model can be filtered by. */
export function filterablesOf({ fields }: Model): readonly Filterable[] {
  const own = fields.map(({ apiId, type, isList }) => ({ name: apiId, type, isList }))
  return [...systemFilterables, ...own]
}

const required = (type: string, isRequired: boolean) => (isRequired ? `${type}!` : type)

function outputField({ apiId, type, isList, isRequired }: Field): string {
  return isList
    ? `${apiId}: [${scalarOf[type]}!]!`
    : `${apiId}: ${required(scalarOf[type], isRequired)}`
}

function inputField({ apiId, type, isList }: Field, isRequired: boolean): string {
  const scalar = scalarOf[type]
  return `${apiId}: ${required(isList ? `[${scalar}!]` : scalar, isRequired)}`
}

function objectType(model: Model, generation: Generation): string {
  const names = namesOf(model)
  const interfaces = generation === '2022' ? 'Node' : 'Entity & Node'
  return block(`type ${names.type} implements ${interfaces}`, [
    ...model.fields.map(outputField),
    ...identity,
    ...authorship,
    documentInStages(names.type),
    'history(limit: Int! = 10, skip: Int! = 0, stageOverride: Stage): [Version!]!',
    `scheduledIn(${pagingArguments('String')}, locales: [Locale!], where: ScheduledOperationWhereInput): [ScheduledOperation!]!`,
  ])
}

function writeInputs(model: Model): readonly string[] {
  const names = namesOf(model)
  const { fields } = model
  // Unique fields cannot be set on many rows at once, so the generated input leaves them out.
  const ordinary = fields.filter(({ isUnique }) => !isUnique)
  return [
    block(`input ${names.create}`, [
      ...fields.map((field) => inputField(field, field.isRequired)),
      'createdAt: DateTime',
      'updatedAt: DateTime',
    ]),
    block(`input ${names.update}`, optionalInputs(fields)),
    block(`input ${names.updateMany}`, optionalInputs(ordinary)),
    block(`input ${names.upsert}`, [`create: ${names.create}!`, `update: ${names.update}!`]),
  ]
}

function optionalInputs(fields: readonly Field[]): readonly string[] {
  // GraphQL has no empty inputs; what Hygraph prints for a model without such fields is not known.
  return fields.length === 0 ? ['_: Boolean'] : fields.map((field) => inputField(field, false))
}

function filterInputs(model: Model, generation: Generation): readonly string[] {
  const names = namesOf(model)
  const quantifiers = ['every', 'some', 'none']
  const lines = [
    ...logicFields(names.where),
    ...filterablesOf(model).flatMap((filterable) => filterFields(filterable, generation)),
    ...authorshipFilters,
    ...quantifiers.map((all) => `scheduledIn_${all}: ScheduledOperationWhereInput`),
    ...(generation === '2022'
      ? []
      : quantifiers.map((all) => `documentInStages_${all}: ${names.stageWhere}`)),
  ]
  const unique = model.fields.filter(({ isUnique }) => isUnique)
  return [
    block(`input ${names.where}`, lines),
    block(`input ${names.manyWhere}`, lines),
    block(`input ${names.uniqueWhere}`, ['id: ID', ...unique.map((it) => inputField(it, false))]),
    ...(generation === '2022' ? [] : stageInputs(model)),
  ]
}

function stageInputs(model: Model): readonly string[] {
  const { stageWhere, comparator } = namesOf(model)
  return [
    block(`input ${comparator}`, ['outdated_to: Boolean']),
    block(`input ${stageWhere}`, [
      ...['AND', 'OR', 'NOT'].map((logic) => `${logic}: [${stageWhere}!]`),
      'stage: Stage',
      `compareWithParent: ${comparator}`,
    ]),
  ]
}

function orderBy(model: Model): string {
  const ordered = filterablesOf(model).filter(({ type }) => type !== 'JSON')
  const lines = ordered.flatMap(({ name }) => [`${name}_ASC`, `${name}_DESC`])
  return block(`enum ${namesOf(model).orderBy}`, lines)
}

/** The object, connection and input types of one model. */
export function modelTypes(model: Model, generation: Generation): readonly string[] {
  const { connection, edge, type } = namesOf(model)
  return [
    objectType(model, generation),
    block(`type ${edge}`, [`node: ${type}!`, 'cursor: String!']),
    block(`type ${connection}`, [
      `edges: [${edge}!]!`,
      'pageInfo: PageInfo!',
      'aggregate: Aggregate!',
    ]),
    ...writeInputs(model),
    ...filterInputs(model, generation),
    orderBy(model),
  ]
}
