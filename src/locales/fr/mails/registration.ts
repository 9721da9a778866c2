import type { RegistrationMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const registrationMails: RegistrationMails = {
  confirmEmail: {
    subject: (appName) => `Confirmez votre adresse e-mail pour ${appName}`,
    preheader: 'Encore une étape et votre compte est prêt.',
    title: 'Confirmez votre adresse e-mail',
    intro: (appName) =>
      `Merci de votre inscription à ${appName}. Veuillez confirmer que cette adresse e-mail est bien la vôtre\u00a0: votre compte sera alors prêt.`,
    button: 'Confirmer l’adresse',
    openLink: 'Pour la confirmer, ouvrez ce lien\u00a0:',
    otherDevice:
      'Si vous l’ouvrez sur un autre appareil, le mot de passe choisi lors de votre inscription vous sera demandé.',
    typeCode: 'Ou saisissez ce code là où vous avez commencé votre inscription\u00a0:',
    notYou:
      'Si cette inscription ne vient pas de vous, ignorez simplement cet e-mail\u00a0: il ne se passera rien.',
    footer: footers.registration,
  },
  accountExists: {
    subject: (appName) => `Vous avez déjà un compte ${appName}`,
    preheader: 'Vous n’avez rien à configurer\u00a0: il vous suffit de vous connecter.',
    title: 'Vous avez déjà un compte',
    intro: (appName) =>
      `Quelqu’un, sans doute vous, a voulu s’inscrire à ${appName} avec cette adresse e-mail. Elle est déjà liée à un compte\u00a0: vous n’avez rien à configurer, il vous suffit de vous connecter.`,
    button: 'Se connecter',
    openLink: 'Vous pouvez vous connecter ici\u00a0:',
    notYou:
      'Si ce n’était pas vous, vous n’avez rien à faire\u00a0: rien n’a changé dans votre compte.',
    footer: footers.registration,
  },
  noAccount: {
    subject: (appName) => `Cette adresse n’est liée à aucun compte ${appName}`,
    preheader: 'Peut-être avez-vous utilisé une autre adresse pour vous inscrire.',
    title: 'Cette adresse n’est liée à aucun compte',
    intro: (appName) =>
      `Quelqu’un, sans doute vous, a voulu se connecter à ${appName} ou choisir un nouveau mot de passe avec cette adresse e-mail. Mais elle n’est liée à aucun compte.`,
    otherAddress:
      'Peut-être avez-vous utilisé une autre adresse pour vous inscrire\u00a0: veuillez alors réessayer avec celle-ci. Ou bien créez un nouveau compte.',
    button: 'Créer un compte',
    openLink: 'Vous pouvez créer un compte ici\u00a0:',
    notYou: 'Si ce n’était pas vous, ignorez simplement cet e-mail\u00a0: il ne se passera rien.',
    footer: footers.addressEntered,
  },
}
