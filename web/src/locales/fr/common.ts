import type { Translated } from '../en.ts'

export const common: Translated['common'] = {
  language: 'Langue',
  toContent: 'Aller au contenu',
  loading: 'Un instant…',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  currentPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  passwordHint:
    'Au moins {minLength} caractères. Quelques mots sans rapport entre eux sont robustes et faciles à retenir.',
  name: 'Nom',
  nameOptional: 'Nom (facultatif)',
  username: 'Nom d’utilisateur',
  code: 'Code',
  codeHint: 'Les {digits} chiffres de notre e-mail.',
  show: 'Afficher',
  hide: 'Masquer',
  showPassword: 'Afficher le mot de passe',
  or: 'ou',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  cancel: 'Annuler',
  logOut: 'Se déconnecter',
  previous: 'Précédent',
  next: 'Suivant',
  tryAgain: 'Réessayer',
  notFoundTitle: 'Il n’y a rien ici',
  notFound: 'Cette page n’existe pas ou n’existe plus.',
  toStart: 'Retour à l’accueil',
  unforeseen: 'Cela n’a pas fonctionné. Veuillez recharger la page et réessayer.',
  problemTitles: {
    SESSION_ENDED: 'Votre session est terminée',
    FORBIDDEN: 'Cette page ne vous est pas destinée',
    BUSY: 'Trop de monde pour le moment',
    OFFLINE: 'Pas de connexion',
    FAULT: 'Une erreur s’est produite',
  },
  problems: {
    SESSION_ENDED: 'Votre session est terminée. Veuillez vous reconnecter pour continuer.',
    FORBIDDEN: 'Votre compte n’en a pas le droit.',
    BUSY: 'Il y a beaucoup d’activité en ce moment. Veuillez réessayer dans un instant.',
    OFFLINE: 'Le serveur est injoignable. Veuillez vérifier votre connexion et réessayer.',
    FAULT: 'Une erreur s’est produite de notre côté. Veuillez réessayer dans un instant.',
  },
  sessionEnds: {
    LOGGED_OUT: 'Vous avez fermé cette session. Veuillez vous reconnecter pour continuer.',
    REVOKED:
      'Cette session a été fermée depuis un autre appareil. Veuillez vous reconnecter pour continuer.',
    EXPIRED: 'Votre session a expiré. Veuillez vous reconnecter pour continuer.',
    CREDENTIALS_CHANGED:
      'Vos informations de connexion ont changé. Veuillez vous reconnecter pour continuer.',
    SUSPENDED:
      'Votre compte a été suspendu. Si vous avez des questions, veuillez vous adresser aux responsables de ce service.',
  },
}

export const nav: Translated['nav'] = {
  label: 'Compte',
  profile: 'Profil',
  security: 'Sécurité',
  sessions: 'Appareils',
  activity: 'Activité',
  administration: 'Administration',
  users: 'Comptes',
  invite: 'Inviter',
  mails: 'E-mails',
  audit: 'Journal',
  diagnosis: 'Diagnostic',
}
