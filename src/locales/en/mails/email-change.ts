import type { EmailChangeMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const emailChangeMails: EmailChangeMails = {
  confirmEmailChange: {
    subject: (appName) => `Confirm your new email address for ${appName}`,
    preheader: 'One more step and your address is changed.',
    title: 'Confirm your new email address',
    intro: (appName) =>
      `Somebody, most likely you, wants to use this email address for an account with ${appName}. Please confirm that it is yours, and the change is made.`,
    button: 'Confirm address',
    openLink: 'To confirm it, open this link:',
    typeCode: 'Or enter this code where you asked for the change:',
    notYou: 'If you did not ask for this, simply ignore this email: nothing will happen.',
    footer: footers.addressEntered,
  },
  emailChangeRequested: {
    subject: (appName) => `Your email address for ${appName} is about to change`,
    preheader: 'Nothing has changed yet. If it was not you, stop it.',
    title: 'Your email address is about to change',
    intro: (appName) =>
      `Somebody, most likely you, wants to change the email address of your ${appName} account. Nothing has changed yet: the new address has to be confirmed first.`,
    notYou:
      'If it was you, there is nothing to do. If it was not, please stop the change and choose a new password.',
    button: 'Stop the change',
    openLink: 'You can stop the change here:',
    footer: footers.safety,
  },
  emailChanged: {
    subject: (appName) => `Your email address for ${appName} has been changed`,
    preheader: 'If it was not you, you can take it back.',
    title: 'Your email address has been changed',
    intro: (appName) =>
      `The email address of your ${appName} account has been changed. From now on, our emails go to the new one.`,
    notYou:
      'If it was you, there is nothing to do. If it was not, please take the change back: your account then returns to this address, and every device is logged out. After that, choose a new password.',
    button: 'Take the change back',
    openLink: 'You can take the change back here:',
    footer: footers.safety,
  },
  emailChangeUndone: {
    subject: (appName) => `The change of your email address for ${appName} was taken back`,
    preheader: 'Your account has its earlier address again.',
    title: 'The change was taken back',
    intro: (appName) =>
      `Somebody who reads the emails to the earlier address has taken back the change of the email address of your ${appName} account. The account has that earlier address again, and every device has been logged out.`,
    newPassword:
      'The password is no longer taken, in case somebody else knows it: please choose a new one now, with “Forgot your password?”.',
    notYou:
      'If it was not you, somebody else reads the emails to the earlier address: please secure that mailbox first.',
    footer: footers.safety,
  },
  addressInUse: {
    subject: (appName) => `You already have an account with ${appName} for this address`,
    preheader: 'Nothing was changed: you can log in as always.',
    title: 'This address already has an account',
    intro: (appName) =>
      `Somebody, most likely you, wanted to use this email address for another ${appName} account. It already belongs to yours, so nothing was changed: you can log in as always.`,
    button: 'Log in',
    openLink: 'You can log in here:',
    notYou:
      'If it was not you, you do not need to do anything: nothing about your account has changed.',
    footer: footers.addressEntered,
  },
}
