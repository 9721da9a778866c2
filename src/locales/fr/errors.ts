import { formatWait } from '../moments.ts'
import type { ErrorTexts } from '../texts.ts'

export const errors: ErrorTexts = {
  InvalidInputError: 'Certains champs doivent être corrigés.',
  TooManyRequestsError: (waitSeconds) =>
    `Il y a eu trop de tentatives. Veuillez réessayer ${formatWait(waitSeconds, 'fr')}.`,
  CaptchaRequiredError: 'Veuillez montrer que vous n’êtes pas un robot, puis réessayez.',
  ReauthenticationRequiredError:
    'Veuillez d’abord confirmer qu’il s’agit bien de vous, puis réessayer.',
  NotFoundError: 'Ce que vous cherchez est introuvable.',
  WeakPasswordError: {
    common:
      'Ce mot de passe est très répandu et serait aussitôt deviné. Veuillez en choisir un autre.',
    guessable: 'Ce mot de passe est trop facile à deviner. Veuillez en choisir un plus robuste.',
    breached:
      'Ce mot de passe est apparu dans une fuite de données ; il sera donc essayé parmi les premiers. Veuillez en choisir un autre.',
  },
  EmailTakenError: {
    newcomer: 'Un compte existe déjà pour cette adresse e-mail. Veuillez vous connecter.',
    member: 'Un compte existe déjà pour cette adresse e-mail. Veuillez en choisir une autre.',
  },
  UsernameTakenError: 'Ce nom d’utilisateur est déjà pris. Veuillez en choisir un autre.',
  RegistrationClosedError: 'Il n’est pas possible de créer de nouveaux comptes pour le moment.',
  InvalidCredentialsError: {
    login:
      'Ces informations ne correspondent pas. Veuillez vérifier votre saisie. Si vous venez de vous inscrire, consultez aussi votre boîte de réception\u00a0: votre adresse attend peut-être encore d’être confirmée.',
    registration:
      'Ce n’est pas le mot de passe de votre inscription. Veuillez vérifier votre saisie.',
    session: 'Ce n’est pas votre mot de passe actuel. Veuillez vérifier votre saisie.',
  },
  EmailNotConfirmedError:
    'Votre adresse e-mail n’est pas encore confirmée. Veuillez chercher notre e-mail dans votre boîte de réception.',
  AccountSuspendedError:
    'Ce compte a été suspendu. Si vous avez des questions, veuillez vous adresser aux responsables de ce service.',
  InvalidCodeError: (triesLeft) => {
    if (triesLeft <= 0) {
      return 'Ce code est incorrect et ne peut plus être utilisé. Veuillez demander un nouvel e-mail.'
    }
    return `Ce code est incorrect. Il vous reste ${triesLeft === 1 ? 'un essai' : `${triesLeft} essais`}.`
  },
  InvalidTokenError:
    'Ce lien ou ce code n’est pas valable ou a déjà été utilisé. Veuillez demander un nouvel e-mail, ou vous connecter si c’est déjà fait.',
  TokenExpiredError: 'Ce lien ou ce code a expiré. Veuillez demander un nouvel e-mail.',
  LastAdministratorError:
    'C’est le dernier compte administrateur. Veuillez d’abord donner ce rôle à quelqu’un d’autre.',
  UnknownAudienceError:
    'Ce serveur n’émet pas de jetons pour ce service. Veuillez vérifier son nom ou demander aux responsables du serveur de l’ajouter.',
  SessionEndedError: {
    LOGGED_OUT: 'Vous avez fermé cette session. Veuillez vous reconnecter pour continuer.',
    REVOKED:
      'Cette session a été fermée depuis un autre appareil. Veuillez vous reconnecter pour continuer.',
    EXPIRED: 'Votre session a expiré. Veuillez vous reconnecter pour continuer.',
    REUSED:
      'Pour votre sécurité, nous avons mis fin à cette session. Veuillez vous reconnecter pour continuer.',
    CREDENTIALS_CHANGED:
      'Vos informations de connexion ont changé. Veuillez vous reconnecter pour continuer.',
    SUSPENDED:
      'Votre compte a été suspendu. Si vous avez des questions, veuillez vous adresser aux responsables de ce service.',
    UNKNOWN: 'Aucune session n’est ouverte. Veuillez vous connecter pour continuer.',
  },
}
