/**
 * A GraphQL document as text that carries the types of its answer and its variables. `__apiType` never exists: it is the
 * mark by which code generators (`TypedDocumentString`, `TypedDocumentNode`) and clients agree on types.
 */
export type TypedText<Data, Variables> = string & {
  readonly __apiType?: (variables: Variables) => Data
}
