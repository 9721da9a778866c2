import { formatMoment, formatWait } from './moments.ts'
import type { Catalogue } from './texts.ts'

/** French, with "vous". `\u00a0` is the space that French sets before a colon and inside its quotation marks. */
export const fr: Catalogue = {
  errors: {
    InvalidInputError: 'Certains champs doivent être corrigés.',
    TooManyRequestsError: (waitSeconds) =>
      `Il y a eu trop de tentatives. Veuillez réessayer ${formatWait(waitSeconds, 'fr')}.`,
    ReauthenticationRequiredError:
      'Veuillez d’abord confirmer qu’il s’agit bien de vous, puis réessayer.',
    NotFoundError: 'Ce que vous cherchez est introuvable.',
    WeakPasswordError: {
      common:
        'Ce mot de passe est très répandu et serait aussitôt deviné. Veuillez en choisir un autre.',
      guessable: 'Ce mot de passe est trop facile à deviner. Veuillez en choisir un plus robuste.',
    },
    EmailTakenError: 'Un compte existe déjà pour cette adresse e-mail. Veuillez vous connecter.',
    RegistrationClosedError: 'Il n’est pas possible de créer de nouveaux comptes pour le moment.',
    InvalidCredentialsError:
      'Ces informations ne correspondent pas. Veuillez vérifier votre saisie. Si vous venez de vous inscrire, consultez aussi votre boîte de réception\u00a0: votre adresse attend peut-être encore d’être confirmée.',
    EmailNotConfirmedError:
      'Votre adresse e-mail n’est pas encore confirmée. Veuillez chercher notre e-mail dans votre boîte de réception.',
    InvalidCodeError: (triesLeft) => {
      if (triesLeft <= 0) {
        return 'Ce code est incorrect et ne peut plus être utilisé. Veuillez demander un nouvel e-mail.'
      }
      return `Ce code est incorrect. Il vous reste ${triesLeft === 1 ? 'un essai' : `${triesLeft} essais`}.`
    },
    InvalidTokenError:
      'Ce lien ou ce code n’est pas valable ou a déjà été utilisé. Veuillez demander un nouvel e-mail, ou vous connecter si c’est déjà fait.',
    TokenExpiredError: 'Ce lien ou ce code a expiré. Veuillez demander un nouvel e-mail.',
    SessionEndedError: {
      LOGGED_OUT: 'Vous avez fermé cette session. Veuillez vous reconnecter pour continuer.',
      REVOKED:
        'Vous avez mis fin à cette session depuis un autre appareil. Veuillez vous reconnecter pour continuer.',
      EXPIRED: 'Votre session a expiré. Veuillez vous reconnecter pour continuer.',
      REUSED:
        'Pour votre sécurité, nous avons mis fin à cette session. Veuillez vous reconnecter pour continuer.',
      CREDENTIALS_CHANGED:
        'Vos informations de connexion ont changé. Veuillez vous reconnecter pour continuer.',
      UNKNOWN: 'Aucune session n’est ouverte. Veuillez vous connecter pour continuer.',
    },
  },
  fields: {
    REQUIRED: 'Veuillez remplir ce champ.',
    TOO_SHORT: (minLength) => `Veuillez saisir au moins ${caracteres(minLength)}.`,
    TOO_LONG: (maxLength) => `Veuillez ne pas dépasser ${caracteres(maxLength)}.`,
    MALFORMED: {
      email: 'Veuillez saisir une seule adresse e-mail, par exemple nom@example.com.',
      password:
        'Le mot de passe contient des caractères qui ne peuvent pas être enregistrés. Veuillez les retirer.',
      name: 'Veuillez saisir le nom sur une seule ligne, sans caractères de contrôle.',
      locale: 'Veuillez indiquer un code de langue, par exemple de ou pt-BR.',
      identifier: 'Veuillez saisir l’adresse e-mail de votre compte.',
    },
  },
  passwordSuggestions: {
    straightRow: 'Des touches voisines du clavier sont faciles à deviner.',
    keyPattern: 'Les motifs courts tracés sur le clavier sont faciles à deviner.',
    simpleRepeat: 'Les caractères répétés comme «\u00a0aaa\u00a0» sont faciles à deviner.',
    extendedRepeat: 'Les motifs répétés comme «\u00a0abcabcabc\u00a0» sont faciles à deviner.',
    sequences: 'Évitez les suites courantes comme «\u00a0abc\u00a0» ou «\u00a0123\u00a0».',
    recentYears: 'Évitez les années récentes.',
    dates: 'Évitez les dates et les années qui vous concernent.',
    topTen: 'C’est l’un des dix mots de passe les plus utilisés.',
    topHundred: 'C’est l’un des cent mots de passe les plus utilisés.',
    common: 'C’est un mot de passe très répandu.',
    similarToCommon: 'C’est proche d’un mot de passe très répandu.',
    wordByItself: 'Un mot seul est facile à deviner.',
    namesByThemselves: 'Un nom seul est facile à deviner.',
    commonNames: 'Les noms courants sont faciles à deviner.',
    userInputs: 'Évitez votre nom, votre adresse et le nom de ce service.',
    pwned:
      'Ce mot de passe figure dans une fuite de données. Si vous l’utilisez ailleurs, changez-le aussi là-bas.',
    l33t: 'Les remplacements prévisibles, comme «\u00a0@\u00a0» pour «\u00a0a\u00a0», n’aident guère.',
    reverseWords: 'Écrire un mot courant à l’envers n’aide guère.',
    allUppercase:
      'Tout écrire en majuscules n’aide guère. Mettez seulement quelques lettres en majuscules.',
    capitalization: 'Ne mettez pas seulement la première lettre en majuscule.',
    associatedYears: 'Évitez les années qui vous concernent.',
    repeated: 'Évitez de répéter des mots ou des caractères.',
    longerKeyboardPattern:
      'Choisissez des motifs de clavier plus longs et changez plusieurs fois de direction.',
    anotherWord: 'Ajoutez d’autres mots, moins courants.',
    useWords: 'Utilisez plusieurs mots, mais pas d’expressions courantes.',
    noNeed: 'Il peut être robuste même sans symboles, chiffres ni majuscules.',
  },
  mails: {
    greeting: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
    linkInFull: 'Si le bouton ne fonctionne pas, copiez ce lien dans votre navigateur\u00a0:',
    confirmEmail: {
      subject: (appName) => `Confirmez votre adresse e-mail pour ${appName}`,
      preheader: 'Encore une étape et votre compte est prêt.',
      title: 'Confirmez votre adresse e-mail',
      intro: (appName) =>
        `Merci de votre inscription à ${appName}. Veuillez confirmer que cette adresse e-mail est bien la vôtre\u00a0: votre compte sera alors prêt.`,
      button: 'Confirmer l’adresse',
      openLink: 'Pour la confirmer, ouvrez ce lien\u00a0:',
      linkExpires: (at) => `Le lien est valable jusqu’au ${moment(at)}.`,
      otherDevice:
        'Si vous l’ouvrez sur un autre appareil, le mot de passe choisi lors de votre inscription vous sera demandé.',
      typeCode: 'Ou saisissez ce code là où vous avez commencé votre inscription\u00a0:',
      codeExpires: (at) => `Le code est valable jusqu’au ${moment(at)}.`,
      notYou:
        'Si cette inscription ne vient pas de vous, ignorez simplement cet e-mail\u00a0: il ne se passera rien.',
      footer: (appName) =>
        `Vous recevez cet e-mail parce que cette adresse a été utilisée pour une inscription à ${appName}.`,
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
      footer: (appName) =>
        `Vous recevez cet e-mail parce que cette adresse a été utilisée pour une inscription à ${appName}.`,
    },
    sessionEnded: {
      subject: (appName) => `Pour votre sécurité, nous avons mis fin à une session ${appName}`,
      preheader: 'Reconnectez-vous pour continuer sur cet appareil.',
      title: 'Pour votre sécurité, nous avons mis fin à une session',
      intro: (appName) =>
        `Une ancienne clé de session de votre compte ${appName} a été utilisée une seconde fois. Par précaution, nous avons mis fin à cette session.`,
      device: 'Appareil\u00a0:',
      unknownDevice: 'inconnu',
      time: 'Date\u00a0:',
      why: 'Cela se produit lorsqu’une autre personne possède une copie de la clé. Cela peut aussi arriver après la restauration d’un appareil à partir d’une sauvegarde.',
      logInAgain: 'Pour continuer sur cet appareil, veuillez vous reconnecter.',
      notYou: 'Si vous ne reconnaissez pas l’appareil, veuillez changer votre mot de passe.',
      footer: (appName) =>
        `Vous recevez cet e-mail parce qu’il concerne la sécurité de votre compte ${appName}.`,
    },
  },
}

// French counts the first day of a month: 1er, 2, 3.
function moment(at: Date): string {
  return formatMoment(at, 'fr').replace(/^1 /, '1er ')
}

function caracteres(count: number): string {
  return count === 1 ? 'un caractère' : `${count} caractères`
}
