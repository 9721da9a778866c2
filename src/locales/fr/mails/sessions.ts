import type { SessionMails } from '../../mail-texts.ts'
import { footers } from './footers.ts'

export const sessionMails: SessionMails = {
  loginCode: {
    subject: (appName) => `Votre connexion à ${appName}`,
    preheader: 'Aucun mot de passe n’est nécessaire.',
    title: 'Votre connexion',
    intro: (appName) =>
      `Voici ce qu’il vous faut pour vous connecter à ${appName} sans mot de passe.`,
    button: 'Se connecter',
    openLink: 'Pour vous connecter, ouvrez ce lien\u00a0:',
    typeCode: 'Ou saisissez ce code là où vous souhaitez vous connecter\u00a0:',
    notYou:
      'Si vous ne vouliez pas vous connecter, ignorez simplement cet e-mail et n’en communiquez le contenu à personne\u00a0: il permet de se connecter à votre place.',
    footer: footers.access,
  },
  reauthenticationCode: {
    subject: (appName) => `Confirmez à ${appName} qu’il s’agit bien de vous`,
    preheader: 'Votre code pour continuer.',
    title: 'Confirmez qu’il s’agit bien de vous',
    intro: (appName) =>
      `Vous êtes sur le point d’effectuer un changement important dans votre compte ${appName}. Pour continuer, veuillez confirmer qu’il s’agit bien de vous.`,
    typeCode: 'Saisissez ce code là où il vous a été demandé\u00a0:',
    notYou:
      'Si ce n’était pas vous, ne donnez le code à personne. Quelqu’un est peut-être connecté à votre compte\u00a0: veuillez changer votre mot de passe.',
    footer: footers.access,
  },
  newDevice: {
    subject: (appName) => `Un nouvel appareil s’est connecté à votre compte ${appName}`,
    preheader: 'Si c’était vous, vous n’avez rien à faire.',
    title: 'Un nouvel appareil s’est connecté',
    intro: (appName) =>
      `Quelqu’un vient de se connecter à votre compte ${appName} depuis un appareil qui n’avait encore jamais servi à cela.`,
    notYou:
      'Si c’était vous, vous n’avez rien à faire. Sinon, veuillez choisir sans attendre un nouveau mot de passe\u00a0: tous les appareils seront alors déconnectés.',
    button: 'Choisir un mot de passe',
    openLink: 'Vous pouvez choisir un nouveau mot de passe ici\u00a0:',
    footer: footers.safety,
  },
  sessionEnded: {
    subject: (appName) => `Pour votre sécurité, nous avons mis fin à une session ${appName}`,
    preheader: 'Reconnectez-vous pour continuer sur cet appareil.',
    title: 'Pour votre sécurité, nous avons mis fin à une session',
    intro: (appName) =>
      `Une ancienne clé de session de votre compte ${appName} a été utilisée une seconde fois. Par précaution, nous avons mis fin à cette session.`,
    why: 'Cela se produit lorsqu’une autre personne possède une copie de la clé. Cela peut aussi arriver après la restauration d’un appareil à partir d’une sauvegarde.',
    logInAgain: 'Pour continuer sur cet appareil, veuillez vous reconnecter.',
    notYou: 'Si vous ne reconnaissez pas l’appareil, veuillez changer votre mot de passe.',
    footer: footers.safety,
  },
}
