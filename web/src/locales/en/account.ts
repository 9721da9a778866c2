export const account = {
  profile: 'Profile',
  profileIntro: 'What you are called, and in which language we write to you.',
  usernameHint: 'You can also log in with it. Letters, digits, dots, dashes and underscores.',
  language: 'Language of our emails',
  security: 'Security',
  securityIntro: 'What you log in with.',
  password: 'Password',
  changePassword: 'Change password',
  setPassword: 'Set password',
  passwordChanged: 'Your password has been changed.',
  endOtherSessionsToo: 'Log out all other devices too',
  email: 'Email address',
  presentAddress: 'Your account has the address {email}.',
  addressWaits:
    '{email} is waiting to be confirmed: please look in its inbox. Until then nothing changes.',
  newEmail: 'New email address',
  changeEmail: 'Change address',
  confirmNewEmail: 'Confirm the new address',
  emailChanged: 'Your address has been changed.',
  sessions: 'Devices',
  sessionsIntro:
    'Where you are logged in. End what you do not recognise, and change your password.',
  thisDevice: 'This device',
  loggedInAt: 'Logged in {moment}',
  lastUsed: 'Last used {ago}',
  endSession: 'Log out',
  endSessionOn: 'Log out {device}',
  endOthers: 'Log out all other devices',
  noOtherSessions: 'You are logged in on no other device.',
  activity: 'Activity',
  activityIntro:
    'What has happened to your account. If something was not you, change your password.',
  byAdministrator: 'By an administrator',
  deleteAccount: 'Delete account',
  deleteIntro: 'Your account and everything that names you is deleted for good.',
  deleteWarning:
    'Your account and everything that names you is deleted at once and for good. It cannot be undone.',
  typeAddress: 'Type your email address to confirm',
  deleteForGood: 'Delete for good',
} as const

export const stepUp = {
  title: 'Is it you?',
  intro: 'You have been logged in for a while. Please confirm that it is you before you go on.',
  confirm: 'Confirm',
  mailCode: 'Email me a code instead',
  codeMailed: 'We have sent a code to {email}.',
} as const
