import { graphql } from './generated/gql.ts'

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
    }
  }
`)

export const Users = graphql(`
  query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) {
    users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes { id email name roles status lastLoginAt sessions { totalCount nodes { current } } }
      edges { cursor node { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const LoginDiagnosis = graphql(`
  query LoginDiagnosis($identifier: String!) {
    loginDiagnosis(identifier: $identifier) {
      identifier canLogIn obstacles throttledUntil
      user { id email }
      recentDeliveries { id to template status }
    }
  }
`)

export const EmailDeliveries = graphql(`
  query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) {
    emailDeliveries(first: $first, after: $after, filter: $filter) {
      nodes { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId }
      edges { cursor node { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const RetryEmailDelivery = graphql(`
  mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) {
    retryEmailDelivery(input: $input) {
      __typename
      ... on RetryEmailDeliverySuccess { delivery { id status attempts } }
      ... on MutationError { message }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)

export const AuditEvents = graphql(`
  query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) {
    auditEvents(first: $first, after: $after, filter: $filter) {
      nodes {
        id type occurredAt actorId subjectId ipAddress userAgent
        actor { id } subject { id email } details { name value }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const InviteUser = graphql(`
  mutation InviteUser($input: InviteUserInput!) {
    inviteUser(input: $input) {
      __typename
      ... on InviteUserSuccess {
        linkExpiresAt
        user { id email emailConfirmed hasPassword name locale roles status lastLoginAt }
      }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)

export const AcceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on LoginSuccess {
        deviceToken
        user { id email emailConfirmed hasPassword name roles }
        session { id current transport freshUntil }
        tokens { accessToken refreshToken }
      }
      ... on MutationError { message }
      ... on WeakPasswordError { suggestions }
      ... on InvalidInputError { fields { path code message } }
      ... on TooManyRequestsError { retryAt }
    }
  }
`)

export const UpdateUser = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      __typename
      ... on UpdateUserSuccess { user { id username name locale roles updatedAt } }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
    }
  }
`)

export const SuspendUser = graphql(`
  mutation SuspendUser($input: SuspendUserInput!) {
    suspendUser(input: $input) {
      __typename
      ... on SuspendUserSuccess { user { id status sessions { totalCount } } }
      ... on MutationError { message }
    }
  }
`)

export const RestoreUser = graphql(`
  mutation RestoreUser($input: RestoreUserInput!) {
    restoreUser(input: $input) {
      __typename
      ... on RestoreUserSuccess { user { id status } }
      ... on MutationError { message }
    }
  }
`)

export const RevokeUserSessions = graphql(`
  mutation RevokeUserSessions($input: RevokeUserSessionsInput!) {
    revokeUserSessions(input: $input) {
      __typename
      ... on RevokeUserSessionsSuccess { revokedSessionIds user { id sessions { totalCount } } }
      ... on MutationError { message }
    }
  }
`)

export const ImpersonateUser = graphql(`
  mutation ImpersonateUser($input: ImpersonateUserInput!) {
    impersonateUser(input: $input) {
      __typename
      ... on ImpersonateUserSuccess {
        accessToken
        accessTokenExpiresAt
        session { id current transport freshUntil expiresAt ipAddress userAgent deviceLabel }
      }
      ... on MutationError { message }
      ... on InvalidInputError { fields { path code message } }
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

export const DeleteUser = graphql(`
  mutation DeleteUser($input: DeleteUserInput!) {
    deleteUser(input: $input) {
      __typename
      ... on DeleteUserSuccess { deletedUserId }
      ... on MutationError { message }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)

export const SendPasswordReset = graphql(`
  mutation SendPasswordReset($input: SendPasswordResetInput!) {
    sendPasswordReset(input: $input) {
      __typename
      ... on SendPasswordResetSuccess { user { id } delivery { id to template status } }
      ... on MutationError { message }
      ... on ReauthenticationRequiredError { methods }
    }
  }
`)
