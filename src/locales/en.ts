import { formatMoment, formatWait } from './moments.ts'
import type { Catalogue } from './texts.ts'

/** English. */
export const en: Catalogue = {
  errors: {
    InvalidInputError: 'Some fields need to be corrected.',
    TooManyRequestsError: (waitSeconds) =>
      `There were too many tries. Please try again ${formatWait(waitSeconds, 'en')}.`,
    ReauthenticationRequiredError: 'Please confirm that it is you, then try again.',
    NotFoundError: 'We could not find what you asked for.',
    WeakPasswordError: {
      common: 'Many people use this password, so it is guessed at once. Please choose another one.',
      guessable: 'This password is too easy to guess. Please choose a stronger one.',
    },
    EmailTakenError: 'There is already an account with this email address. Please log in instead.',
    RegistrationClosedError: 'New accounts cannot be registered here at the moment.',
    InvalidCredentialsError:
      'These details do not match. Please check what you typed. If you registered recently, please also look in your inbox: your address may still be waiting to be confirmed.',
    EmailNotConfirmedError:
      'Your email address has not been confirmed yet. Please look in your inbox for our email.',
    InvalidCodeError: (triesLeft) => {
      if (triesLeft <= 0)
        return 'This code is wrong and can no longer be used. Please ask for a new email.'
      return `This code is wrong. You have ${triesLeft === 1 ? 'one try' : `${triesLeft} tries`} left.`
    },
    InvalidTokenError:
      'This link or code is not valid or has already been used. Please ask for a new email, or log in if you have already done this.',
    TokenExpiredError: 'This link or code has expired. Please ask for a new email.',
    SessionEndedError: {
      LOGGED_OUT: 'You have logged out. Please log in again to continue.',
      REVOKED: 'You ended this session from another device. Please log in again to continue.',
      EXPIRED: 'Your session has expired. Please log in again to continue.',
      REUSED: 'For your safety, we ended this session. Please log in again to continue.',
      CREDENTIALS_CHANGED: 'Your login details have changed. Please log in again to continue.',
      UNKNOWN: 'You are not logged in. Please log in to continue.',
    },
  },
  fields: {
    REQUIRED: 'Please fill in this field.',
    TOO_SHORT: (minLength) => `Please use at least ${characters(minLength)}.`,
    TOO_LONG: (maxLength) => `Please use no more than ${characters(maxLength)}.`,
    MALFORMED: {
      email: 'Please enter one email address, such as name@example.com.',
      password: 'The password contains characters that cannot be stored. Please leave them out.',
      name: 'Please enter the name on one line, without any control characters.',
      locale: 'Please give a language tag, such as de or pt-BR.',
      identifier: 'Please enter the email address of your account.',
    },
  },
  passwordSuggestions: {
    straightRow: 'Keys in a row on the keyboard are easy to guess.',
    keyPattern: 'Short keyboard patterns are easy to guess.',
    simpleRepeat: 'Repeated characters like “aaa” are easy to guess.',
    extendedRepeat: 'Repeated patterns like “abcabcabc” are easy to guess.',
    sequences: 'Avoid common sequences such as “abc” or “123”.',
    recentYears: 'Avoid recent years.',
    dates: 'Avoid dates and years that have to do with you.',
    topTen: 'This is one of the ten most used passwords.',
    topHundred: 'This is one of the hundred most used passwords.',
    common: 'This is a widely used password.',
    similarToCommon: 'This is close to a widely used password.',
    wordByItself: 'A single word is easy to guess.',
    namesByThemselves: 'A name on its own is easy to guess.',
    commonNames: 'Common names are easy to guess.',
    userInputs: 'Avoid your own name, your address and the name of this service.',
    pwned:
      'This password has appeared in a data leak. If you use it elsewhere, change it there too.',
    l33t: 'Replacing letters predictably, such as “@” for “a”, hardly helps.',
    reverseWords: 'Spelling a common word backwards hardly helps.',
    allUppercase: 'Writing everything in capitals hardly helps. Capitalise only some letters.',
    capitalization: 'Capitalise more than the first letter.',
    associatedYears: 'Avoid years that have to do with you.',
    repeated: 'Avoid repeating words and characters.',
    longerKeyboardPattern: 'Use longer keyboard patterns and change direction several times.',
    anotherWord: 'Add more words that are less common.',
    useWords: 'Use several words, but avoid common phrases.',
    noNeed: 'It can be strong without symbols, digits or capitals.',
  },
  mails: {
    greeting: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
    linkInFull: 'If the button does not work, copy this link into your browser:',
    confirmEmail: {
      subject: (appName) => `Confirm your email address for ${appName}`,
      preheader: 'One more step and your account is ready.',
      title: 'Confirm your email address',
      intro: (appName) =>
        `Thank you for registering with ${appName}. Please confirm that this email address is yours, and your account is ready.`,
      button: 'Confirm address',
      openLink: 'To confirm it, open this link:',
      linkExpires: (at) => `The link works until ${formatMoment(at, 'en')}.`,
      otherDevice:
        'If you open it on another device, you will be asked for the password you chose when you registered.',
      typeCode: 'Or enter this code where you registered:',
      codeExpires: (at) => `The code works until ${formatMoment(at, 'en')}.`,
      notYou: 'If you did not register, simply ignore this email: nothing will happen.',
      footer: (appName) =>
        `You are receiving this email because this address was used to register with ${appName}.`,
    },
    accountExists: {
      subject: (appName) => `You already have an account with ${appName}`,
      preheader: 'There is nothing to set up: you can simply log in.',
      title: 'You already have an account',
      intro: (appName) =>
        `Somebody, most likely you, tried to register with ${appName} using this email address. It already has an account, so there is nothing to set up: you can simply log in.`,
      button: 'Log in',
      openLink: 'You can log in here:',
      notYou:
        'If it was not you, you do not need to do anything: nothing about your account has changed.',
      footer: (appName) =>
        `You are receiving this email because this address was used to register with ${appName}.`,
    },
    sessionEnded: {
      subject: (appName) => `For your safety, we ended one of your ${appName} sessions`,
      preheader: 'Log in again to continue on this device.',
      title: 'For your safety, we ended a session',
      intro: (appName) =>
        `An old session key of your ${appName} account was used a second time. To be on the safe side, we ended that session.`,
      device: 'Device:',
      unknownDevice: 'unknown',
      time: 'Time:',
      why: 'This happens when somebody else has a copy of the key. It can also happen after a device has been restored from a backup.',
      logInAgain: 'To continue on that device, please log in again.',
      notYou: 'If you do not recognise the device, please change your password.',
      footer: (appName) =>
        `You are receiving this email because it concerns the safety of your ${appName} account.`,
    },
  },
}

function characters(count: number): string {
  return count === 1 ? 'one character' : `${count} characters`
}
