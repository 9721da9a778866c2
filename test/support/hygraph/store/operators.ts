import type { Filterable, Operator } from '../schema/filters.ts'
import { parseInstant } from './time.ts'

type Test = (actual: unknown, expected: unknown) => boolean

/** A value in a form that `===`, `<` and `>` compare rightly. */
export function comparable(value: unknown, type: Filterable['type']): unknown {
  if (value === undefined) return null
  return type === 'DATETIME' && typeof value === 'string' ? parseInstant(value) : value
}

/** Whether `left` comes before `right`; values of different kinds have no order. */
export function isLess(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right
  return typeof left === 'string' && typeof right === 'string' && left < right
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isSameList: Test = (left, right) => JSON.stringify(left) === JSON.stringify(right)
const isIn: Test = (actual, expected) => listOf(expected).includes(actual)

function textual(test: (actual: string, expected: string) => boolean): Test {
  return (actual, expected) =>
    typeof actual === 'string' && typeof expected === 'string' && test(actual, expected)
}

const ofSingles: Partial<Record<Operator, Test>> = {
  not: (actual, expected) => actual !== expected,
  in: isIn,
  not_in: (actual, expected) => !isIn(actual, expected),
  lt: isLess,
  lte: (actual, expected) => actual === expected || isLess(actual, expected),
  gt: (actual, expected) => isLess(expected, actual),
  gte: (actual, expected) => actual === expected || isLess(expected, actual),
  contains: textual((actual, expected) => actual.includes(expected)),
  not_contains: textual((actual, expected) => !actual.includes(expected)),
  starts_with: textual((actual, expected) => actual.startsWith(expected)),
  not_starts_with: textual((actual, expected) => !actual.startsWith(expected)),
  ends_with: textual((actual, expected) => actual.endsWith(expected)),
  not_ends_with: textual((actual, expected) => !actual.endsWith(expected)),
}

const ofLists: Partial<Record<Operator, Test>> = {
  '': isSameList,
  not: (actual, expected) => !isSameList(actual, expected),
  contains_all: (actual, expected) => listOf(expected).every((value) => isIn(value, actual)),
  contains_some: (actual, expected) => listOf(expected).some((value) => isIn(value, actual)),
  contains_none: (actual, expected) => !listOf(expected).some((value) => isIn(value, actual)),
}

/** Whether `actual` stands in the relation `operator` to `expected`, both made `comparable` before. */
export function holds(operator: Operator, actual: unknown, expected: unknown, isList: boolean) {
  if (isList) return ofLists[operator]?.(actual ?? [], expected) ?? false
  if (operator === '') return actual === expected
  // "Any other value that exists", says the generated schema of `_not`: no value matches only `field: null`.
  return actual !== null && (ofSingles[operator]?.(actual, expected) ?? false)
}
