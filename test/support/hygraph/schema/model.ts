/** The simple field types that the simulator knows; `RICHTEXT`, `LOCATION` and `COLOR` are not among them. */
export const fieldTypes = [
  'ID',
  'STRING',
  'INT',
  'FLOAT',
  'BOOLEAN',
  'JSON',
  'DATETIME',
  'DATE',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** Who sees a field in the editor. The API serves every field whatever its visibility. */
export const visibilities = ['READ_WRITE', 'READ_ONLY', 'HIDDEN', 'API_ONLY'] as const
export type Visibility = (typeof visibilities)[number]

/** A lower and an upper bound, either of which may be open. */
export interface Range {
  readonly min?: number | null | undefined
  readonly max?: number | null | undefined
  readonly errorMessage?: string | null | undefined
}

/** A regular expression with its flags. */
export interface Pattern {
  readonly regex?: string | null | undefined
  readonly flags?: readonly string[] | null | undefined
  readonly errorMessage?: string | null | undefined
}

/** What the values of a field must be like. `characters` and the patterns are for strings, `range` for numbers. */
export interface Validations {
  readonly characters?: Range | null | undefined
  readonly matches?: Pattern | null | undefined
  readonly notMatches?: Pattern | null | undefined
  readonly range?: Range | null | undefined
  readonly listItemCount?: Range | null | undefined
}

/** A simple field of a model. */
export interface Field {
  readonly apiId: string
  readonly type: FieldType
  readonly displayName: string
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly isList: boolean
  readonly visibility: Visibility
  readonly validations: Validations
  /** The value where `create` gives none, as the Management API takes it: JSON, or plain text. */
  readonly initialValue: string | null
}

/** A content model; `apiId` and `apiIdPlural` name everything that is generated for it. */
export interface Model {
  readonly apiId: string
  readonly apiIdPlural: string
  readonly displayName: string
  readonly fields: readonly Field[]
}

/** A field that is optional, single, not unique and visible unless `options` say otherwise. */
export function field(apiId: string, type: FieldType, options: Partial<Field> = {}): Field {
  return {
    apiId,
    type,
    displayName: apiId,
    isRequired: false,
    isUnique: false,
    isList: false,
    visibility: 'READ_WRITE',
    validations: {},
    initialValue: null,
    ...options,
  }
}

/** A model whose plural is the singular with an s. */
export function model(apiId: string, ...fields: readonly Field[]): Model {
  return { apiId, apiIdPlural: `${apiId}s`, displayName: apiId, fields }
}

/** The model a project has unless it is started with others. */
export const authUser = model(
  'AuthUser',
  field('userId', 'STRING', { isRequired: true, isUnique: true }),
  field('email', 'STRING', { isRequired: true, isUnique: true }),
  field('username', 'STRING', { isUnique: true }),
  field('name', 'STRING'),
  field('preferredLocale', 'STRING'),
  field('version', 'INT', { isRequired: true }),
  field('sealed', 'STRING', { isRequired: true, visibility: 'API_ONLY' }),
)

/** `AuthUsers` → `authUsers`: the name of a query field. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The value behind the text of an initial or migration value: JSON, and anything else for a field of texts. */
export function storedValue(text: string | null, { type, isList }: Field): unknown {
  if (text === null) return isList ? [] : null
  const isText = !isList && !['INT', 'FLOAT', 'BOOLEAN', 'JSON'].includes(type)
  if (isText && !text.startsWith('"')) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
