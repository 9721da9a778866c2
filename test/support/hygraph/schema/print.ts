/** An SDL definition: `heading { lines }`. */
export function block(heading: string, lines: readonly string[]): string {
  return `${heading} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`
}

/** The arguments by which every list is cut into pages, with the type of its cursors. */
export function pagingArguments(cursor: 'ID' | 'String'): string {
  return `after: ${cursor}, before: ${cursor}, first: Int, last: Int, skip: Int`
}

/** The field that finds the same document in other stages. */
export function documentInStages(type: string): string {
  const stages = 'stages: [Stage!]! = [DRAFT, PUBLISHED]'
  return `documentInStages(${stages}, includeCurrent: Boolean! = false, inheritLocale: Boolean! = false): [${type}!]!`
}

/** Who wrote and who published a document; on everything but `User` itself. */
export const authorship = [
  'createdBy(locales: [Locale!]): User',
  'updatedBy(locales: [Locale!]): User',
  'publishedBy(locales: [Locale!]): User',
]
export const authorshipFilters = ['createdBy', 'updatedBy', 'publishedBy'].map(
  (name) => `${name}: UserWhereInput`,
)

/** The identity and the times that every document carries. */
export const identity = [
  'id: ID!',
  'stage: Stage!',
  'createdAt: DateTime!',
  'updatedAt: DateTime!',
  'publishedAt: DateTime',
]
