/** Who sees a field; API_ONLY keeps it out of Hygraph's editor. */
export type Visibility = 'READ_WRITE' | 'API_ONLY'

/** A field of the model as it has to be. */
export interface WantedField {
  readonly apiId: string
  readonly displayName: string
  readonly type: 'STRING' | 'INT'
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly visibility: Visibility
}

/** The fields of the model that keeps the users. Hygraph reserves some names, `locale` among them. */
export const WANTED_FIELDS: readonly WantedField[] = [
  field('userId', 'User ID', { isRequired: true, isUnique: true }),
  field('emailKey', 'E-mail key', { isRequired: true, isUnique: true }),
  field('email', 'E-mail', { isRequired: true }),
  field('usernameKey', 'Username key', { isUnique: true }),
  field('username', 'Username'),
  field('name', 'Name'),
  field('preferredLocale', 'Preferred locale', { isRequired: true }),
  field('version', 'Version', { type: 'INT', isRequired: true, visibility: 'API_ONLY' }),
  field('sealed', 'Sealed', { isRequired: true, visibility: 'API_ONLY' }),
]

function field(
  apiId: string,
  displayName: string,
  options: Partial<WantedField> = {},
): WantedField {
  return {
    apiId,
    displayName,
    type: 'STRING',
    isRequired: false,
    isUnique: false,
    visibility: 'READ_WRITE',
    ...options,
  }
}
