import type { SecurityEventType } from '../../account/generated/graphql.ts'

/** What happened, in a few words. */
export type EventTexts = Readonly<Record<SecurityEventType, string>>

export const events: EventTexts = {
  REGISTERED: 'Registration begun',
  EMAIL_CONFIRMED: 'Email address confirmed',
  LOGGED_IN: 'Logged in',
  LOGIN_FAILED: 'Login refused',
  LOGIN_CODE_REQUESTED: 'Login code requested',
  LOGGED_OUT: 'Logged out',
  SESSION_REVOKED: 'Device logged out',
  REFRESH_REUSED: 'Session ended: an old token was used again',
  REAUTHENTICATED: 'Identity confirmed',
  REAUTHENTICATION_FAILED: 'Confirmation of identity failed',
  PASSWORD_CHANGED: 'Password changed',
  PASSWORD_RESET_REQUESTED: 'New password requested',
  PASSWORD_RESET: 'Password reset',
  EMAIL_CHANGE_REQUESTED: 'Change of address requested',
  EMAIL_CHANGED: 'Email address changed',
  EMAIL_CHANGE_CANCELLED: 'Change of address stopped',
  PROFILE_UPDATED: 'Profile changed',
  ACCOUNT_DELETED: 'Account deleted',
  USER_INVITED: 'Invited',
  INVITATION_ACCEPTED: 'Invitation accepted',
  USER_UPDATED: 'Account changed',
  USER_SUSPENDED: 'Account suspended',
  USER_RESTORED: 'Account restored',
  USER_IMPERSONATED: 'Session as this user begun',
}
