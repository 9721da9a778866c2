import { graphql } from './generated/gql.ts'

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
