import { isObject } from './graphql.ts'

/** A document as code generators know it: text (`TypedText`, `TypedDocumentString`) or a tree (`TypedDocumentNode`). */
export type OperationDocument<Data, Variables> =
  | string
  | (string & { readonly __apiType?: (variables: Variables) => Data })
  | (object & { readonly __apiType?: (variables: Variables) => Data })

/** Variables can be left out where all of them can. */
export type VariablesArgument<Variables> =
  Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]

/** Turns a tree into text, such as `print` of the package `graphql`. */
export type Print = (document: object) => string

/**
 * The text of a document. A tree that was parsed from a text in one piece still has it; any other needs `print`.
 * @throws TypeError
 */
export function textOf(document: string | object, print: Print | undefined): string {
  if (!isTree(document)) return String(document)
  if (print !== undefined) return print(document)
  const { loc } = document
  const source = isObject(loc) ? loc.source : undefined
  if (isObject(source) && typeof source.body === 'string') return source.body
  throw new TypeError('Documents that are trees need the option `print` of createAuthClient.')
}

/** Names a document to a server that runs published ones only. */
export type IdOf = (document: string) => Promise<string> | string

/** The body of a request: the document itself, or its id where the server knows it by one. */
export async function bodyOf(
  query: string,
  variables: unknown,
  idOf: IdOf | undefined,
): Promise<string> {
  if (idOf === undefined) return JSON.stringify({ query, variables })
  return JSON.stringify({ documentId: await idOf(query), variables })
}

function isTree(document: string | object): document is { readonly loc?: unknown } {
  return isObject(document) && document.kind === 'Document'
}
