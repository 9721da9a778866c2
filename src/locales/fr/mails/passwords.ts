import type { PasswordMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const passwordMails: PasswordMails = {
  resetPassword: {
    subject: (appName) => `Choisissez un nouveau mot de passe pour ${appName}`,
    preheader: 'Pour retrouver l’accès à votre compte.',
    title: 'Choisissez un nouveau mot de passe',
    intro: (appName) =>
      `Un nouveau mot de passe a été demandé pour votre compte ${appName}. Dès que vous l’aurez choisi, tous les appareils seront déconnectés.`,
    button: 'Choisir un mot de passe',
    openLink: 'Pour choisir un nouveau mot de passe, ouvrez ce lien\u00a0:',
    typeCode: 'Ou saisissez ce code là où vous avez demandé le nouveau mot de passe\u00a0:',
    notYou:
      'Si cette demande ne vient pas de vous, ignorez simplement cet e-mail et ne le transmettez à personne\u00a0: votre mot de passe ne change pas.',
    footer: footers.access,
  },
  passwordChanged: {
    subject: (appName) => `Le mot de passe de votre compte ${appName} a été changé`,
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    title: 'Votre mot de passe a été changé',
    intro: (appName) => `Le mot de passe de votre compte ${appName} a été changé.`,
    notYou:
      'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez choisir sans attendre un nouveau mot de passe\u00a0: tous les appareils seront alors déconnectés.',
    button: 'Choisir un mot de passe',
    openLink: 'Vous pouvez choisir un nouveau mot de passe ici\u00a0:',
    footer: footers.safety,
  },
}
