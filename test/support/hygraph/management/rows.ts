import type { Project } from '../project.ts'
import type { Field, Model } from '../schema/model.ts'
import { type Row, stages } from '../store/row.ts'
import { MigrationProblem } from './change-inputs.ts'

/** Changes the values of every row of a model, in every stage. */
export function changeRows(
  { store }: Project,
  { apiId }: Model,
  change: (row: Row) => Readonly<Record<string, unknown>>,
): void {
  for (const stage of stages) {
    const place = { model: apiId, stage }
    for (const row of store.rows(place)) {
      const { id, createdAt, updatedAt, publishedAt, createdBy, updatedBy, publishedBy } = row
      const system = { id, createdAt, updatedAt, publishedAt, createdBy, updatedBy, publishedBy }
      store.put(place, { ...change(row), ...system })
    }
  }
}

/** Refuses a field that the rows which are there do not fit: required without a value, or unique with equal ones. */
export function requireFitting({ store }: Project, { apiId }: Model, field: Field): void {
  for (const stage of stages) {
    const values = store.rows({ model: apiId, stage }).map((row) => row[field.apiId] ?? null)
    const present = values.filter((value) => value !== null)
    if (field.isRequired && present.length < values.length) {
      throw new MigrationProblem(`field "${field.apiId}" is required and needs a migration value`)
    }
    if (field.isUnique && new Set(present).size < present.length) {
      throw new MigrationProblem(`the values of field "${field.apiId}" are not unique`)
    }
  }
}
