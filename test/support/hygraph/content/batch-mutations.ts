import type { GraphQLResolveInfo } from 'graphql'
import type { Need } from '../access.ts'
import type { Model } from '../schema/model.ts'
import type { Where } from '../store/filter.ts'
import type { Row, Stage } from '../store/row.ts'
import { type RequestContext, requireRights } from './context.ts'
import { connectionOf } from './documents.ts'
import { needsOf } from './needs.ts'
import { type PagingArguments, pageOf } from './paging.ts'
import { findMany } from './reads.ts'
import { step } from './transaction.ts'
import { deleteRow, publishRow, unpublishRow, updateRow } from './writes.ts'

interface BatchArguments extends PagingArguments {
  readonly where?: Where | null
  readonly data: Readonly<Record<string, unknown>>
  /** `publishMany…`: the source; `unpublishMany…`: the stages to leave. */
  readonly from?: Stage | readonly Stage[] | null
  readonly to: readonly Stage[]
  /** `unpublishMany…`: where the filter looks. */
  readonly stage?: Stage | null
}

/** One kind of batch: the stage it looks in, the rights it needs, what it does to a row, and where the result is. */
interface Batch {
  readonly source: (args: BatchArguments) => Stage
  readonly needs: (args: BatchArguments) => readonly Need[]
  readonly apply: (context: RequestContext, args: BatchArguments, row: Row) => Row
  readonly result: Stage
}

const stagesOf = ({ from }: BatchArguments): readonly Stage[] =>
  typeof from === 'string' ? [from] : (from ?? [])
const sourceOf = ({ from }: BatchArguments): Stage => (typeof from === 'string' ? from : 'DRAFT')

function batchesOf(model: Model): Readonly<Record<string, Batch>> {
  const { apiId } = model
  return {
    update: {
      source: () => 'DRAFT',
      needs: () => needsOf.update(apiId),
      apply: (context, { data }, row) => updateRow(context, model, row, data),
      result: 'DRAFT',
    },
    delete: {
      source: () => 'DRAFT',
      needs: () => needsOf.delete(apiId),
      apply: (context, _, row) => deleteRow(context, model, row),
      result: 'DRAFT',
    },
    publish: {
      source: sourceOf,
      needs: ({ to }) => needsOf.publish(apiId, to),
      apply: (context, { to }, row) => publishRow(context, model, row, to),
      result: 'PUBLISHED',
    },
    unpublish: {
      source: ({ stage }) => stage ?? 'DRAFT',
      needs: (args) => needsOf.unpublish(apiId, stagesOf(args)),
      apply: (context, args, row) => unpublishRow(context, model, row, stagesOf(args)),
      result: 'DRAFT',
    },
  }
}

/**
 * The resolvers of the mutations that change many documents. The connections change one page only, ten rows unless
 * `first` says more; the deprecated ones change every row that matches.
 */
export function batchMutations(model: Model) {
  const entries = Object.entries(batchesOf(model)).flatMap(([verb, batch]) => {
    function targets(context: RequestContext, info: GraphQLResolveInfo, args: BatchArguments) {
      const rows = findMany(context, model, batch.source(args), args)
      requireRights(context, info, batch.needs(args), rows.length > 0)
      return rows
    }
    function paginated(args: BatchArguments, context: RequestContext, info: GraphQLResolveInfo) {
      return step(context, () => {
        const page = pageOf(context, targets(context, info, args), args)
        const rows = page.rows.map((row) => batch.apply(context, args, row))
        return connectionOf(context, model, batch.result, { ...page, rows })
      })
    }
    function all(args: BatchArguments, context: RequestContext, info: GraphQLResolveInfo) {
      return step(context, () => {
        const rows = targets(context, info, args).map((row) => batch.apply(context, args, row))
        return { count: rows.length }
      })
    }
    const name = `${verb}Many${model.apiIdPlural}`
    return [[name, all] as const, [`${name}Connection`, paginated] as const]
  })
  return Object.fromEntries(entries)
}
