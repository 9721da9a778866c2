import { field, model } from './schema/model.ts'

const required = { isRequired: true } as const
const unique = { isUnique: true } as const
const apiOnly = { visibility: 'API_ONLY' } as const

/** The model that `authograph hygraph setup` makes, for tests that need not run it. */
export const usersModel = model(
  'AuthUser',
  field('userId', 'STRING', { displayName: 'User ID', ...required, ...unique }),
  field('emailKey', 'STRING', { displayName: 'E-mail key', ...required, ...unique }),
  field('email', 'STRING', { displayName: 'E-mail', ...required }),
  field('usernameKey', 'STRING', { displayName: 'Username key', ...unique }),
  field('username', 'STRING', { displayName: 'Username' }),
  field('name', 'STRING', { displayName: 'Name' }),
  field('preferredLocale', 'STRING', { displayName: 'Preferred locale', ...required }),
  field('version', 'INT', { displayName: 'Version', ...required, ...apiOnly }),
  field('sealed', 'STRING', { displayName: 'Sealed', ...required, ...apiOnly }),
)
