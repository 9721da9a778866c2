import type { CaptchaRequired } from '../captcha/captcha-guard.ts'
import type { PasswordWeakness } from '../domains/passwords/password-policy.ts'
import type { ReauthenticationMethod } from '../domains/sessions/freshness.ts'
import type { SessionEndReason } from '../domains/sessions/session.ts'
import type { InvalidField } from '../domains/users/invalid-fields.ts'
import { catalogueFor, isPasswordSuggestionKey } from '../locales/catalogue.ts'
import { widgetOf } from './captcha.ts'
import type { Context } from './context.ts'

/** Union members that are nothing but a name and a sentence. */
type PlainFailure =
  | 'NotFoundError'
  | 'RegistrationClosedError'
  | 'EmailNotConfirmedError'
  | 'AccountSuspendedError'
  | 'UsernameTakenError'
  | 'LastAdministratorError'
  | 'InvalidTokenError'
  | 'TokenExpiredError'
  | 'UnknownAudienceError'

/** An expected failure without further fields, in the language of the request. */
export function failure<Name extends PlainFailure>(name: Name, { locale }: Context) {
  return { __typename: name, message: catalogueFor(locale).errors[name] }
}

/** Credentials that do not belong together: those of a login, or a password where it is known whose. */
export function invalidCredentials(
  typedFor: 'login' | 'registration' | 'session',
  { locale }: Context,
) {
  const message = catalogueFor(locale).errors.InvalidCredentialsError[typedFor]
  return { __typename: 'InvalidCredentialsError' as const, message }
}

/** An address that has an account: for whoever wants one with it, or for somebody who has one. */
export function emailTaken(wantedBy: 'newcomer' | 'member', { locale }: Context) {
  const message = catalogueFor(locale).errors.EmailTakenError[wantedBy]
  return { __typename: 'EmailTakenError' as const, message }
}

/** Says of each field what is right, in the language of the request. */
export function invalidInput(fields: readonly InvalidField[], { locale }: Context) {
  const { errors, fields: texts } = catalogueFor(locale)
  const message = (invalid: InvalidField) => {
    if (invalid.code === 'NOT_ALLOWED') return texts.NOT_ALLOWED[invalid.field]
    const { code, field, limit } = invalid
    if (code === 'MALFORMED') return texts.MALFORMED[field]
    return code === 'REQUIRED' ? texts.REQUIRED : texts[code](limit ?? 0)
  }
  return {
    __typename: 'InvalidInputError' as const,
    message: errors.InvalidInputError,
    fields: fields.map((invalid) => ({
      path: [invalid.field],
      code: invalid.code,
      message: message(invalid),
    })),
  }
}

/** Says why a password is weak, and each advice once; advice without a text is left out. */
export function weakPassword(weakness: PasswordWeakness, { locale }: Context) {
  const { errors, passwordSuggestions } = catalogueFor(locale)
  const suggestions = weakness.suggestions
    .filter(isPasswordSuggestionKey)
    .map((key) => passwordSuggestions[key])
  return {
    __typename: 'WeakPasswordError' as const,
    message: errors.WeakPasswordError[weakness.reason],
    suggestions: [...new Set(suggestions)],
  }
}

/** Says how long to wait: the sentence in round numbers, `retryAt` exactly. */
export function tooManyRequests(retryAt: Date, { locale, services }: Context) {
  const waitSeconds = (retryAt.getTime() - services.clock.now().getTime()) / 1000
  return {
    __typename: 'TooManyRequestsError' as const,
    message: catalogueFor(locale).errors.TooManyRequestsError(Math.max(1, Math.ceil(waitSeconds))),
    retryAt,
  }
}

/** A person has to show that they are one, and the widget to do so with. */
export function captchaRequired(required: CaptchaRequired, { locale }: Context) {
  const message = catalogueFor(locale).errors.CaptchaRequiredError
  return { __typename: 'CaptchaRequiredError' as const, message, ...widgetOf(required) }
}

/** A code that is wrong, and how often it may still be typed. */
export function invalidCode(triesLeft: number, { locale }: Context) {
  const message = catalogueFor(locale).errors.InvalidCodeError(triesLeft)
  return { __typename: 'InvalidCodeError' as const, message, triesLeft }
}

/** A sensitive change by a session that is not fresh, and what makes it so. */
export function reauthenticationRequired(
  methods: readonly ReauthenticationMethod[],
  { locale }: Context,
) {
  const message = catalogueFor(locale).errors.ReauthenticationRequiredError
  return { __typename: 'ReauthenticationRequiredError' as const, message, methods }
}

/** Why a refresh token is worth nothing any more; UNKNOWN for one that never was this server's. */
export function sessionEnded(reason: SessionEndReason | 'UNKNOWN', { locale }: Context) {
  const message = catalogueFor(locale).errors.SessionEndedError[reason]
  return { __typename: 'SessionEndedError' as const, message, reason }
}
