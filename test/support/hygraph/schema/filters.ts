import type { FieldType } from './model.ts'

/**
 * Hygraph's engine at two times: `2022` has non-null elements in `_in` lists; `current` allows null there and adds
 * the filter by stages and the interface `Entity`.
 */
export type Generation = '2022' | 'current'

/** What a filter compares: a simple field, or an enum of the system types. */
export interface Filterable {
  readonly name: string
  readonly type: FieldType | { readonly enum: string }
  readonly isList: boolean
}

const texts = ['not', 'contains', 'not_contains', 'starts_with', 'not_starts_with'] as const
const ends = ['ends_with', 'not_ends_with'] as const
const orders = ['not', 'lt', 'lte', 'gt', 'gte'] as const
const sets = ['in', 'not_in'] as const
const lists = ['not', 'contains_all', 'contains_some', 'contains_none'] as const

/** Every operator of every kind of field; the bare field name, which means "equals", is the empty string. */
export type Operator =
  | ''
  | (typeof texts)[number]
  | (typeof ends)[number]
  | (typeof orders)[number]
  | (typeof sets)[number]
  | (typeof lists)[number]

/** The GraphQL scalar of a simple field. */
export const scalarOf: Readonly<Record<FieldType, string>> = {
  ID: 'ID',
  STRING: 'String',
  INT: 'Int',
  FLOAT: 'Float',
  BOOLEAN: 'Boolean',
  JSON: 'Json',
  DATETIME: 'DateTime',
  DATE: 'Date',
}

/** The operators that a field can be filtered by. */
export function operatorsOf({ type, isList }: Filterable): readonly Operator[] {
  if (isList) return ['', ...lists]
  if (typeof type !== 'string') return ['', 'not', ...sets]
  switch (type) {
    case 'ID':
    case 'STRING':
      return ['', ...texts, ...ends, ...sets]
    case 'INT':
    case 'FLOAT':
    case 'DATETIME':
    case 'DATE':
      return ['', ...orders, ...sets]
    case 'BOOLEAN':
      return ['', 'not']
    case 'JSON':
      return []
  }
}

/** The name of the input field for an operator: `email`, `email_not_in`. */
export function filterName(name: string, operator: Operator): string {
  return operator === '' ? name : `${name}_${operator}`
}

/** The input fields that filter by `filterable`. */
export function filterFields(filterable: Filterable, generation: Generation): readonly string[] {
  const { name, type, isList } = filterable
  const scalar = typeof type === 'string' ? scalarOf[type] : type.enum
  const element = generation === '2022' ? `${scalar}!` : scalar
  return operatorsOf(filterable).map((operator) => {
    const takesMany = operator === 'in' || operator === 'not_in'
    const argument = isList ? `[${scalar}!]` : takesMany ? `[${element}]` : scalar
    return `${filterName(name, operator)}: ${argument}`
  })
}

/** The logical operators and the full-text search that every filter input begins with. */
export function logicFields(input: string): readonly string[] {
  return [`AND: [${input}!]`, `OR: [${input}!]`, `NOT: [${input}!]`, '_search: String']
}

/** A filter of a single value, for the system types. */
export function single(name: string, type: Filterable['type']): Filterable {
  return { name, type, isList: false }
}
