import type { Translated } from '../en.ts'

export const account: Translated['account'] = {
  profile: 'Profil',
  profileIntro: 'Comment vous vous appelez et dans quelle langue nous vous écrivons.',
  usernameHint:
    'Il permet aussi de vous connecter. Lettres, chiffres, points, tirets et tirets bas.',
  language: 'Langue de nos e-mails',
  security: 'Sécurité',
  securityIntro: 'Ce qui vous permet de vous connecter.',
  password: 'Mot de passe',
  changePassword: 'Changer le mot de passe',
  setPassword: 'Définir le mot de passe',
  passwordChanged: 'Votre mot de passe a été changé.',
  endOtherSessionsToo: 'Déconnecter aussi tous les autres appareils',
  email: 'Adresse e-mail',
  presentAddress: 'Votre compte a l’adresse {email}.',
  addressWaits:
    '{email} attend d’être confirmée\u00a0: veuillez consulter cette messagerie. D’ici là, rien ne change.',
  newEmail: 'Nouvelle adresse e-mail',
  changeEmail: 'Changer l’adresse',
  confirmNewEmail: 'Confirmer la nouvelle adresse',
  emailChanged: 'Votre adresse a été changée.',
  sessions: 'Appareils',
  sessionsIntro:
    'Là où vous êtes connecté. Déconnectez ce que vous ne reconnaissez pas, puis changez votre mot de passe.',
  thisDevice: 'Cet appareil',
  loggedInAt: 'Connecté le {moment}',
  lastUsed: 'Dernière utilisation\u00a0: {ago}',
  endSession: 'Déconnecter',
  endSessionOn: 'Déconnecter {device}',
  endOthers: 'Déconnecter tous les autres appareils',
  noOtherSessions: 'Aucun autre appareil n’est connecté.',
  activity: 'Activité',
  activityIntro:
    'Ce qui est arrivé à votre compte. Si quelque chose ne vient pas de vous, changez votre mot de passe.',
  byAdministrator: 'Par l’administration',
  deleteAccount: 'Supprimer le compte',
  deleteIntro: 'Votre compte et tout ce qui vous nomme sont supprimés définitivement.',
  deleteWarning:
    'Votre compte et tout ce qui vous nomme sont supprimés aussitôt et définitivement, sans retour possible.',
  typeAddress: 'Saisissez votre adresse e-mail pour confirmer',
  deleteForGood: 'Supprimer définitivement',
}

export const stepUp: Translated['stepUp'] = {
  title: 'Est-ce bien vous\u00a0?',
  intro:
    'Votre session dure depuis un moment. Veuillez confirmer qu’il s’agit bien de vous avant de continuer.',
  confirm: 'Confirmer',
  mailCode: 'M’envoyer plutôt un code',
  codeMailed: 'Nous avons envoyé un code à {email}.',
}
