import { isModelName } from '../config/hygraph.ts'
import { TypedDocumentString } from './generated/graphql.ts'

/** The API ID of the model's plural, which Hygraph makes names of operations from. */
export function pluralOf(model: string): string {
  return `${model}s`
}

/** A document of the model `AuthUser`, for a model of another name. */
export function forModel<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  model: string,
): TypedDocumentString<Data, Variables> {
  if (!isModelName(model)) throw new TypeError('not the API ID of a model')
  const singular = model.charAt(0).toLowerCase() + model.slice(1)
  const rename = (name: string) => (name === 'AuthUser' ? model : singular)
  return new TypedDocumentString(document.toString().replace(/AuthUser|authUser/g, rename))
}
