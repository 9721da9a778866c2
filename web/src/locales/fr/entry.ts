import type { Translated } from '../en.ts'

export const entry: Translated['entry'] = {
  logIn: 'Se connecter',
  identifier: 'Adresse e-mail ou nom d’utilisateur',
  forgotPassword: 'Mot de passe oublié\u00a0?',
  logInByMail: 'Se connecter par e-mail',
  logInByPassword: 'Se connecter avec un mot de passe',
  logInByMailIntro:
    'Nous vous envoyons un code et un lien. Vous n’avez pas besoin de mot de passe.',
  logInByLinkIntro: 'Appuyez sur le bouton pour vous connecter sur cet appareil.',
  mailCode: 'M’envoyer un code',
  noAccountYet: 'Pas encore de compte\u00a0?',
  register: 'Créer un compte',
  registrationClosed: 'Il n’est pas possible de créer de nouveaux comptes pour le moment.',
  accountAlready: 'Vous avez déjà un compte\u00a0?',
  checkYourMail: 'Consultez votre messagerie',
  confirmationMailed:
    'Nous avons envoyé un e-mail à {email}. Saisissez ici son code, ou ouvrez son lien.',
  codeMailed:
    'S’il existe un compte pour {email}, un code est en route. Saisissez-le ici, ou ouvrez le lien de l’e-mail.',
  resetMailed:
    'S’il existe un compte pour {email}, un code est en route. Saisissez-le ici et choisissez un nouveau mot de passe, ou ouvrez le lien de l’e-mail.',
  confirm: 'Confirmer',
  mailbox: 'Ce serveur n’envoie pas encore d’e-mails\u00a0: ils sont dans sa boîte de réception.',
  openMailbox: 'Ouvrir la boîte de réception',
  noMail: 'Rien n’arrive\u00a0? Pensez à regarder dans les courriers indésirables.',
  mailAgain: 'Renvoyer l’e-mail',
  mailedAgain: 'Un autre e-mail est en route.',
  otherAddress: 'Utiliser une autre adresse',
  startAgain: 'Recommencer',
  confirmAddress: 'Confirmer l’adresse',
  confirmAddressIntro: 'Encore une étape et votre compte sera prêt.',
  passwordOfRegistration: 'Votre mot de passe, s’il vous plaît',
  passwordOfRegistrationIntro:
    'Vous avez ouvert le lien sur un autre appareil. Pour confirmer {email}, saisissez le mot de passe choisi lors de votre inscription.',
  brokenLink: 'Ce lien est incomplet',
  brokenLinkIntro: 'Veuillez rouvrir le lien de notre e-mail, ou le copier en entier.',
  toLogin: 'Vers la connexion',
  toAccount: 'Vers votre compte',
  forgotPasswordIntro:
    'Nous vous envoyons un code et un lien pour choisir un nouveau mot de passe.',
  choosePassword: 'Choisir un nouveau mot de passe',
  choosePasswordIntro: 'Tous les appareils seront ensuite déconnectés.',
  setPassword: 'Définir le mot de passe',
  passwordChanged: 'Votre mot de passe a été changé',
  passwordChangedIntro:
    'Tous les appareils ont été déconnectés. Vous pouvez maintenant vous connecter avec le nouveau mot de passe.',
  invitation: 'Bienvenue chez {appName}',
  invitationIntro:
    'Vous avez reçu une invitation. Choisissez un mot de passe et votre compte sera prêt.',
  acceptInvitation: 'Accepter l’invitation',
  confirmNewAddress: 'Confirmer la nouvelle adresse',
  confirmNewAddressIntro: 'Votre compte aura ensuite cette adresse e-mail.',
  addressChanged: 'Votre adresse a été changée',
  addressChangedIntro: 'Votre compte a maintenant l’adresse {email}.',
  stopChange: 'Garder l’ancienne adresse',
  stopChangeIntro:
    'Si vous n’avez pas demandé d’autre adresse e-mail, arrêtez le changement ici. S’il a déjà eu lieu, il est annulé, tous les appareils sont déconnectés et le mot de passe n’est plus valable.',
  changeStopped: 'Votre adresse reste la même',
  changeStoppedIntro:
    'Votre compte a l’adresse {email}. Si quelqu’un d’autre a demandé le changement, veuillez choisir un nouveau mot de passe. Il vous en faut un aussi si le changement avait déjà eu lieu.',
  captcha: 'Êtes-vous une personne\u00a0?',
  captchaIntro:
    'Il y a eu beaucoup de tentatives. Veuillez montrer que vous êtes une personne\u00a0: la suite vient d’elle-même.',
  captchaBroken:
    'La vérification n’a pas pu être affichée. Veuillez vérifier votre connexion, fermer ceci et réessayer.',
  done: {
    ACCOUNT_DELETED: 'Votre compte a été supprimé.',
    LOGGED_OUT: 'Vous avez fermé votre session.',
  },
}
