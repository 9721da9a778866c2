import { type Filterable, filterName, operatorsOf } from '../schema/filters.ts'
import { comparable, holds } from './operators.ts'
import { isRecord } from './row.ts'

/** A `where` argument, after GraphQL has checked it. */
export type Where = Readonly<Record<string, unknown>>

type Predicate<Value> = (value: Value) => boolean

/** What a `where` may name: fields, and everything else by a function that gives null for what it does not know. */
export interface Vocabulary<Value> {
  readonly fields: readonly Filterable[]
  readonly relation: (key: string, argument: unknown) => Predicate<Value> | null
}

/** The wheres of a list argument. */
export function wheresOf(value: unknown): readonly Where[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function fieldClause<Value extends Where>(
  key: string,
  argument: unknown,
  fields: readonly Filterable[],
): Predicate<Value> | null {
  for (const { name, type, isList } of fields) {
    const operator = operatorsOf({ name, type, isList }).find((it) => filterName(name, it) === key)
    if (operator === undefined) continue
    const expected = Array.isArray(argument)
      ? argument.map((value) => comparable(value, type))
      : comparable(argument, type)
    return (row) => holds(operator, comparable(row[name], type), expected, isList)
  }
  return null
}

function search<Value extends Where>(
  argument: unknown,
  fields: readonly Filterable[],
): Predicate<Value> {
  const wanted = String(argument).toLowerCase()
  const names = fields.filter(({ type }) => type === 'STRING').map(({ name }) => name)
  return (row) =>
    names.some((name) =>
      String(row[name] ?? '')
        .toLowerCase()
        .includes(wanted),
    )
}

function clause<Value extends Where>(
  key: string,
  argument: unknown,
  vocabulary: Vocabulary<Value>,
): Predicate<Value> {
  if (key === 'AND' || key === 'OR' || key === 'NOT') {
    const parts = wheresOf(argument).map((where) => compileWhere(where, vocabulary))
    if (key === 'OR') return (row) => parts.some((matches) => matches(row))
    // "Logical NOT on all given filters combined by AND", says the generated schema.
    return (row) => parts.every((matches) => matches(row)) === (key === 'AND')
  }
  if (key === '_search') return search(argument, vocabulary.fields)
  const found =
    fieldClause<Value>(key, argument, vocabulary.fields) ?? vocabulary.relation(key, argument)
  if (found === null) throw new TypeError(`no filter "${key}"`)
  return found
}

/** The predicate that a `where` argument describes; the empty one matches everything. */
export function compileWhere<Value extends Where>(
  where: Where,
  vocabulary: Vocabulary<Value>,
): Predicate<Value> {
  const clauses = Object.entries(where).map(([key, value]) => clause(key, value, vocabulary))
  return (row) => clauses.every((matches) => matches(row))
}
