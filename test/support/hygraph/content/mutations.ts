import type { GraphQLResolveInfo } from 'graphql'
import type { Need } from '../access.ts'
import type { Model } from '../schema/model.ts'
import type { Where } from '../store/filter.ts'
import type { Row, Stage } from '../store/row.ts'
import { deny, failRequest, type RequestContext, requireRights } from './context.ts'
import { documentOf } from './documents.ts'
import { needsOf } from './needs.ts'
import { findUnique } from './reads.ts'
import { step } from './transaction.ts'
import { createRow, deleteRow, publishRow, unpublishRow, updateRow } from './writes.ts'

type Values = Readonly<Record<string, unknown>>

/** The arguments of these mutations; each has those that its schema gives it. */
interface Arguments {
  readonly where: Where
  readonly data: Values
  readonly upsert: { readonly create: Values; readonly update: Values }
  readonly to: readonly Stage[]
  readonly from: readonly Stage[]
}

/** One call of a mutation of one model. */
interface Call {
  readonly args: Arguments
  readonly context: RequestContext
  readonly info: GraphQLResolveInfo
  readonly model: Model
}

const draftOf = ({ context, model }: Call, row: Row | null) =>
  row && documentOf(context, model, 'DRAFT', row)

/** Finds the draft, asks for the rights, does the work; an absent row answers as the knob says. */
function change(call: Call, needs: readonly Need[], work: (row: Row) => Row): Row | null {
  const { args, context, info, model } = call
  return step(context, () => {
    const row = findUnique(context, model, 'DRAFT', args.where)
    requireRights(context, info, needs, row !== null)
    if (row !== null) return work(row)
    return context.settings.absentRow === 'null' ? null : deny(info)
  })
}

function create({ context, info, model }: Call, data: Values): Row {
  requireRights(context, info, needsOf.create(model.apiId), true)
  return step(context, () => createRow(context, model, data))
}

function update(call: Call, data: Values): Row | null {
  const { context, model } = call
  return change(call, needsOf.update(model.apiId), (row) => updateRow(context, model, row, data))
}

function upsert(call: Call): Row | null {
  const { args, context, model } = call
  const isThere = findUnique(context, model, 'DRAFT', args.where) !== null
  return isThere ? update(call, args.upsert.update) : create(call, args.upsert.create)
}

function remove(call: Call): Row | null {
  const { context, model } = call
  return change(call, needsOf.delete(model.apiId), (row) => deleteRow(context, model, row))
}

/** Publishes, and answers the published copy; which copy Hygraph answers is not documented. */
function publish(call: Call) {
  const { args, context, model } = call
  const needs = needsOf.publish(model.apiId, args.to)
  const row = change(call, needs, (draft) => publishRow(context, model, draft, args.to))
  const stage = args.to.find((it) => it !== 'DRAFT') ?? 'DRAFT'
  return row && documentOf(context, model, stage, row)
}

function unpublish(call: Call): Row | null {
  const { args, context, model } = call
  const needs = needsOf.unpublish(model.apiId, args.from)
  return change(call, needs, (draft) => unpublishRow(context, model, draft, args.from))
}

function schedule({ context }: Call): never {
  failRequest(context, 'the simulator does not schedule publications')
}

/** The resolvers of the mutations that change one document. */
export function singleMutations(model: Model) {
  const resolver =
    <Result>(work: (call: Call) => Result) =>
    (args: Arguments, context: RequestContext, info: GraphQLResolveInfo) =>
      work({ args, context, info, model })
  const { apiId } = model
  return {
    [`create${apiId}`]: resolver((call) => draftOf(call, create(call, call.args.data))),
    [`update${apiId}`]: resolver((call) => draftOf(call, update(call, call.args.data))),
    [`upsert${apiId}`]: resolver((call) => draftOf(call, upsert(call))),
    [`delete${apiId}`]: resolver((call) => draftOf(call, remove(call))),
    [`publish${apiId}`]: resolver(publish),
    [`unpublish${apiId}`]: resolver((call) => draftOf(call, unpublish(call))),
    [`schedulePublish${apiId}`]: resolver(schedule),
    [`scheduleUnpublish${apiId}`]: resolver(schedule),
  }
}
