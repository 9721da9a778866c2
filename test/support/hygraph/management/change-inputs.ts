import { z } from 'zod'
import { type Field, fieldTypes, type Validations, visibilities } from '../schema/model.ts'

const text = z.string().nullish()
const flag = z.boolean().nullish()
const range = z.object({ min: z.number().nullish(), max: z.number().nullish(), errorMessage: text })
const pattern = z.object({ regex: text, flags: z.array(z.string()).nullish(), errorMessage: text })
const validations = z
  .object({
    characters: range.nullish(),
    matches: pattern.nullish(),
    notMatches: pattern.nullish(),
    range: range.nullish(),
    listItemCount: range.nullish(),
  })
  .nullish()

const fieldOptions = z.object({
  apiId: z.string(),
  modelApiId: text,
  parentApiId: text,
  displayName: text,
  isRequired: flag,
  isUnique: flag,
  isList: flag,
  visibility: z.enum(visibilities).nullish(),
  initialValue: text,
  migrationValue: text,
  validations: z.object({ String: validations, Int: validations, Float: validations }).nullish(),
})
/** The options that creating and changing a field share. */
export type FieldOptions = z.infer<typeof fieldOptions>

const createModel = z.object({
  apiId: z.string(),
  apiIdPlural: z.string(),
  displayName: z.string(),
})
const updateModel = z.object({
  apiId: z.string(),
  newApiId: text,
  apiIdPlural: text,
  displayName: text,
})
const deleteField = z.object({ apiId: z.string(), modelApiId: text, parentApiId: text })

/** One change of a batch: exactly one of these. */
export const changeSchema = z.object({
  createModel: createModel.nullish(),
  updateModel: updateModel.nullish(),
  deleteModel: z.object({ apiId: z.string() }).nullish(),
  createSimpleField: fieldOptions.extend({ type: z.string() }).nullish(),
  updateSimpleField: fieldOptions.extend({ newApiId: text }).nullish(),
  deleteField: deleteField.nullish(),
})
export type Change = z.infer<typeof changeSchema>
export type ModelUpdate = z.infer<typeof updateModel>

/** What keeps a batch from being carried out. */
export class MigrationProblem extends Error {}

/** The type of a new field, if it is one of those that the simulator has. */
export function typeOf(type: string): Field['type'] {
  const found = fieldTypes.find((it) => it === type)
  if (found === undefined) throw new MigrationProblem(`the simulator has no fields of type ${type}`)
  return found
}

/** The validations for the kind of a field's values, without the kind around them. */
export function validationsOf({ validations }: FieldOptions): Validations | undefined {
  if (!validations) return undefined
  return validations.String ?? validations.Int ?? validations.Float ?? {}
}

/** The options that were given, as properties of a field. */
export function propertiesOf(options: FieldOptions): Partial<Field> {
  const { displayName, isRequired, isUnique, isList, visibility, initialValue } = options
  const given = { displayName, isRequired, isUnique, isList, visibility, initialValue }
  const set = Object.entries({ ...given, validations: validationsOf(options) })
  return Object.fromEntries(set.filter(([, value]) => value !== undefined && value !== null))
}
