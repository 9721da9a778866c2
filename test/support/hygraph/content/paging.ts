import type { Filterable } from '../schema/filters.ts'
import { comparable, isLess } from '../store/operators.ts'
import type { Row } from '../store/row.ts'
import { failRequest, type RequestContext } from './context.ts'

/** The arguments by which a list is cut into pages. Cursors are the ids of entries (Hygraph docs, pagination). */
export interface PagingArguments {
  readonly first?: number | null
  readonly last?: number | null
  readonly skip?: number | null
  readonly before?: string | null
  readonly after?: string | null
}

/** One page, and what is on either side of it. */
export interface Page {
  readonly rows: readonly Row[]
  readonly total: number
  readonly pageSize: number
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** Rows in the order of `email_ASC`, `createdAt_DESC`, …; rows without a value come last in either. */
export function sorted(
  rows: readonly Row[],
  orderBy: string | null | undefined,
  fields: readonly Filterable[],
): readonly Row[] {
  if (!orderBy) return rows
  const name = orderBy.slice(0, orderBy.lastIndexOf('_'))
  const type = fields.find((it) => it.name === name)?.type ?? 'STRING'
  const direction = orderBy.endsWith('_DESC') ? -1 : 1
  return rows.toSorted((left, right) => {
    const [a, b] = [comparable(left[name], type), comparable(right[name], type)]
    if (a === b) return 0
    if (a === null || b === null) return a === null ? 1 : -1
    return isLess(a, b) ? -direction : direction
  })
}

function pageSize(context: RequestContext, wanted: number | null | undefined): number {
  const { defaultPageSize, maxPageSize, overMaxPageSize } = context.settings
  const size = wanted ?? defaultPageSize
  if (size > maxPageSize && overMaxPageSize === 'error') {
    failRequest(context, `page size must not be greater than ${maxPageSize}`)
  }
  return Math.min(size, maxPageSize)
}

function check(context: RequestContext, { first, last, skip, before, after }: PagingArguments) {
  for (const [name, value] of Object.entries({ first, last, skip })) {
    if ((value ?? 0) < 0) failRequest(context, `'${name}' must be non negative`)
  }
  if (first != null && before) failRequest(context, "'first' cannot be combined with 'before'")
  if (last != null && after) failRequest(context, "'last' cannot be combined with 'after'")
}

function position(context: RequestContext, rows: readonly Row[], cursor: string): number {
  const index = rows.findIndex(({ id }) => id === cursor)
  // What Hygraph does with the cursor of a row that is gone is not documented; a test should notice that it relies on it.
  return index >= 0 ? index : failRequest(context, 'cursor does not match any entry')
}

/** Cuts a page out of `rows`. */
export function pageOf(
  context: RequestContext,
  rows: readonly Row[],
  paging: PagingArguments,
): Page {
  check(context, paging)
  const { first, last, skip, before, after } = paging
  const from = after ? position(context, rows, after) + 1 : 0
  const to = before ? position(context, rows, before) : rows.length
  const size = pageSize(context, first ?? last)
  const backwards = first == null && last != null
  const end = backwards ? Math.max(from, to - (skip ?? 0)) : to
  const start = backwards ? Math.max(from, end - size) : Math.min(to, from + (skip ?? 0))
  const stop = Math.min(end, start + size)
  return {
    rows: rows.slice(start, stop),
    total: rows.length,
    pageSize: size,
    hasNextPage: stop < rows.length,
    hasPreviousPage: start > 0,
  }
}
