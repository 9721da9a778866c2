/**
 * The paths of the account pages. Mailed links lead to some of them, so they stay as they are. Everything else that is
 * not a file of theirs is not found.
 */
export const PAGE_PATHS = [
  '/',
  '/register',
  '/check-your-mail',
  '/confirm-email',
  '/login',
  '/login-code',
  '/login-link',
  '/forgot-password',
  '/reset-password',
  '/accept-invitation',
  '/confirm-email-change',
  '/cancel-email-change',
  '/account',
  '/account/security',
  '/account/sessions',
  '/account/activity',
  '/account/delete',
  '/admin/users',
  '/admin/users/:id',
  '/admin/invite',
  '/admin/mails',
  '/admin/audit',
  '/admin/diagnosis',
] as const
