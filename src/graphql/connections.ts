import { Fault } from '../runtime/faults.ts'

/** The arguments of a connection. */
interface PageArguments {
  readonly first: number
  readonly after?: string | null
}

/** A page of a connection (GraphQL Cursor Connections Specification). */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A list that is read page by page. */
export interface PagedList<Item, Place, Node> {
  /** Gives up to `limit` items from behind a place; it is asked for one more than the page has. */
  list(limit: number, behind: Place | null): Promise<readonly Item[]>
  toNode(item: Item): Node
  /** The place of an item in the list, as a text. */
  placeOf(item: Item): string
  /** Reads such a text; undefined for any other. */
  parsePlace(text: string): Place | undefined
}

/** The most items that a page may be asked to have. */
export const LARGEST_PAGE = 100

/**
 * Reads one page of a list.
 * @throws Fault BAD_USER_INPUT for a page size out of range or a cursor of another list
 */
export async function connectPages<Item, Place, Node>(
  { first, after }: PageArguments,
  { list, toNode, placeOf, parsePlace }: PagedList<Item, Place, Node>,
): Promise<Connection<Node>> {
  if (first < 1 || first > LARGEST_PAGE) {
    throw new Fault('BAD_USER_INPUT', `first must be from 1 to ${LARGEST_PAGE}.`)
  }
  const behind = after == null ? null : fromCursor(after, parsePlace)
  const items = await list(first + 1, behind)
  const edges = items
    .slice(0, first)
    .map((item) => ({ cursor: toCursor(placeOf(item)), node: toNode(item) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: items.length > first, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

/** Reads one page of a list that is sorted by id, newest first. */
export function connect<Item extends { readonly id: string }, Node>(
  page: PageArguments,
  list: (limit: number, beforeId: string | null) => Promise<readonly Item[]>,
  toNode: (item: Item) => Node,
): Promise<Connection<Node>> {
  return connectPages(page, { list, toNode, placeOf: ({ id }) => id, parsePlace: parseId })
}

function parseId(text: string): string | undefined {
  return /^[0-9a-f-]{36}$/.test(text) ? text : undefined
}

function toCursor(place: string): string {
  return Buffer.from(place).toString('base64url')
}

function fromCursor<Place>(cursor: string, parsePlace: (text: string) => Place | undefined): Place {
  const place = parsePlace(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (place !== undefined) return place
  throw new Fault('BAD_USER_INPUT', 'after must be the endCursor of the page before.')
}
