/** Where the pages are. Mailed links lead to some of them, so they stay as they are. */
export const paths = {
  home: '/',
  register: '/register',
  checkYourMail: '/check-your-mail',
  confirmEmail: '/confirm-email',
  login: '/login',
  loginCode: '/login-code',
  loginLink: '/login-link',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  acceptInvitation: '/accept-invitation',
  confirmEmailChange: '/confirm-email-change',
  cancelEmailChange: '/cancel-email-change',
  account: '/account',
  security: '/account/security',
  sessions: '/account/sessions',
  activity: '/account/activity',
  deleteAccount: '/account/delete',
  users: '/admin/users',
  user: '/admin/users/:id',
  invite: '/admin/invite',
  mails: '/admin/mails',
  audit: '/admin/audit',
  diagnosis: '/admin/diagnosis',
} as const

/** The page of one account, for administrators. */
export function pathOfUser(id: string): string {
  return paths.user.replace(':id', encodeURIComponent(id))
}
