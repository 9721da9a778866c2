import type { RegistrationMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const registrationMails: RegistrationMails = {
  confirmEmail: {
    subject: (appName) => `Confirm your email address for ${appName}`,
    preheader: 'One more step and your account is ready.',
    title: 'Confirm your email address',
    intro: (appName) =>
      `Thank you for registering with ${appName}. Please confirm that this email address is yours, and your account is ready.`,
    button: 'Confirm address',
    openLink: 'To confirm it, open this link:',
    otherDevice:
      'If you open it on another device, you will be asked for the password you chose when you registered.',
    typeCode: 'Or enter this code where you registered:',
    notYou: 'If you did not register, simply ignore this email: nothing will happen.',
    footer: footers.registration,
  },
  accountExists: {
    subject: (appName) => `You already have an account with ${appName}`,
    preheader: 'There is nothing to set up: you can simply log in.',
    title: 'You already have an account',
    intro: (appName) =>
      `Somebody, most likely you, tried to register with ${appName} using this email address. It already has an account, so there is nothing to set up: you can simply log in.`,
    button: 'Log in',
    openLink: 'You can log in here:',
    notYou:
      'If it was not you, you do not need to do anything: nothing about your account has changed.',
    footer: footers.registration,
  },
  noAccount: {
    subject: (appName) => `There is no ${appName} account for this address`,
    preheader: 'Perhaps you registered with another address.',
    title: 'There is no account for this address',
    intro: (appName) =>
      `Somebody, most likely you, wanted to log in to ${appName} or choose a new password with this email address. It does not have an account.`,
    otherAddress:
      'Perhaps you registered with another address: please try again with that one. Or create a new account.',
    button: 'Create an account',
    openLink: 'You can create an account here:',
    notYou: 'If it was not you, simply ignore this email: nothing will happen.',
    footer: footers.addressEntered,
  },
}
