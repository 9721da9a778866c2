import { type DocumentNode, type FieldNode, Kind, type ValueNode } from 'graphql'
import { LARGEST_PAGE } from '../connections.ts'

/** The variables of a request, as they came. */
export type Variables = Readonly<Record<string, unknown>>

/** How many items the pages have that a document asks for. */
export interface PageSizes {
  /** @param standard what the page has where nothing is asked for; undefined for a field that gives no page */
  of(field: FieldNode, standard: number | undefined): number
  /** Whether a variable has decided so far. */
  dependOnVariables(): boolean
}

/** Reads `first` where it is written, or from its variable. What is no number is refused when it is executed. */
export function createPageSizes(document: DocumentNode, variables: Variables): PageSizes {
  const defaults = defaultsOf(document)
  let dependent = false

  const sizeIn = (value: ValueNode, standard: number): number => {
    if (value.kind === Kind.INT) return Number(value.value)
    if (value.kind !== Kind.VARIABLE) return standard
    dependent = true
    const name = value.name.value
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined
    return typeof given === 'number' ? given : (defaults.get(name) ?? standard)
  }

  return {
    of(field, standard) {
      if (standard === undefined) return 1
      const first = field.arguments?.find(({ name }) => name.value === 'first')
      const size = first === undefined ? standard : sizeIn(first.value, standard)
      return Math.min(Math.max(size, 1), LARGEST_PAGE)
    },
    dependOnVariables: () => dependent,
  }
}

/** The greatest default that any operation gives a variable, since they share their fragments. */
function defaultsOf({ definitions }: DocumentNode): ReadonlyMap<string, number> {
  const defaults = new Map<string, number>()
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind !== Kind.INT) continue
      const name = variable.name.value
      defaults.set(name, Math.max(Number(defaultValue.value), defaults.get(name) ?? 0))
    }
  }
  return defaults
}
