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
interface Target {
  readonly where: Where
}
interface Upsert extends Target {
  readonly upsert: { readonly create: Values; readonly update: Values }
}

/** The resolvers of the mutations that change one document. */
export function singleMutations(model: Model) {
  const { apiId } = model

  /** Finds the draft, asks for the rights, does the work; an absent row answers as the knob says. */
  function change(
    context: RequestContext,
    info: GraphQLResolveInfo,
    where: Where,
    needs: readonly Need[],
    work: (row: Row) => Row,
  ) {
    return step(context, () => {
      const row = findUnique(context, model, 'DRAFT', where)
      requireRights(context, info, needs, row !== null)
      if (row !== null) return work(row)
      return context.settings.absentRow === 'null' ? null : deny(info)
    })
  }
  const draft = (context: RequestContext, row: Row | null) =>
    row && documentOf(context, model, 'DRAFT', row)

  function create(data: Values, context: RequestContext, info: GraphQLResolveInfo) {
    requireRights(context, info, needsOf.create(apiId), true)
    return step(context, () => createRow(context, model, data))
  }
  function schedule(_: unknown, context: RequestContext): never {
    failRequest(context, 'the simulator does not schedule publications')
  }

  return {
    [`create${apiId}`]: (
      { data }: { readonly data: Values },
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) => draft(context, create(data, context, info)),
    [`update${apiId}`](
      { where, data }: Target & { readonly data: Values },
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) {
      const update = (row: Row) => updateRow(context, model, row, data)
      return draft(context, change(context, info, where, needsOf.update(apiId), update))
    },
    [`upsert${apiId}`](
      { where, upsert }: Upsert,
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) {
      const old = findUnique(context, model, 'DRAFT', where)
      if (old === null) return draft(context, create(upsert.create, context, info))
      const update = (row: Row) => updateRow(context, model, row, upsert.update)
      return draft(context, change(context, info, where, needsOf.update(apiId), update))
    },
    [`delete${apiId}`]({ where }: Target, context: RequestContext, info: GraphQLResolveInfo) {
      const remove = (row: Row) => deleteRow(context, model, row)
      return draft(context, change(context, info, where, needsOf.delete(apiId), remove))
    },
    [`publish${apiId}`](
      { where, to }: Target & { readonly to: readonly Stage[] },
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) {
      const publish = (row: Row) => publishRow(context, model, row, to)
      const row = change(context, info, where, needsOf.publish(apiId, to), publish)
      return (
        row && documentOf(context, model, to.find((stage) => stage !== 'DRAFT') ?? 'DRAFT', row)
      )
    },
    [`unpublish${apiId}`](
      { where, from }: Target & { readonly from: readonly Stage[] },
      context: RequestContext,
      info: GraphQLResolveInfo,
    ) {
      const unpublish = (row: Row) => unpublishRow(context, model, row, from)
      return draft(context, change(context, info, where, needsOf.unpublish(apiId, from), unpublish))
    },
    [`schedulePublish${apiId}`]: schedule,
    [`scheduleUnpublish${apiId}`]: schedule,
  }
}
