import type { Field, Model, Pattern, Range } from '../schema/model.ts'
import type { Row, Stage } from '../store/row.ts'
import { failRequest, failUnique, type RequestContext } from './context.ts'

type Values = Readonly<Record<string, unknown>>

function outside(size: number, range: Range | null | undefined): boolean {
  return (
    size < (range?.min ?? Number.NEGATIVE_INFINITY) ||
    size > (range?.max ?? Number.POSITIVE_INFINITY)
  )
}

function matches(value: string, { regex, flags }: Pattern): boolean {
  return new RegExp(regex ?? '', (flags ?? []).join('')).test(value)
}

function textProblem(value: string, { validations }: Field): string | null {
  const { characters, matches: wanted, notMatches: unwanted } = validations
  if (outside([...value].length, characters)) {
    const bounds = `between ${characters?.min ?? 0} and ${characters?.max ?? '∞'}`
    return characters?.errorMessage ?? `Expected value to have ${bounds} characters.`
  }
  const broken =
    wanted && !matches(value, wanted)
      ? wanted
      : unwanted && matches(value, unwanted)
        ? unwanted
        : null
  return broken && (broken.errorMessage ?? 'Input value does not match the expected format.')
}

function valueProblem(value: unknown, field: Field): string | null {
  if (typeof value === 'string') return textProblem(value, field)
  const { range } = field.validations
  if (typeof value !== 'number' || !outside(value, range)) return null
  return range?.errorMessage ?? `Expected value to be between ${range?.min} and ${range?.max}.`
}

function problemOf(value: unknown, field: Field): string | null {
  if (value === null || value === undefined) {
    return field.isRequired ? `value is required for the field "${field.apiId}"` : null
  }
  if (!Array.isArray(value)) return valueProblem(value, field)
  const { listItemCount: count } = field.validations
  if (outside(value.length, count)) {
    return count?.errorMessage ?? `Expected between ${count?.min} and ${count?.max} items.`
  }
  return value.map((item) => valueProblem(item, field)).find((problem) => problem !== null) ?? null
}

/** Fails the request where a value is not as its field wants it. Looks only at the fields that `values` has. */
export function validate(context: RequestContext, model: Model, values: Values): void {
  for (const field of model.fields) {
    if (!(field.apiId in values)) continue
    const problem = problemOf(values[field.apiId], field)
    if (problem !== null) failRequest(context, problem)
  }
}

/** Fails the request where another row of the stage has a value that must be unique. Every stage is its own realm. */
export function requireUnique(context: RequestContext, model: Model, stage: Stage, row: Row): void {
  const unique = model.fields.filter(({ isUnique }) => isUnique)
  const others = context.store.rows({ model: model.apiId, stage }).filter(({ id }) => id !== row.id)
  for (const field of unique) {
    const value = row[field.apiId] ?? null
    if (value === null) continue
    if (others.some((other) => other[field.apiId] === value)) failUnique(context, field)
  }
}
