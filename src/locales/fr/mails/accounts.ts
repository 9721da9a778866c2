import type { AccountMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const accountMails: AccountMails = {
  invitation: {
    subject: (appName) => `Votre invitation à rejoindre ${appName}`,
    preheader: 'Choisissez un mot de passe et vous pourrez commencer.',
    title: 'Vous avez une invitation',
    intro: (appName) =>
      `Un compte ${appName} a été préparé pour vous. Choisissez un mot de passe et vous pourrez commencer.`,
    button: 'Accepter l’invitation',
    openLink: 'Pour accepter l’invitation, ouvrez ce lien\u00a0:',
    notYou:
      'Si vous n’attendiez pas cet e-mail, ignorez-le simplement\u00a0: tant que vous ne choisissez pas de mot de passe, personne ne peut utiliser ce compte.',
    footer: footers.invitation,
  },
  accountSuspended: {
    subject: (appName) => `Votre compte ${appName} a été suspendu`,
    preheader: 'Vous ne pouvez pas vous connecter pour le moment.',
    title: 'Votre compte a été suspendu',
    intro: (appName) =>
      `Votre compte ${appName} a été suspendu et tous les appareils ont été déconnectés. Vous ne pouvez pas vous connecter pour le moment. Vos données ne sont pas perdues.`,
    questions: (appName) =>
      `Si vous avez des questions ou pensez qu’il s’agit d’une erreur, veuillez vous adresser à l’équipe ${appName}.`,
    footer: footers.account,
  },
  accountRestored: {
    subject: (appName) => `Votre compte ${appName} est de nouveau ouvert`,
    preheader: 'Vous pouvez vous connecter comme avant.',
    title: 'Votre compte est de nouveau ouvert',
    intro: (appName) =>
      `Bonne nouvelle\u00a0: votre compte ${appName} n’est plus suspendu. Vous pouvez vous connecter comme avant.`,
    button: 'Se connecter',
    openLink: 'Vous pouvez vous connecter ici\u00a0:',
    footer: footers.account,
  },
  accountDeleted: {
    subject: (appName) => `Votre compte ${appName} a été supprimé`,
    preheader: 'Vous n’avez plus rien à faire.',
    title: 'Votre compte a été supprimé',
    intro: (appName) =>
      `Votre compte ${appName} et les données personnelles qu’il contenait ont été supprimés. Il n’est pas possible de revenir en arrière. Vous n’avez plus rien à faire.`,
    questions: (appName) =>
      `Si vous avez des questions ou ne vous y attendiez pas, veuillez vous adresser à l’équipe ${appName}.`,
    footer: footers.account,
  },
  impersonated: {
    subject: (appName) => `L’administration du service ${appName} a ouvert votre compte`,
    preheader: 'Pour votre information\u00a0: quand et pour quel motif.',
    title: 'L’administration a ouvert votre compte',
    intro: (appName) =>
      `Pour votre information\u00a0: l’administration du service ${appName} a ouvert votre compte pendant un court moment et l’a vu comme vous le voyez.`,
    limits:
      'Votre mot de passe est resté caché, et vos informations de connexion ne pouvaient pas être changées.',
    questions: (appName) =>
      `Si vous avez des questions à ce sujet, veuillez vous adresser à l’équipe ${appName}.`,
    footer: footers.safety,
  },
}
