import type { ReauthenticationProof } from '../../domains/sessions/reauthentication.service.ts'
import { expiryOf, freshUntil } from '../../domains/sessions/session.ts'
import { emailProofOf } from '../email-proof.ts'
import {
  captchaRequired,
  failure,
  invalidCode,
  invalidCredentials,
  invalidInput,
  reauthenticationRequired,
  sessionEnded,
  tooManyRequests,
} from '../failures.ts'
import { deliverLogin } from '../login-success.ts'
import type {
  MutationResolvers,
  ReauthenticationProofInput,
  Resolvers,
  SessionResolvers,
} from '../resolvers.generated.ts'

const Mutation: MutationResolvers = {
  async login(_root, { input }, context) {
    const { identifier, password, transport = 'BEARER', captchaResponse = null } = input
    const deviceToken = input.deviceToken ?? context.cookies.device ?? null
    const request = { identifier, password, transport, deviceToken, captchaResponse }
    const result = await context.services.login.login(request, context.origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return deliverLogin(result, context)
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'INVALID_CREDENTIALS':
        return invalidCredentials('login', context)
      case 'EMAIL_NOT_CONFIRMED':
        return failure('EmailNotConfirmedError', context)
      case 'ACCOUNT_SUSPENDED':
        return failure('AccountSuspendedError', context)
      case 'CAPTCHA_REQUIRED':
        return captchaRequired(result, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async requestLoginCode(_root, { input }, context) {
    const { locale, origin, services } = context
    const { email, captchaResponse = null } = input
    const request = { email, locale, captchaResponse }
    const result = await services.loginCode.request(request, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RequestLoginCodeSuccess', ...result }
      case 'INVALID_INPUT':
        return invalidInput(result.fields, context)
      case 'CAPTCHA_REQUIRED':
        return captchaRequired(result, context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async loginWithCode(_root, { input }, context) {
    const { transport = 'BEARER' } = input
    const deviceToken = context.cookies.device ?? null
    const request = { proof: emailProofOf(input.proof), transport, deviceToken }
    const result = await context.services.loginCode.logIn(request, context.origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return deliverLogin(result, context)
      case 'INVALID_CODE':
        return invalidCode(result.triesLeft, context)
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOKEN_EXPIRED':
        return failure('TokenExpiredError', context)
      case 'ACCOUNT_SUSPENDED':
        return failure('AccountSuspendedError', context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async refreshSession(_root, { input }, context) {
    const result = await context.services.refresh.refresh(input.refreshToken, context.origin)
    if (result.outcome === 'SESSION_ENDED') return sessionEnded(result.reason, context)
    const session = { session: result.session, current: true }
    return { __typename: 'RefreshSessionSuccess', session, tokens: result.tokens }
  },

  async logout(_root, _arguments, { viewer, origin, cookies, usesCookie, services }) {
    const endedSessionId = await services.sessions.logout(viewer, origin)
    if (usesCookie) cookies.clearSession()
    return { __typename: 'LogoutSuccess', endedSessionId }
  },

  async revokeSession(_root, { input }, context) {
    const { viewer, origin, services } = context
    const result = await services.sessions.revoke(viewer, input.sessionId, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return { __typename: 'RevokeSessionSuccess', ...result }
      case 'NOT_FOUND':
        return failure('NotFoundError', context)
      case 'REAUTHENTICATION_REQUIRED':
        return reauthenticationRequired(result.methods, context)
    }
  },

  async revokeOtherSessions(_root, _arguments, context) {
    const { viewer, origin, services } = context
    const result = await services.sessions.revokeOthers(viewer, origin)
    if (result.outcome === 'REAUTHENTICATION_REQUIRED') {
      return reauthenticationRequired(result.methods, context)
    }
    return { __typename: 'RevokeOtherSessionsSuccess', ...result }
  },

  async reauthenticate(_root, { input }, context) {
    const { viewer, origin, services } = context
    const proof = reauthenticationProofOf(input.proof)
    const result = await services.reauthentication.reauthenticate(viewer, proof, origin)
    switch (result.outcome) {
      case 'SUCCESS':
        return {
          __typename: 'ReauthenticateSuccess',
          session: { session: result.session, current: true },
        }
      case 'INVALID_CREDENTIALS':
        return invalidCredentials('session', context)
      case 'INVALID_CODE':
        return invalidCode(result.triesLeft, context)
      case 'INVALID_TOKEN':
        return failure('InvalidTokenError', context)
      case 'TOO_MANY_REQUESTS':
        return tooManyRequests(result.retryAt, context)
    }
  },

  async requestReauthenticationCode(_root, _arguments, context) {
    const result = await context.services.reauthentication.requestCode(context.viewer)
    if (result.outcome === 'TOO_MANY_REQUESTS') return tooManyRequests(result.retryAt, context)
    return { __typename: 'RequestReauthenticationCodeSuccess', ...result }
  },

  async issueAccessToken(_root, { input }, context) {
    const result = await context.services.serviceTokens.issue(context.viewer, input.audience)
    if (result.outcome === 'UNKNOWN_AUDIENCE') return failure('UnknownAudienceError', context)
    return { __typename: 'IssueAccessTokenSuccess', ...result }
  },
}

function reauthenticationProofOf(input: ReauthenticationProofInput): ReauthenticationProof {
  const { password, code } = input
  return code === undefined ? { kind: 'password', password } : { kind: 'code', ...code }
}

const Session: SessionResolvers = {
  id: ({ session }) => session.id,
  transport: ({ session }) => session.transport,
  createdAt: ({ session }) => session.createdAt,
  lastUsedAt: ({ session }) => session.lastUsedAt,
  expiresAt: ({ session }, _arguments, { services }) => expiryOf(session, services.idleTtlSeconds),
  freshUntil: ({ session }, _arguments, { services }) => freshUntil(session, services.clock.now()),
  ipAddress: ({ session }) => session.ipAddress,
  userAgent: ({ session }) => session.userAgent,
  deviceLabel: ({ session }) => session.deviceLabel,
}

/** The resolvers of schema/sessions.graphql. */
export const sessionsResolvers: Resolvers = { Mutation, Session }
