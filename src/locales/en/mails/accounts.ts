import type { AccountMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const accountMails: AccountMails = {
  invitation: {
    subject: (appName) => `You are invited to ${appName}`,
    preheader: 'Choose a password, and you can begin.',
    title: 'You are invited',
    intro: (appName) =>
      `An account at ${appName} has been set up for you. Choose a password, and you can begin.`,
    button: 'Accept invitation',
    openLink: 'To accept the invitation, open this link:',
    notYou:
      'If you did not expect this, simply ignore this email: without a password from you, nobody can use the account.',
    footer: footers.invitation,
  },
  accountSuspended: {
    subject: (appName) => `Your ${appName} account has been suspended`,
    preheader: 'You cannot log in for the time being.',
    title: 'Your account has been suspended',
    intro: (appName) =>
      `Your ${appName} account has been suspended and every device logged out. For the time being, you cannot log in. Your data are not lost.`,
    questions: (appName) =>
      `If you have questions, or think that this is a mistake, please get in touch with the ${appName} team.`,
    footer: footers.account,
  },
  accountRestored: {
    subject: (appName) => `Your ${appName} account is open again`,
    preheader: 'You can log in as before.',
    title: 'Your account is open again',
    intro: (appName) =>
      `Good news: your ${appName} account is no longer suspended. You can log in as before.`,
    button: 'Log in',
    openLink: 'You can log in here:',
    footer: footers.account,
  },
  accountDeleted: {
    subject: (appName) => `Your ${appName} account has been deleted`,
    preheader: 'There is nothing left for you to do.',
    title: 'Your account has been deleted',
    intro: (appName) =>
      `Your ${appName} account and the personal data in it have been deleted. This cannot be undone, and there is nothing left for you to do.`,
    questions: (appName) =>
      `If you have questions, or did not expect this, please get in touch with the ${appName} team.`,
    footer: footers.account,
  },
  impersonated: {
    subject: (appName) => `An administrator opened your ${appName} account`,
    preheader: 'So that you know: when, and for what reason.',
    title: 'An administrator opened your account',
    intro: (appName) =>
      `So that you know: an administrator of ${appName} opened your account for a short time and saw it as you do.`,
    limits: 'Your password stayed hidden, and nothing that you log in with could be changed.',
    questions: (appName) =>
      `If you have questions about this, please get in touch with the ${appName} team.`,
    footer: footers.safety,
  },
}
