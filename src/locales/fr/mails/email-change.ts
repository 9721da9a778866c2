import type { EmailChangeMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const emailChangeMails: EmailChangeMails = {
  confirmEmailChange: {
    subject: (appName) => `Confirmez votre nouvelle adresse e-mail pour ${appName}`,
    preheader: 'Encore une étape et votre adresse sera changée.',
    title: 'Confirmez votre nouvelle adresse e-mail',
    intro: (appName) =>
      `Quelqu’un, sans doute vous, souhaite utiliser cette adresse e-mail pour un compte ${appName}. Veuillez confirmer qu’elle est bien la vôtre\u00a0: le changement sera alors effectué.`,
    button: 'Confirmer l’adresse',
    openLink: 'Pour la confirmer, ouvrez ce lien\u00a0:',
    typeCode: 'Ou saisissez ce code là où vous avez demandé le changement\u00a0:',
    notYou:
      'Si cette demande ne vient pas de vous, ignorez simplement cet e-mail\u00a0: il ne se passera rien.',
    footer: footers.addressEntered,
  },
  emailChangeRequested: {
    subject: (appName) => `Votre adresse e-mail pour ${appName} va être changée`,
    preheader: 'Rien n’a encore changé. Si ce n’était pas vous, arrêtez le changement.',
    title: 'Votre adresse e-mail va être changée',
    intro: (appName) =>
      `Quelqu’un, sans doute vous, souhaite changer l’adresse e-mail de votre compte ${appName}. Rien n’a encore changé\u00a0: la nouvelle adresse doit d’abord être confirmée.`,
    notYou:
      'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez arrêter le changement et choisir un nouveau mot de passe.',
    button: 'Arrêter le changement',
    openLink: 'Vous pouvez arrêter le changement ici\u00a0:',
    footer: footers.safety,
  },
  emailChanged: {
    subject: (appName) => `Votre adresse e-mail pour ${appName} a été changée`,
    preheader: 'Si ce n’était pas vous, vous pouvez annuler le changement.',
    title: 'Votre adresse e-mail a été changée',
    intro: (appName) =>
      `L’adresse e-mail de votre compte ${appName} a été changée. Désormais, nous vous écrirons à la nouvelle adresse.`,
    notYou:
      'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez annuler le changement\u00a0: votre compte retrouvera cette adresse et tous les appareils seront déconnectés. Choisissez ensuite un nouveau mot de passe.',
    button: 'Annuler le changement',
    openLink: 'Vous pouvez annuler le changement ici\u00a0:',
    footer: footers.safety,
  },
  emailChangeUndone: {
    subject: (appName) => `Le changement de votre adresse e-mail pour ${appName} a été annulé`,
    preheader: 'Votre compte a retrouvé son adresse précédente.',
    title: 'Le changement d’adresse a été annulé',
    intro: (appName) =>
      `Quelqu’un qui lit les e-mails envoyés à l’adresse précédente a annulé le changement de l’adresse e-mail de votre compte ${appName}. Le compte a retrouvé cette adresse et tous les appareils ont été déconnectés.`,
    newPassword:
      'Le mot de passe n’est plus valable, au cas où quelqu’un d’autre le connaîtrait\u00a0: veuillez en choisir un nouveau maintenant avec «\u00a0Mot de passe oublié\u00a0?\u00a0».',
    notYou:
      'Si ce n’était pas vous, quelqu’un d’autre lit les e-mails envoyés à l’adresse précédente\u00a0: veuillez d’abord sécuriser cette boîte.',
    footer: footers.safety,
  },
  addressInUse: {
    subject: (appName) => `Cette adresse est déjà liée à votre compte ${appName}`,
    preheader: 'Rien n’a changé\u00a0: vous pouvez vous connecter comme toujours.',
    title: 'Cette adresse est déjà liée à un compte',
    intro: (appName) =>
      `Quelqu’un, sans doute vous, a voulu utiliser cette adresse e-mail pour un autre compte ${appName}. Elle est déjà liée au vôtre, rien n’a donc changé\u00a0: vous pouvez vous connecter comme toujours.`,
    button: 'Se connecter',
    openLink: 'Vous pouvez vous connecter ici\u00a0:',
    notYou:
      'Si ce n’était pas vous, vous n’avez rien à faire\u00a0: rien n’a changé dans votre compte.',
    footer: footers.addressEntered,
  },
}
