import { formatWait } from '../moments.ts'
import type { ErrorTexts } from '../texts.ts'

export const errors: ErrorTexts = {
  InvalidInputError: 'Some fields need to be corrected.',
  TooManyRequestsError: (waitSeconds) =>
    `There were too many tries. Please try again ${formatWait(waitSeconds, 'en')}.`,
  CaptchaRequiredError: 'Please show that you are not a robot, then try again.',
  ReauthenticationRequiredError: 'Please confirm that it is you, then try again.',
  NotFoundError: 'We could not find what you asked for.',
  WeakPasswordError: {
    common: 'Many people use this password, so it is guessed at once. Please choose another one.',
    guessable: 'This password is too easy to guess. Please choose a stronger one.',
    breached:
      'This password has appeared in a data leak, so attackers try it early. Please choose another one.',
  },
  EmailTakenError: {
    newcomer: 'There is already an account with this email address. Please log in instead.',
    member: 'There is already an account with this email address. Please choose another one.',
  },
  UsernameTakenError: 'This username is already taken. Please choose another one.',
  RegistrationClosedError: 'New accounts cannot be registered here at the moment.',
  InvalidCredentialsError: {
    login:
      'These details do not match. Please check what you typed. If you registered recently, please also look in your inbox: your address may still be waiting to be confirmed.',
    registration: 'This is not the password of your registration. Please check what you typed.',
    session: 'This is not your current password. Please check what you typed.',
  },
  EmailNotConfirmedError:
    'Your email address has not been confirmed yet. Please look in your inbox for our email.',
  AccountSuspendedError:
    'This account has been suspended. If you have questions, please get in touch with the people who run this service.',
  InvalidCodeError: (triesLeft) => {
    if (triesLeft <= 0)
      return 'This code is wrong and can no longer be used. Please ask for a new email.'
    return `This code is wrong. You have ${triesLeft === 1 ? 'one try' : `${triesLeft} tries`} left.`
  },
  InvalidTokenError:
    'This link or code is not valid or has already been used. Please ask for a new email, or log in if you have already done this.',
  TokenExpiredError: 'This link or code has expired. Please ask for a new email.',
  LastAdministratorError:
    'This is the only administrator left. Please make somebody else an administrator first.',
  UnknownAudienceError:
    'This server issues no tokens for that service. Please check its name, or ask the people who run this server to add it.',
  SessionEndedError: {
    LOGGED_OUT: 'You have logged out. Please log in again to continue.',
    REVOKED: 'This session was ended from another device. Please log in again to continue.',
    EXPIRED: 'Your session has expired. Please log in again to continue.',
    REUSED: 'For your safety, we ended this session. Please log in again to continue.',
    CREDENTIALS_CHANGED: 'Your login details have changed. Please log in again to continue.',
    SUSPENDED:
      'Your account has been suspended. If you have questions, please get in touch with the people who run this service.',
    UNKNOWN: 'You are not logged in. Please log in to continue.',
  },
}
