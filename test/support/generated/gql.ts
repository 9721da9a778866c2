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
    "\n  query Me {\n    me {\n      __typename id email emailConfirmed name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n": typeof types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation ConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed name locale roles }\n        session { __typename id current transport deviceLabel freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on PasswordRequired { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ConfirmEmailDocument,
    "\n  mutation ResendConfirmation($input: ResendConfirmationInput!) {\n    resendConfirmation(input: $input) {\n      __typename\n      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": typeof types.ResendConfirmationDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.LoginDocument,
    "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.RequestLoginCodeDocument,
    "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.LoginWithCodeDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      __typename\n      ... on RefreshSessionSuccess {\n        session { id current lastUsedAt expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on SessionEndedError { message reason }\n    }\n  }\n": typeof types.RefreshSessionDocument,
    "\n  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }\n": typeof types.LogoutDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      __typename\n      ... on RevokeSessionSuccess { revokedSessionId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      __typename\n      ... on RevokeOtherSessionsSuccess { revokedSessionIds }\n      ... on ReauthenticationRequiredError { message methods }\n    }\n  }\n": typeof types.RevokeOtherSessionsDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input) {\n      __typename\n      ... on ReauthenticateSuccess { session { id freshUntil current } }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": typeof types.ReauthenticateDocument,
    "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": typeof types.RequestReauthenticationCodeDocument,
    "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n": typeof types.NodeByIdDocument,
    "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n    }\n  }\n": typeof types.ServerDocument,
};
const documents: Documents = {
    "\n  query Me {\n    me {\n      __typename id email emailConfirmed name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n": types.MeDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation ConfirmEmail($input: ConfirmEmailInput!) {\n    confirmEmail(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed name locale roles }\n        session { __typename id current transport deviceLabel freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on PasswordRequired { email }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ConfirmEmailDocument,
    "\n  mutation ResendConfirmation($input: ResendConfirmationInput!) {\n    resendConfirmation(input: $input) {\n      __typename\n      ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": types.ResendConfirmationDocument,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.LoginDocument,
    "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.RequestLoginCodeDocument,
    "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.LoginWithCodeDocument,
    "\n  mutation RefreshSession($input: RefreshSessionInput!) {\n    refreshSession(input: $input) {\n      __typename\n      ... on RefreshSessionSuccess {\n        session { id current lastUsedAt expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on SessionEndedError { message reason }\n    }\n  }\n": types.RefreshSessionDocument,
    "\n  mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }\n": types.LogoutDocument,
    "\n  mutation RevokeSession($input: RevokeSessionInput!) {\n    revokeSession(input: $input) {\n      __typename\n      ... on RevokeSessionSuccess { revokedSessionId }\n      ... on MutationError { message }\n      ... on ReauthenticationRequiredError { methods }\n    }\n  }\n": types.RevokeSessionDocument,
    "\n  mutation RevokeOtherSessions {\n    revokeOtherSessions {\n      __typename\n      ... on RevokeOtherSessionsSuccess { revokedSessionIds }\n      ... on ReauthenticationRequiredError { message methods }\n    }\n  }\n": types.RevokeOtherSessionsDocument,
    "\n  mutation Reauthenticate($input: ReauthenticateInput!) {\n    reauthenticate(input: $input) {\n      __typename\n      ... on ReauthenticateSuccess { session { id freshUntil current } }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n": types.ReauthenticateDocument,
    "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n": types.RequestReauthenticationCodeDocument,
    "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": types.ActivityDocument,
    "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n": types.NodeByIdDocument,
    "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n    }\n  }\n": types.ServerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      __typename id email emailConfirmed name locale roles status createdAt updatedAt lastLoginAt hasPassword\n    }\n  }\n"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      __typename\n      ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on WeakPasswordError { suggestions }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RegisterDocument;
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
export function graphql(source: "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress userAgent freshUntil expiresAt }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').LoginDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestLoginCode($input: RequestLoginCodeInput!) {\n    requestLoginCode(input: $input) {\n      __typename\n      ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt }\n      ... on MutationError { message }\n      ... on InvalidInputError { fields { path code message } }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestLoginCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LoginWithCode($input: LoginWithCodeInput!) {\n    loginWithCode(input: $input) {\n      __typename\n      ... on LoginSuccess {\n        deviceToken\n        user { __typename id email emailConfirmed hasPassword lastLoginAt }\n        session { __typename id current transport deviceLabel ipAddress freshUntil }\n        tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt }\n      }\n      ... on MutationError { message }\n      ... on InvalidCodeError { triesLeft }\n      ... on TooManyRequestsError { retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').LoginWithCodeDocument;
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
export function graphql(source: "\n  mutation RequestReauthenticationCode {\n    requestReauthenticationCode {\n      __typename\n      ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt }\n      ... on TooManyRequestsError { message retryAt }\n    }\n  }\n"): typeof import('./graphql.ts').RequestReauthenticationCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions($first: Int! = 20, $after: String) {\n    me {\n      sessions(first: $first, after: $after) {\n        totalCount\n        nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Activity($first: Int! = 20, $after: String) {\n    me {\n      activity(first: $first, after: $after) {\n        nodes { id type occurredAt ipAddress deviceLabel }\n        edges { cursor node { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ActivityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NodeById($id: ID!) {\n    node(id: $id) { __typename id ... on User { email } ... on Session { current deviceLabel } }\n  }\n"): typeof import('./graphql.ts').NodeByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Server {\n    server {\n      version registrationOpen emailConfirmationRequired loginMethods\n      passwordPolicy { minLength maxLength minStrength }\n    }\n  }\n"): typeof import('./graphql.ts').ServerDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
