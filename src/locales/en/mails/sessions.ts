import type { SessionMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const sessionMails: SessionMails = {
  loginCode: {
    subject: (appName) => `Log in to ${appName}`,
    preheader: 'You need no password for this.',
    title: 'Log in',
    intro: (appName) => `Here is what you need to log in to ${appName} without a password.`,
    button: 'Log in',
    openLink: 'To log in, open this link:',
    typeCode: 'Or enter this code where you want to log in:',
    notYou:
      'If you did not want to log in, simply ignore this email and tell nobody what is in it: whoever knows it can log in as you.',
    footer: footers.access,
  },
  reauthenticationCode: {
    subject: (appName) => `Confirm that it is you at ${appName}`,
    preheader: 'Your code to continue.',
    title: 'Confirm that it is you',
    intro: (appName) =>
      `You are about to make an important change in your ${appName} account. To continue, please confirm that it is you.`,
    typeCode: 'Enter this code where you were asked for it:',
    notYou:
      'If it was not you, tell nobody the code. Somebody may be logged in to your account: please change your password.',
    footer: footers.access,
  },
  newDevice: {
    subject: (appName) => `A new device logged in to your ${appName} account`,
    preheader: 'If it was you, there is nothing to do.',
    title: 'A new device logged in',
    intro: (appName) =>
      `Somebody has just logged in to your ${appName} account on a device that has not been used for it before.`,
    notYou:
      'If it was you, there is nothing to do. If it was not, please choose a new password at once: this logs every device out.',
    button: 'Choose a new password',
    openLink: 'You can choose a new password here:',
    footer: footers.safety,
  },
  sessionEnded: {
    subject: (appName) => `For your safety, we ended one of your ${appName} sessions`,
    preheader: 'Log in again to continue on this device.',
    title: 'For your safety, we ended a session',
    intro: (appName) =>
      `An old session key of your ${appName} account was used a second time. To be on the safe side, we ended that session.`,
    why: 'This happens when somebody else has a copy of the key. It can also happen after a device has been restored from a backup.',
    logInAgain: 'To continue on that device, please log in again.',
    notYou: 'If you do not recognise the device, please change your password.',
    footer: footers.safety,
  },
}
