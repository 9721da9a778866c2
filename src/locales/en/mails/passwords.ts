import type { PasswordMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const passwordMails: PasswordMails = {
  resetPassword: {
    subject: (appName) => `Choose a new password for ${appName}`,
    preheader: 'Your way back into your account.',
    title: 'Choose a new password',
    intro: (appName) =>
      `A new password was requested for your ${appName} account. As soon as you have chosen it, every device is logged out.`,
    button: 'Choose a new password',
    openLink: 'To choose a new password, open this link:',
    typeCode: 'Or enter this code where you asked for the new password:',
    notYou:
      'If you did not ask for this, simply ignore this email and forward it to nobody: your password stays as it is.',
    footer: footers.access,
  },
  passwordChanged: {
    subject: (appName) => `Your ${appName} password has been changed`,
    preheader: 'If it was you, there is nothing to do.',
    title: 'Your password has been changed',
    intro: (appName) => `The password of your ${appName} account has been changed.`,
    notYou:
      'If it was you, there is nothing to do. If it was not, please choose a new password at once: this logs every device out.',
    button: 'Choose a new password',
    openLink: 'You can choose a new password here:',
    footer: footers.safety,
  },
}
