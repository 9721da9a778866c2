import { WANTED_FIELDS, type WantedField } from './auth-user-model.ts'
import type { BatchChange, FoundField, FoundModel } from './management-documents.ts'
import { pluralOf } from './model-name.ts'

/** What has to be done to a project, in words and as the batch that does it. */
export interface Plan {
  readonly steps: readonly string[]
  readonly changes: readonly BatchChange[]
  /** What only a person can mend: nothing is changed while there is any of it. */
  readonly problems: readonly string[]
}

/** Compares the models of a project with what the users need. Takes nothing away. */
export function planModel(models: readonly FoundModel[], apiId: string): Plan {
  const found = models.find((it) => it.apiId === apiId)
  if (found === undefined) return createEverything(apiId)
  const differences = WANTED_FIELDS.flatMap((wanted) => {
    const present = found.fields.find((it) => it.apiId === wanted.apiId)
    if (present === undefined) return [addition(apiId, wanted)]
    const difference = change(apiId, wanted, present)
    return difference === null ? [] : [difference]
  })
  return {
    steps: differences.map(({ step }) => step),
    changes: differences.map((it) => it.change),
    problems: [
      ...problemsOfModel(found),
      ...found.fields.flatMap((it) => problemsOfField(apiId, it)),
    ],
  }
}

interface Difference {
  readonly step: string
  readonly change: BatchChange
}

function createEverything(apiId: string): Plan {
  const model = { apiId, apiIdPlural: pluralOf(apiId), displayName: apiId }
  const additions = WANTED_FIELDS.map((wanted) => addition(apiId, wanted))
  return {
    steps: [`create the model ${apiId}`, ...additions.map(({ step }) => step)],
    changes: [{ createModel: model }, ...additions.map((it) => it.change)],
    problems: [],
  }
}

function addition(modelApiId: string, wanted: WantedField): Difference {
  return {
    step: `add the field ${modelApiId}.${wanted.apiId}: ${describe(wanted)}`,
    change: { createSimpleField: { modelApiId, ...wanted } },
  }
}

const PROPERTIES = ['isRequired', 'isUnique', 'visibility'] as const

function change(modelApiId: string, wanted: WantedField, found: FoundField): Difference | null {
  const differs = PROPERTIES.some((property) => found[property] !== wanted[property])
  if (!differs || !isSameKind(wanted, found)) return null
  const { apiId, isRequired, isUnique, visibility } = wanted
  return {
    step: `change the field ${modelApiId}.${apiId} from ${describe(found)} to ${describe(wanted)}`,
    change: { updateSimpleField: { modelApiId, apiId, isRequired, isUnique, visibility } },
  }
}

function isSameKind(wanted: WantedField, found: FoundField): boolean {
  return wanted.type === found.type && !found.isList && !found.isLocalized
}

function problemsOfModel({ apiId, apiIdPlural }: FoundModel): string[] {
  const plural = pluralOf(apiId)
  if (apiIdPlural === plural) return []
  return [
    `The plural API ID of the model ${apiId} is ${apiIdPlural}: change it to ${plural} in the Schema Builder.`,
  ]
}

function problemsOfField(model: string, found: FoundField): string[] {
  const wanted = WANTED_FIELDS.find((it) => it.apiId === found.apiId)
  const name = `${model}.${found.apiId}`
  if (wanted !== undefined && !isSameKind(wanted, found)) {
    return [
      `The field ${name} is ${describeKind(found)} and must be ${describeKind({ type: wanted.type })}: rename or delete it in the Schema Builder, or choose another model with HYGRAPH_MODEL.`,
    ]
  }
  if (wanted === undefined && !found.isSystem && found.isRequired) {
    return [
      `The field ${name} is none of Authograph's and is required: make it optional in the Schema Builder, or no user can be created.`,
    ]
  }
  return []
}

function describe(field: WantedField | FoundField): string {
  const { type, isRequired, isUnique, visibility } = field
  const words = [
    type ?? 'unknown',
    isRequired ? 'required' : 'optional',
    ...(isUnique ? ['unique'] : []),
    ...(visibility === 'READ_WRITE' ? [] : [`visibility ${visibility}`]),
  ]
  return words.join(', ')
}

function describeKind(field: {
  readonly type: string | null
  readonly isList?: boolean
  readonly isLocalized?: boolean
}): string {
  const kind = field.type ?? 'no simple field'
  return `${field.isLocalized ? 'localized ' : ''}${field.isList ? 'a list of ' : ''}${kind}`
}
