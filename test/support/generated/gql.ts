/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) {\n    users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes { id email name roles status lastLoginAt sessions { totalCount nodes { current } } }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.UsersDocument,
    "\n  query LoginDiagnosis($identifier: String!) {\n    loginDiagnosis(identifier: $identifier) {\n      identifier canLogIn obstacles throttledUntil\n      user { id email }\n      recentDeliveries { id to template status }\n    }\n  }\n": typeof types.LoginDiagnosisDocument,
    "\n  query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) {\n    emailDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.EmailDeliveriesDocument,
    "\n  mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) {\n    retryEmailDelivery(input: $input) {\n      __typename\n      ... on RetryEmailDeliverySuccess { delivery { id status attempts } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.RetryEmailDeliveryDocument,
    "\n  query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) {\n    auditEvents(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id type occurredAt actorId subjectId ipAddress userAgent\n        actor { id } subject { id email } details { name value }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AuditEventsDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      __typename\n      ... on InviteUserSuccess {\n        linkExpiresAt\n        user { id email emailConfirmed hasPassword name locale roles status lastLoginAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.InviteUserDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { id email emailConfirmed hasPassword name roles }\n        session { id current transport freshUntil }\n        tokens { accessToken refreshToken }\n      }\n      ... on MutationError { message }\n      ... on WeakPasswordError { suggestions }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      __typename\n      ... on UpdateUserSuccess { user { id username name locale roles updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": typeof types.UpdateUserDocument,
    "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      __typename\n      ... on SuspendUserSuccess { user { id status sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n": typeof types.SuspendUserDocument,
    "\n  mutation RestoreUser($input: RestoreUserInput!) {\n    restoreUser(input: $input) {\n      __typename\n      ... on RestoreUserSuccess { user { id status } }\n      ... on MutationError { message }\n    }\n  }\n": typeof types.RestoreUserDocument,
    "\n  mutation RevokeUserSessions($input: RevokeUserSessionsInput!) {\n    revokeUserSessions(input: $input) {\n      __typename\n      ... on RevokeUserSessionsSuccess { revokedSessionIds user { id sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n": typeof types.RevokeUserSessionsDocument,
    "\n  mutation ImpersonateUser($input: ImpersonateUserInput!) {\n    impersonateUser(input: $input) {\n      __typename\n      ... on ImpersonateUserSuccess {\n        accessToken\n        accessTokenExpiresAt\n        session { id current transport freshUntil expiresAt ipAddress userAgent deviceLabel }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": typeof types.ImpersonateUserDocument,
    "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      __typename\n      ... on DeleteUserSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.DeleteUserDocument,
    "\n  mutation SendPasswordReset($input: SendPasswordResetInput!) {\n    sendPasswordReset(input: $input) {\n      __typename\n      ... on SendPasswordResetSuccess { user { id } delivery { id to template status } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.SendPasswordResetDocument,
    "\n  query Me {\n    me {\n      __typename id email emailConfirmed username name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation ConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed name locale roles }\n        session { __typename id current transport deviceLabel freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on PasswordRequired { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ConfirmEmailDocument,
    "\n  mutation ResendConfirmation($input: ResendConfirmationInput!) {\n    resendConfirmation(input: $input) {\n      __typename\n      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": typeof types.ResendConfirmationDocument,
    "\n  query PendingEmail { me { id email emailConfirmed pendingEmail } }\n": typeof types.PendingEmailDocument,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on RequestEmailChangeSuccess { challenge codeExpiresAt linkExpiresAt user { id email pendingEmail } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RequestEmailChangeDocument,
    "\n  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on ConfirmEmailChangeSuccess {\n        email\n        user { id email emailConfirmed pendingEmail sessions { nodes { id current } } }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ConfirmEmailChangeDocument,
    "\n  mutation CancelEmailChange($input: CancelEmailChangeInput!) {\n    cancelEmailChange(input: $input) {\n      __typename\n      ... on CancelEmailChangeSuccess { email }\n      ... on MutationError { message }\n    }\n  }\n": typeof types.CancelEmailChangeDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.LoginDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      __typename\n      ... on RefreshSessionSuccess {\n        session { id current lastUsedAt expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on SessionEndedError { message reason }\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }\n": typeof types.LogoutDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      __typename\n      ... on RevokeSessionSuccess { revokedSessionId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      __typename\n      ... on RevokeOtherSessionsSuccess { revokedSessionIds }\n      ... on ReauthenticationRequiredError { message methods }\n    }\n  }\n": typeof types.RevokeOtherSessionsDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input) {\n      __typename\n      ... on ReauthenticateSuccess { session { id freshUntil current } }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ReauthenticateDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on ChangePasswordSuccess { user { id hasPassword updatedAt } revokedSessionIds }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on ResetPasswordSuccess { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel byAdministrator }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n": typeof types.NodeByIdDocument,
    "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n      captcha { provider siteKey }\n    }\n  }\n": typeof types.ServerDocument,
    "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RequestLoginCodeDocument,
    "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.LoginWithCodeDocument,
    "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": typeof types.RequestReauthenticationCodeDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UpdateProfileSuccess { user { id username name locale updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": typeof types.UpdateProfileDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      __typename\n      ... on DeleteAccountSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.DeleteAccountDocument,
    "\n  mutation IssueAccessToken($input: IssueAccessTokenInput!) {\n    issueAccessToken(input: $input) {\n      __typename\n      ... on IssueAccessTokenSuccess { accessToken accessTokenExpiresAt }\n      ... on MutationError { message }\n    }\n  }\n": typeof types.IssueAccessTokenDocument,
};
const documents: Documents = {
    "\n  query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) {\n    users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes { id email name roles status lastLoginAt sessions { totalCount nodes { current } } }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.UsersDocument,
    "\n  query LoginDiagnosis($identifier: String!) {\n    loginDiagnosis(identifier: $identifier) {\n      identifier canLogIn obstacles throttledUntil\n      user { id email }\n      recentDeliveries { id to template status }\n    }\n  }\n": types.LoginDiagnosisDocument,
    "\n  query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) {\n    emailDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.EmailDeliveriesDocument,
    "\n  mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) {\n    retryEmailDelivery(input: $input) {\n      __typename\n      ... on RetryEmailDeliverySuccess { delivery { id status attempts } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.RetryEmailDeliveryDocument,
    "\n  query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) {\n    auditEvents(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id type occurredAt actorId subjectId ipAddress userAgent\n        actor { id } subject { id email } details { name value }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AuditEventsDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      __typename\n      ... on InviteUserSuccess {\n        linkExpiresAt\n        user { id email emailConfirmed hasPassword name locale roles status lastLoginAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.InviteUserDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { id email emailConfirmed hasPassword name roles }\n        session { id current transport freshUntil }\n        tokens { accessToken refreshToken }\n      }\n      ... on MutationError { message }\n      ... on WeakPasswordError { suggestions }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      __typename\n      ... on UpdateUserSuccess { user { id username name locale roles updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": types.UpdateUserDocument,
    "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      __typename\n      ... on SuspendUserSuccess { user { id status sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n": types.SuspendUserDocument,
    "\n  mutation RestoreUser($input: RestoreUserInput!) {\n    restoreUser(input: $input) {\n      __typename\n      ... on RestoreUserSuccess { user { id status } }\n      ... on MutationError { message }\n    }\n  }\n": types.RestoreUserDocument,
    "\n  mutation RevokeUserSessions($input: RevokeUserSessionsInput!) {\n    revokeUserSessions(input: $input) {\n      __typename\n      ... on RevokeUserSessionsSuccess { revokedSessionIds user { id sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n": types.RevokeUserSessionsDocument,
    "\n  mutation ImpersonateUser($input: ImpersonateUserInput!) {\n    impersonateUser(input: $input) {\n      __typename\n      ... on ImpersonateUserSuccess {\n        accessToken\n        accessTokenExpiresAt\n        session { id current transport freshUntil expiresAt ipAddress userAgent deviceLabel }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": types.ImpersonateUserDocument,
    "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      __typename\n      ... on DeleteUserSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.DeleteUserDocument,
    "\n  mutation SendPasswordReset($input: SendPasswordResetInput!) {\n    sendPasswordReset(input: $input) {\n      __typename\n      ... on SendPasswordResetSuccess { user { id } delivery { id to template status } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.SendPasswordResetDocument,
    "\n  query Me {\n    me {\n      __typename id email emailConfirmed username name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n": types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation ConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed name locale roles }\n        session { __typename id current transport deviceLabel freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on PasswordRequired { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ConfirmEmailDocument,
    "\n  mutation ResendConfirmation($input: ResendConfirmationInput!) {\n    resendConfirmation(input: $input) {\n      __typename\n      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": types.ResendConfirmationDocument,
    "\n  query PendingEmail { me { id email emailConfirmed pendingEmail } }\n": types.PendingEmailDocument,
    "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on RequestEmailChangeSuccess { challenge codeExpiresAt linkExpiresAt user { id email pendingEmail } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RequestEmailChangeDocument,
    "\n  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on ConfirmEmailChangeSuccess {\n        email\n        user { id email emailConfirmed pendingEmail sessions { nodes { id current } } }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ConfirmEmailChangeDocument,
    "\n  mutation CancelEmailChange($input: CancelEmailChangeInput!) {\n    cancelEmailChange(input: $input) {\n      __typename\n      ... on CancelEmailChangeSuccess { email }\n      ... on MutationError { message }\n    }\n  }\n": types.CancelEmailChangeDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.LoginDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      __typename\n      ... on RefreshSessionSuccess {\n        session { id current lastUsedAt expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on SessionEndedError { message reason }\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }\n": types.LogoutDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      __typename\n      ... on RevokeSessionSuccess { revokedSessionId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      __typename\n      ... on RevokeOtherSessionsSuccess { revokedSessionIds }\n      ... on ReauthenticationRequiredError { message methods }\n    }\n  }\n": types.RevokeOtherSessionsDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input) {\n      __typename\n      ... on ReauthenticateSuccess { session { id freshUntil current } }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ReauthenticateDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on ChangePasswordSuccess { user { id hasPassword updatedAt } revokedSessionIds }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on ResetPasswordSuccess { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel byAdministrator }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.ActivityDocument,
    "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n": types.NodeByIdDocument,
    "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n      captcha { provider siteKey }\n    }\n  }\n": types.ServerDocument,
    "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RequestLoginCodeDocument,
    "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.LoginWithCodeDocument,
    "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": types.RequestReauthenticationCodeDocument,
    "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UpdateProfileSuccess { user { id username name locale updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n": types.UpdateProfileDocument,
    "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      __typename\n      ... on DeleteAccountSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.DeleteAccountDocument,
    "\n  mutation IssueAccessToken($input: IssueAccessTokenInput!) {\n    issueAccessToken(input: $input) {\n      __typename\n      ... on IssueAccessTokenSuccess { accessToken accessTokenExpiresAt }\n      ... on MutationError { message }\n    }\n  }\n": types.IssueAccessTokenDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) {\n    users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes { id email name roles status lastLoginAt sessions { totalCount nodes { current } } }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LoginDiagnosis($identifier: String!) {\n    loginDiagnosis(identifier: $identifier) {\n      identifier canLogIn obstacles throttledUntil\n      user { id email }\n      recentDeliveries { id to template status }\n    }\n  }\n"): typeof import('./graphql.ts').LoginDiagnosisDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) {\n    emailDeliveries(first: $first, after: $after, filter: $filter) {\n      nodes { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId }\n      edges { cursor node { id } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').EmailDeliveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) {\n    retryEmailDelivery(input: $input) {\n      __typename\n      ... on RetryEmailDeliverySuccess { delivery { id status attempts } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').RetryEmailDeliveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) {\n    auditEvents(first: $first, after: $after, filter: $filter) {\n      nodes {\n        id type occurredAt actorId subjectId ipAddress userAgent\n        actor { id } subject { id email } details { name value }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql.ts').AuditEventsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      __typename\n      ... on InviteUserSuccess {\n        linkExpiresAt\n        user { id email emailConfirmed hasPassword name locale roles status lastLoginAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').InviteUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { id email emailConfirmed hasPassword name roles }\n        session { id current transport freshUntil }\n        tokens { accessToken refreshToken }\n      }\n      ... on MutationError { message }\n      ... on WeakPasswordError { suggestions }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').AcceptInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateUser($input: UpdateUserInput!) {\n    updateUser(input: $input) {\n      __typename\n      ... on UpdateUserSuccess { user { id username name locale roles updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendUser($input: SuspendUserInput!) {\n    suspendUser(input: $input) {\n      __typename\n      ... on SuspendUserSuccess { user { id status sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n"): typeof import('./graphql.ts').SuspendUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreUser($input: RestoreUserInput!) {\n    restoreUser(input: $input) {\n      __typename\n      ... on RestoreUserSuccess { user { id status } }\n      ... on MutationError { message }\n    }\n  }\n"): typeof import('./graphql.ts').RestoreUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeUserSessions($input: RevokeUserSessionsInput!) {\n    revokeUserSessions(input: $input) {\n      __typename\n      ... on RevokeUserSessionsSuccess { revokedSessionIds user { id sessions { totalCount } } }\n      ... on MutationError { message }\n    }\n  }\n"): typeof import('./graphql.ts').RevokeUserSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImpersonateUser($input: ImpersonateUserInput!) {\n    impersonateUser(input: $input) {\n      __typename\n      ... on ImpersonateUserSuccess {\n        accessToken\n        accessTokenExpiresAt\n        session { id current transport freshUntil expiresAt ipAddress userAgent deviceLabel }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n"): typeof import('./graphql.ts').ImpersonateUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteUser($input: DeleteUserInput!) {\n    deleteUser(input: $input) {\n      __typename\n      ... on DeleteUserSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').DeleteUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendPasswordReset($input: SendPasswordResetInput!) {\n    sendPasswordReset(input: $input) {\n      __typename\n      ... on SendPasswordResetSuccess { user { id } delivery { id to template status } }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').SendPasswordResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      __typename id email emailConfirmed username name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RegisterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed name locale roles }\n        session { __typename id current transport deviceLabel freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on PasswordRequired { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ConfirmEmailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendConfirmation($input: ResendConfirmationInput!) {\n    resendConfirmation(input: $input) {\n      __typename\n      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ResendConfirmationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PendingEmail { me { id email emailConfirmed pendingEmail } }\n"): typeof import('./graphql.ts').PendingEmailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestEmailChange($input: RequestEmailChangeInput!) {\n    requestEmailChange(input: $input) {\n      __typename\n      ... on RequestEmailChangeSuccess { challenge codeExpiresAt linkExpiresAt user { id email pendingEmail } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestEmailChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {\n    confirmEmailChange(input: $input) {\n      __typename\n      ... on ConfirmEmailChangeSuccess {\n        email\n        user { id email emailConfirmed pendingEmail sessions { nodes { id current } } }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ConfirmEmailChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelEmailChange($input: CancelEmailChangeInput!) {\n    cancelEmailChange(input: $input) {\n      __typename\n      ... on CancelEmailChangeSuccess { email }\n      ... on MutationError { message }\n    }\n  }\n"): typeof import('./graphql.ts').CancelEmailChangeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').LoginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      __typename\n      ... on RefreshSessionSuccess {\n        session { id current lastUsedAt expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on SessionEndedError { message reason }\n    }\n  }\n"): typeof import('./graphql.ts').RefreshSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }\n"): typeof import('./graphql.ts').LogoutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      __typename\n      ... on RevokeSessionSuccess { revokedSessionId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').RevokeSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      __typename\n      ... on RevokeOtherSessionsSuccess { revokedSessionIds }\n      ... on ReauthenticationRequiredError { message methods }\n    }\n  }\n"): typeof import('./graphql.ts').RevokeOtherSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input) {\n      __typename\n      ... on ReauthenticateSuccess { session { id freshUntil current } }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ReauthenticateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on ChangePasswordSuccess { user { id hasPassword updatedAt } revokedSessionIds }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on ReauthenticationRequiredError { methods }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ChangePasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {\n    requestPasswordReset(input: $input) {\n      __typename\n      ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestPasswordResetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on ResetPasswordSuccess { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').ResetPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel byAdministrator }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ActivityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n"): typeof import('./graphql.ts').NodeByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n      captcha { provider siteKey }\n    }\n  }\n"): typeof import('./graphql.ts').ServerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on CaptchaRequiredError { provider siteKey }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestLoginCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').LoginWithCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestReauthenticationCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProfile($input: UpdateProfileInput!) {\n    updateProfile(input: $input) {\n      __typename\n      ... on UpdateProfileSuccess { user { id username name locale updatedAt } }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n    }\n  }\n"): typeof import('./graphql.ts').UpdateProfileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteAccount($input: DeleteAccountInput!) {\n    deleteAccount(input: $input) {\n      __typename\n      ... on DeleteAccountSuccess { deletedUserId }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n"): typeof import('./graphql.ts').DeleteAccountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueAccessToken($input: IssueAccessTokenInput!) {\n    issueAccessToken(input: $input) {\n      __typename\n      ... on IssueAccessTokenSuccess { accessToken accessTokenExpiresAt }\n      ... on MutationError { message }\n    }\n  }\n"): typeof import('./graphql.ts').IssueAccessTokenDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
