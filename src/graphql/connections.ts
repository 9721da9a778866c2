import { Fault } from '../runtime/faults.ts'

/** A page that is asked for, in the terms of a store. */
interface Page {
  readonly limit: number
  /** The id behind which the page begins; null for the first page. */
  readonly beforeId: string | null
}

/** A page of a connection (GraphQL Cursor Connections Specification). */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

const LARGEST_PAGE = 100

/**
 * Reads one page of a list that is sorted by id, newest first.
 *
 * @param list gives up to `limit` items behind `beforeId`; it is asked for one more than the page has
 * @throws Fault BAD_USER_INPUT for a page size out of range or a cursor of another list
 */
export async function connect<Item extends { readonly id: string }, Node>(
  page: { readonly first: number; readonly after?: string | null },
  list: (limit: number, beforeId: string | null) => Promise<readonly Item[]>,
  toNode: (item: Item) => Node,
): Promise<Connection<Node>> {
  const { limit, beforeId } = parsePage(page)
  const items = await list(limit + 1, beforeId)
  const edges = items
    .slice(0, limit)
    .map((item) => ({ cursor: toCursor(item.id), node: toNode(item) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: items.length > limit, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function parsePage({ first, after }: { first: number; after?: string | null }): Page {
  if (first < 1 || first > LARGEST_PAGE) {
    throw new Fault('BAD_USER_INPUT', `first must be from 1 to ${LARGEST_PAGE}.`)
  }
  return { limit: first, beforeId: after == null ? null : fromCursor(after) }
}

function toCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

function fromCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('latin1')
  if (/^[0-9a-f-]{36}$/.test(id)) return id
  throw new Fault('BAD_USER_INPUT', 'after must be the endCursor of the page before.')
}
