import type { ConfirmationProof } from '../../domains/registration/confirmation.service.ts'
import {
  captchaRequired,
  emailTaken,
  failure,
  invalidCode,
  invalidCredentials,
  invalidInput,
  tooManyRequests,
  weakPassword,
} from '../failures.ts'
import { deliverLogin } from '../login-success.ts'
import type {
  ConfirmEmailProofInput,
  MutationResolvers,
  Resolvers,
} from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async register(_root, { input }, context) {
    const { email, password, name = null, locale = null, captchaResponse = null } = input
    const requestLocale = context.locale
    const request = { email, password, name, locale, requestLocale, captchaResponse }
    const result = await context.services.registration.register(request, context.origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RegisterSuccess', ...result }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'WEAK_PASSWORD':
        return weakPassword(result.weakness, context)
      case 'EMAIL_TAKEN':
        return emailTaken('newcomer', context)
      case 'REGISTRATION_CLOSED':
        return failure('RegistrationClosedError', context)
      case 'CAPTCHA_REQUIRED':
        return captchaRequired(result, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async confirmEmail(_root, { input }, context) {
    const { transport = 'BEARER' } = input
    const deviceToken = context.cookies.device ?? null
    const request = { proof: proofOf(input.proof), transport, deviceToken }
    const result = await context.services.confirmation.confirm(request, context.origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return deliverLogin(result, context)
      case 'PASSWORD_REQUIRED':
        return { __typename: 'PasswordRequired', email: result.email }
      case 'INVALID_CREDENTIALS':
        return invalidCredentials('registration', context)
      case 'INVALID_CODE':
        return invalidCode(result.triesLeft, context)
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOKEN_EXPIRED':
        return failure('TokenExpiredError', context)
      case 'EMAIL_TAKEN':
        return emailTaken('newcomer', context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async resendConfirmation(_root, { input }, context) {
    const result = await context.services.resend.resend(input.challenge, context.origin)
    if (result.outcome === 'TOO_MANY_REQUESTS') return tooManyRequests(result.retryAt, context)
    return { __typename: 'ResendConfirmationSuccess', ...result }
  },
}

function proofOf({ code, link }: ConfirmEmailProofInput): ConfirmationProof {
  if (code !== undefined) return { kind: 'code', ...code }
  const { token, challenge = null, password = null } = link
  return { kind: 'link', token, challenge, password }
}

/** The resolvers of schema/registration.graphql. */
export const registrationResolvers: Resolvers = { Mutation }
