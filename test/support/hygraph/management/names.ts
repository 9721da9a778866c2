import type { Project } from '../project.ts'
import type { Model } from '../schema/model.ts'
import { MigrationProblem } from './change-inputs.ts'

const systemFields = new Set(
  'id stage locale localizations createdAt updatedAt publishedAt createdBy updatedBy publishedBy documentInStages history scheduledIn publish status versions'.split(
    ' ',
  ),
)

/** Refuses API ids for a model that are malformed, taken, or names of system types. */
export function requireModelName(project: Project, apiId: string, apiIdPlural: string): void {
  const isWellFormed = [apiId, apiIdPlural].every((name) => /^[A-Z]\w*$/.test(name))
  if (!isWellFormed || apiId === apiIdPlural) {
    throw new MigrationProblem(`"${apiId}" and "${apiIdPlural}" are no API ids for a model`)
  }
  const taken = project.models.flatMap((model) => [model.apiId, model.apiIdPlural])
  const isSystemType = project.content().schema.getType(apiId) !== undefined
  if (isSystemType || taken.includes(apiId) || taken.includes(apiIdPlural)) {
    throw new MigrationProblem(`model "${apiId}" already exists`)
  }
}

/** Refuses API ids for a field that are malformed, taken, or names of system fields. */
export function requireFieldName({ apiId: model, fields }: Model, apiId: string): void {
  if (!/^[a-z]\w*$/.test(apiId) || systemFields.has(apiId)) {
    throw new MigrationProblem(`"${apiId}" is no API id for a field`)
  }
  if (fields.some((field) => field.apiId === apiId)) {
    throw new MigrationProblem(`field "${model}.${apiId}" already exists`)
  }
}
