import { type Model, storedValue } from '../schema/model.ts'
import { type Row, type Stage, stages } from '../store/row.ts'
import type { RequestContext } from './context.ts'
import { requireUnique, validate } from './validation.ts'

type Values = Readonly<Record<string, unknown>>

function emptyValues(model: Model): Values {
  const values = model.fields.map(
    (field) => [field.apiId, storedValue(field.initialValue, field)] as const,
  )
  return Object.fromEntries(values)
}

function defined(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Creates a document, in DRAFT only. */
export function createRow(context: RequestContext, model: Model, data: Values): Row {
  const now = context.stamp()
  const row: Row = {
    ...emptyValues(model),
    ...defined(data),
    id: context.newId(),
    createdAt: typeof data.createdAt === 'string' ? data.createdAt : now,
    updatedAt: typeof data.updatedAt === 'string' ? data.updatedAt : now,
    publishedAt: null,
    createdBy: context.token.author,
    updatedBy: context.token.author,
    publishedBy: null,
  }
  validate(context, model, row)
  requireUnique(context, model, 'DRAFT', row)
  context.store.put({ model: model.apiId, stage: 'DRAFT' }, row)
  return row
}

/** Changes a document, in DRAFT only: what is published stays as it was. */
export function updateRow(context: RequestContext, model: Model, old: Row, data: Values): Row {
  const changes = defined(data)
  const written = { updatedAt: context.stamp(), updatedBy: context.token.author }
  const row: Row = { ...old, ...changes, ...written }
  validate(context, model, changes)
  requireUnique(context, model, 'DRAFT', row)
  context.store.put({ model: model.apiId, stage: 'DRAFT' }, row)
  return row
}

/** Deletes a document from every stage. */
export function deleteRow(context: RequestContext, model: Model, row: Row): Row {
  for (const stage of stages) {
    const place = { model: model.apiId, stage }
    if (context.store.find(place, row.id) !== null) context.store.remove(place, row.id)
  }
  return row
}

/** Copies a draft to the stages `to`; the draft lives on and has no `publishedAt`. */
export function publishRow(
  context: RequestContext,
  model: Model,
  draft: Row,
  to: readonly Stage[],
): Row {
  const written = { publishedAt: context.stamp(), publishedBy: context.token.author }
  const row: Row = { ...draft, ...written }
  for (const stage of to.filter((it) => it !== 'DRAFT')) {
    requireUnique(context, model, stage, row)
    context.store.put({ model: model.apiId, stage }, row)
  }
  return row
}

/** Removes a document from the stages `from`; the draft stays. */
export function unpublishRow(
  context: RequestContext,
  model: Model,
  draft: Row,
  from: readonly Stage[],
): Row {
  for (const stage of from.filter((it) => it !== 'DRAFT')) {
    const place = { model: model.apiId, stage }
    if (context.store.find(place, draft.id) !== null) context.store.remove(place, draft.id)
  }
  return draft
}
