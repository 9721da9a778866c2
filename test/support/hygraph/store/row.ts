/** The stages of a project without custom ones. */
export const stages = ['DRAFT', 'PUBLISHED'] as const
export type Stage = (typeof stages)[number]

export function isStage(value: unknown): value is Stage {
  return value === 'DRAFT' || value === 'PUBLISHED'
}

/** Who wrote a row: the token it was written with. */
export interface Author extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly name: string
  readonly kind: 'PAT'
  readonly createdAt: string
}

/** The copy of a document in one stage: system fields, and the values of the model's fields by API id. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly publishedAt: string | null
  readonly createdBy: Author | null
  readonly updatedBy: Author | null
  readonly publishedBy: Author | null
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
