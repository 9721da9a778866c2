import { graphql } from './generated/gql.ts'

export * from './administration-operations.ts'

/** Everything that a test may want to know of an account. */
export const Me = graphql(`
  query Me {
    me {
      __typename id email emailConfirmed username name locale roles status createdAt updatedAt lastLoginAt hasPassword
    }
  }
`)

export const Register = graphql(`
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
      __typename
      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on WeakPasswordError { suggestions }
      ... on CaptchaRequiredError { provider siteKey }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const ConfirmEmail = graphql(`
  mutation ConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      __typename
      ... on LoginSuccess {
        deviceToken
        user { __typename id email emailConfirmed name locale roles }
        session { __typename id current transport deviceLabel freshUntil }
        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
      }
      ... on PasswordRequired { email }
      ... on MutationError { message }
      ... on InvalidCodeError { triesLeft }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const ResendConfirmation = graphql(`
  mutation ResendConfirmation($input: ResendConfirmationInput!) {
    resendConfirmation(input: $input) {
      __typename
      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }
      ... on TooManyRequestsError { message retryAt }
    }
  }
`)

export const PendingEmail = graphql(`
  query PendingEmail { me { id email emailConfirmed pendingEmail } }
`)

export const RequestEmailChange = graphql(`
  mutation RequestEmailChange($input: RequestEmailChangeInput!) {
    requestEmailChange(input: $input) {
      __typename
      ... on RequestEmailChangeSuccess { challenge codeExpiresAt linkExpiresAt user { id email pendingEmail } }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on ReauthenticationRequiredError { methods }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const ConfirmEmailChange = graphql(`
  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
    confirmEmailChange(input: $input) {
      __typename
      ... on ConfirmEmailChangeSuccess {
        email
        user { id email emailConfirmed pendingEmail sessions { nodes { id current } } }
      }
      ... on MutationError { message }
      ... on InvalidCodeError { triesLeft }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const CancelEmailChange = graphql(`
  mutation CancelEmailChange($input: CancelEmailChangeInput!) {
    cancelEmailChange(input: $input) {
      __typename
      ... on CancelEmailChangeSuccess { email }
      ... on MutationError { message }
    }
  }
`)

export const Login = graphql(`
  mutation Login($input: LoginInput!) {
    login(input: $input) {
      __typename
      ... on LoginSuccess {
        deviceToken
        user { __typename id email lastLoginAt }
        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }
        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
      }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on CaptchaRequiredError { provider siteKey }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const RefreshSession = graphql(`
  mutation RefreshSession($input: RefreshSessionInput!) {
    refreshSession(input: $input) {
      __typename
      ... on RefreshSessionSuccess {
        session { id current lastUsedAt expiresAt }
        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
      }
      ... on SessionEndedError { message reason }
    }
  }
`)

export const Logout = graphql(`
  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }
`)

export const RevokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      __typename
      ... on RevokeSessionSuccess { revokedSessionId }
      ... on MutationError { message }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)

export const RevokeOtherSessions = graphql(`
  mutation RevokeOtherSessions {
    revokeOtherSessions {
      __typename
      ... on RevokeOtherSessionsSuccess { revokedSessionIds }
      ... on ReauthenticationRequiredError { message methods }
    }
  }
`)

export const Reauthenticate = graphql(`
  mutation Reauthenticate($input: ReauthenticateInput!) {
    reauthenticate(input: $input) {
      __typename
      ... on ReauthenticateSuccess { session { id freshUntil current } }
      ... on MutationError { message }
      ... on InvalidCodeError { triesLeft }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on ChangePasswordSuccess { user { id hasPassword updatedAt } revokedSessionIds }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on WeakPasswordError { suggestions }
      ... on ReauthenticationRequiredError { methods }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      __typename
      ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on CaptchaRequiredError { provider siteKey }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on ResetPasswordSuccess { email }
      ... on MutationError { message }
      ... on InvalidCodeError { triesLeft }
      ... on InvalidInputError { fields { path code message } }
      ... on WeakPasswordError { suggestions }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const Sessions = graphql(`
  query Sessions($first: Int! = 20, $after: String) {
    me {
      sessions(first: $first, after: $after) {
        totalCount
        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }
        edges { cursor node { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const Activity = graphql(`
  query Activity($first: Int! = 20, $after: String) {
    me {
      activity(first: $first, after: $after) {
        nodes { id type occurredAt ipAddress deviceLabel byAdministrator }
        edges { cursor node { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const NodeById = graphql(`
  query NodeById($id: ID!) {
    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }
  }
`)

export const Server = graphql(`
  query Server {
    server {
      version registrationOpen emailConfirmationRequired loginMethods
      passwordPolicy { minLength maxLength minStrength }
      captcha { provider siteKey }
    }
  }
`)

export const RequestLoginCode = graphql(`
  mutation RequestLoginCode($input: RequestLoginCodeInput!) {
    requestLoginCode(input: $input) {
      __typename
      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on CaptchaRequiredError { provider siteKey }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const LoginWithCode = graphql(`
  mutation LoginWithCode($input: LoginWithCodeInput!) {
    loginWithCode(input: $input) {
      __typename
      ... on LoginSuccess {
        deviceToken
        user { __typename id email emailConfirmed hasPassword lastLoginAt }
        session { __typename id current transport deviceLabel ipAddress freshUntil }
        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }
      }
      ... on MutationError { message }
      ... on InvalidCodeError { triesLeft }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const RequestReauthenticationCode = graphql(`
  mutation RequestReauthenticationCode {
    requestReauthenticationCode {
      __typename
      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }
      ... on TooManyRequestsError { message retryAt }
    }
  }
`)

export const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename
      ... on UpdateProfileSuccess { user { id username name locale updatedAt } }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
    }
  }
`)

export const DeleteAccount = graphql(`
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      __typename
      ... on DeleteAccountSuccess { deletedUserId }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)

export const IssueAccessToken = graphql(`
  mutation IssueAccessToken($input: IssueAccessTokenInput!) {
    issueAccessToken(input: $input) {
      __typename
      ... on IssueAccessTokenSuccess { accessToken accessTokenExpiresAt }
      ... on MutationError { message }
    }
  }
`)
