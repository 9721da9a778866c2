import type { Project } from '../project.ts'
import { type Field, field, type Model, storedValue } from '../schema/model.ts'
import {
  type Change,
  MigrationProblem,
  type ModelUpdate,
  propertiesOf,
  typeOf,
} from './change-inputs.ts'
import { requireFieldName, requireModelName } from './names.ts'
import { changeRows, requireFitting } from './rows.ts'

type Create = NonNullable<Change['createSimpleField']>
type Update = NonNullable<Change['updateSimpleField']>

function modelOf(project: Project, apiId: string | null | undefined): Model {
  const found = project.models.find((it) => it.apiId === apiId)
  if (found === undefined) throw new MigrationProblem(`model "${apiId}" does not exist`)
  return found
}

function fieldOf({ apiId: model, fields }: Model, apiId: string): Field {
  const found = fields.find((it) => it.apiId === apiId)
  if (found === undefined) throw new MigrationProblem(`field "${model}.${apiId}" does not exist`)
  return found
}

function replace(project: Project, old: Model, changed: Model): void {
  project.models = project.models.map((it) => (it === old ? changed : it))
}

function createModel(project: Project, input: NonNullable<Change['createModel']>): void {
  requireModelName(project, input.apiId, input.apiIdPlural)
  project.models = [...project.models, { ...input, fields: [] }]
}

function updateModel(project: Project, { apiId, newApiId, apiIdPlural, displayName }: ModelUpdate) {
  const old = modelOf(project, apiId)
  const changed = {
    ...old,
    apiId: newApiId ?? old.apiId,
    apiIdPlural: apiIdPlural ?? old.apiIdPlural,
    displayName: displayName ?? old.displayName,
  }
  replace(project, old, changed)
  if (changed.apiId !== apiId) project.store.rename(apiId, changed.apiId)
}

function deleteModel(project: Project, apiId: string): void {
  const old = modelOf(project, apiId)
  project.models = project.models.filter((it) => it !== old)
  project.store.rename(apiId, null)
}

function createSimpleField(project: Project, input: Create): void {
  const model = modelOf(project, input.modelApiId ?? input.parentApiId)
  requireFieldName(model, input.apiId)
  const created = field(input.apiId, typeOf(input.type), propertiesOf(input))
  const value = storedValue(input.migrationValue ?? null, created)
  changeRows(project, model, (row) => ({ ...row, [created.apiId]: value }))
  requireFitting(project, model, created)
  replace(project, model, { ...model, fields: [...model.fields, created] })
}

function updateSimpleField(project: Project, input: Update): void {
  const model = modelOf(project, input.modelApiId ?? input.parentApiId)
  const old = fieldOf(model, input.apiId)
  const changed = { ...old, ...propertiesOf(input), apiId: input.newApiId ?? old.apiId }
  if (changed.apiId !== old.apiId) requireFieldName(model, changed.apiId)
  const filler = storedValue(input.migrationValue ?? null, changed)
  changeRows(project, model, ({ [old.apiId]: value, ...rest }) => ({
    ...rest,
    [changed.apiId]: value ?? filler,
  }))
  requireFitting(project, model, changed)
  const fields = model.fields.map((it) => (it === old ? changed : it))
  replace(project, model, { ...model, fields })
}

function deleteField(project: Project, input: NonNullable<Change['deleteField']>): void {
  const model = modelOf(project, input.modelApiId ?? input.parentApiId)
  const old = fieldOf(model, input.apiId)
  changeRows(project, model, ({ [old.apiId]: _, ...rest }) => rest)
  replace(project, model, { ...model, fields: model.fields.filter((it) => it !== old) })
}

function applyOne(project: Project, change: Change): void {
  const given = Object.values(change).filter((input) => input !== undefined && input !== null)
  if (given.length !== 1) throw new MigrationProblem('a change must be exactly one operation')
  if (change.createModel) createModel(project, change.createModel)
  if (change.updateModel) updateModel(project, change.updateModel)
  if (change.deleteModel) deleteModel(project, change.deleteModel.apiId)
  if (change.createSimpleField) createSimpleField(project, change.createSimpleField)
  if (change.updateSimpleField) updateSimpleField(project, change.updateSimpleField)
  if (change.deleteField) deleteField(project, change.deleteField)
}

/** Carries out a batch, all of it or nothing: the reason why not, or null. */
export function applyChanges(project: Project, changes: readonly Change[]): string | null {
  const before = project.models
  try {
    project.store.transaction(() => {
      for (const change of changes) applyOne(project, change)
    })
    return null
  } catch (error) {
    project.models = before
    if (error instanceof MigrationProblem) return error.message
    throw error
  }
}
