/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A mailed code, together with what the asking client was given. */
export type ChallengeCodeInput = {
  /** The `challenge` of the answer that announced the mail. */
  challenge: string;
  /** The digits of the mail; spaces and dashes between them do not matter. */
  code: string;
};

/** The proof that the mail was read, and where to keep the session. */
export type ConfirmEmailInput = {
  /** The code or the link. */
  proof: ConfirmEmailProofInput;
  /** Where the new session's credential is kept. */
  transport?: TokenTransport;
};

/** A mailed link, together with what shows that it was opened by the person who registered. */
export type ConfirmEmailLinkInput = {
  /** The `challenge` of `register`, where the link is opened by the client that registered. */
  challenge?: string | null | undefined;
  /** The password chosen at registration, where the link is opened elsewhere. */
  password?: string | null | undefined;
  /** What follows `#token=` in the link. */
  token: string;
};

/** Exactly one of the two proofs. */
export type ConfirmEmailProofInput =
  {   /** The six digits of the mail. */
  code: ChallengeCodeInput; link?: never; }
  |  { code?: never;   /** The link of the mail. */
  link: ConfirmEmailLinkInput; };

/**
 * Exactly one of the two proofs that a mail was read: the link needs nothing beside it, the code needs what the asking
 * client was given.
 */
export type EmailProofInput =
  {   /** The digits of the mail, with the challenge. */
  code: ChallengeCodeInput; token?: never; }
  |  { code?: never;   /** What follows `#token=` in the link. */
  token: string; };

/** What can be wrong with a field. */
export type InvalidFieldCode =
  /** It is not of the form that the field describes. */
  | 'MALFORMED'
  /** The form is right, but this value may not be given here. */
  | 'NOT_ALLOWED'
  /** It is empty. */
  | 'REQUIRED'
  /** It has more characters than the server takes. */
  | 'TOO_LONG'
  /** It has fewer characters than the server asks for. */
  | 'TOO_SHORT';

/** Who logs in. */
export type LoginInput = {
  /** The `deviceToken` of an earlier login on this device: it keeps the owner's own allowance of tries. Browsers in COOKIE transport send it by themselves. */
  deviceToken?: string | null | undefined;
  /** The account's e-mail address, in any spelling of it. */
  identifier: string;
  /** The account's password, exactly as it was chosen; spaces and case count. */
  password: string;
  /** Where the new session's credential is kept. */
  transport?: TokenTransport;
};

/** A way to log in. */
export type LoginMethod =
  /** A mailed link or code, with `requestLoginCode` and `loginWithCode`. */
  | 'EMAIL_CODE'
  /** An e-mail address and a password, with `login`. */
  | 'PASSWORD';

/** The proof that the mail was read, and where to keep the session. */
export type LoginWithCodeInput = {
  /** The link or the code of the mail. */
  proof: EmailProofInput;
  /** Where the new session's credential is kept. */
  transport?: TokenTransport;
};

/** The proof of who one is. */
export type ReauthenticateInput = {
  /** Exactly one proof. */
  proof: ReauthenticationProofInput;
};

/** What can make a session fresh again. */
export type ReauthenticationMethod =
  /** A code that `requestReauthenticationCode` mails to the account's address. */
  | 'EMAIL_CODE'
  /** The account's password. */
  | 'PASSWORD';

/** Exactly one of the ways to make a session fresh. */
export type ReauthenticationProofInput =
  {   /** The eight digits that `requestReauthenticationCode` mailed for this session. */
  code: ChallengeCodeInput; password?: never; }
  |  { code?: never;   /** The account's password. */
  password: string; };

/** The refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest refresh token that this client has. */
  refreshToken: string;
};

/** Who registers. */
export type RegisterInput = {
  /** One e-mail address, without a display name. All spellings that reach the same mailbox by case or by the script of the domain are one account. */
  email: string;
  /** The language for mails, a BCP 47 tag. Without it the Accept-Language header decides. */
  locale?: string | null | undefined;
  /** What the person wants to be called in mails; at most 100 characters on one line. */
  name?: string | null | undefined;
  /** 8 to 128 characters unless the server says otherwise in `server.passwordPolicy`. Spaces count and are kept. */
  password: string;
};

/** Who wants to log in. */
export type RequestLoginCodeInput = {
  /** The account's e-mail address, in any spelling of it. */
  email: string;
};

/** Which registration gets a new mail. */
export type ResendConfirmationInput = {
  /** The `challenge` that `register` gave. */
  challenge: string;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The `id` of one of one's own sessions. */
  sessionId: string | number;
};

/** One value for each kind of event that is recorded. */
export type SecurityEventType =
  /** The address was confirmed; unless confirmation is optional, this is when the account came into being. */
  | 'EMAIL_CONFIRMED'
  /** A login succeeded and began a session. */
  | 'LOGGED_IN'
  /** A session was ended by its own user agent. */
  | 'LOGGED_OUT'
  /** Somebody asked for a code to log in with, to be mailed to the account's address. */
  | 'LOGIN_CODE_REQUESTED'
  /** A login was refused: the password was wrong, or the account is suspended. */
  | 'LOGIN_FAILED'
  /** The person proved again who they are and made a session fresh. */
  | 'REAUTHENTICATED'
  /** Somebody who held a session gave a wrong password or code to `reauthenticate`. */
  | 'REAUTHENTICATION_FAILED'
  /** A refresh token from before was played again: the session was ended, since one of two holders is not the owner. */
  | 'REFRESH_REUSED'
  /** A registration was taken for this address. */
  | 'REGISTERED'
  /** A session was ended from another session, or because the account's credentials changed. */
  | 'SESSION_REVOKED';

/** Why a session is over. */
export type SessionEndReason =
  /** The account's credentials changed: its address was confirmed for the first time. */
  | 'CREDENTIALS_CHANGED'
  /** It was not used for too long, or has reached its greatest age. */
  | 'EXPIRED'
  /** Its own user agent logged out. */
  | 'LOGGED_OUT'
  /** An earlier refresh token of it was played again. */
  | 'REUSED'
  /** It was ended from another session. */
  | 'REVOKED'
  /** The account is suspended. */
  | 'SUSPENDED'
  /** This server never issued such a token, or no longer knows its session. */
  | 'UNKNOWN';

/** Where a session's credential is kept. */
export type TokenTransport =
  /** Tokens in the answer: mobile apps, servers, clients that keep tokens themselves. */
  | 'BEARER'
  /** One HttpOnly cookie, no token in any answer, nothing to refresh: browsers. */
  | 'COOKIE';

/** Whether a person may log in. */
export type UserStatus =
  /** They may. */
  | 'ACTIVE'
  /** They may not, and all of their sessions are over. */
  | 'SUSPENDED';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename: 'Query', me: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } | null };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { __typename: 'Mutation', register:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RegisterSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'RegistrationClosedError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { __typename: 'Mutation', confirmEmail:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, name: string | null, locale: string, roles: Array<string> }, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, deviceLabel: string, freshUntil: string | null }, tokens: { __typename: 'Tokens', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'PasswordRequired', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ResendConfirmationMutationVariables = Exact<{
  input: ResendConfirmationInput;
}>;


export type ResendConfirmationMutation = { __typename: 'Mutation', resendConfirmation:
    | { __typename: 'ResendConfirmationSuccess', codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { __typename: 'Mutation', login:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'EmailNotConfirmedError', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { __typename: 'User', id: string, email: string, lastLoginAt: string | null }, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, deviceLabel: string, ipAddress: string | null, userAgent: string | null, freshUntil: string | null, expiresAt: string }, tokens: { __typename: 'Tokens', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RequestLoginCodeMutationVariables = Exact<{
  input: RequestLoginCodeInput;
}>;


export type RequestLoginCodeMutation = { __typename: 'Mutation', requestLoginCode:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RequestLoginCodeSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type LoginWithCodeMutationVariables = Exact<{
  input: LoginWithCodeInput;
}>;


export type LoginWithCodeMutation = { __typename: 'Mutation', loginWithCode:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, hasPassword: boolean, lastLoginAt: string | null }, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, deviceLabel: string, ipAddress: string | null, freshUntil: string | null }, tokens: { __typename: 'Tokens', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { __typename: 'Mutation', refreshSession:
    | { __typename: 'RefreshSessionSuccess', session: { __typename: 'Session', id: string, current: boolean, lastUsedAt: string, expiresAt: string }, tokens: { __typename: 'Tokens', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } }
    | { __typename: 'SessionEndedError', message: string, reason: SessionEndReason }
   };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { __typename: 'Mutation', logout: { __typename: 'LogoutSuccess', endedSessionId: string | null } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { __typename: 'Mutation', revokeSession:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RevokeSessionSuccess', revokedSessionId: string }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { __typename: 'Mutation', revokeOtherSessions:
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RevokeOtherSessionsSuccess', revokedSessionIds: Array<string> }
   };

export type ReauthenticateMutationVariables = Exact<{
  input: ReauthenticateInput;
}>;


export type ReauthenticateMutation = { __typename: 'Mutation', reauthenticate:
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'ReauthenticateSuccess', session: { __typename: 'Session', id: string, freshUntil: string | null, current: boolean } }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RequestReauthenticationCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestReauthenticationCodeMutation = { __typename: 'Mutation', requestReauthenticationCode:
    | { __typename: 'RequestReauthenticationCodeSuccess', challenge: string, codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type SessionsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type SessionsQuery = { __typename: 'Query', me: { __typename: 'User', sessions: { __typename: 'SessionConnection', totalCount: number, nodes: Array<{ __typename: 'Session', id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }>, edges: Array<{ __typename: 'SessionEdge', cursor: string, node: { __typename: 'Session', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ActivityQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type ActivityQuery = { __typename: 'Query', me: { __typename: 'User', activity: { __typename: 'SecurityEventConnection', nodes: Array<{ __typename: 'SecurityEvent', id: string, type: SecurityEventType, occurredAt: string, ipAddress: string | null, deviceLabel: string | null }>, edges: Array<{ __typename: 'SecurityEventEdge', cursor: string, node: { __typename: 'SecurityEvent', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type NodeByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeByIdQuery = { __typename: 'Query', node:
    | { __typename: 'Session', current: boolean, deviceLabel: string, id: string }
    | { __typename: 'User', email: string, id: string }
   | null };

export type ServerQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerQuery = { __typename: 'Query', server: { __typename: 'ServerInfo', version: string, registrationOpen: boolean, emailConfirmationRequired: boolean, loginMethods: Array<LoginMethod>, passwordPolicy: { __typename: 'PasswordPolicy', minLength: number, maxLength: number, minStrength: number } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    __typename
    id
    email
    emailConfirmed
    name
    locale
    roles
    status
    createdAt
    updatedAt
    lastLoginAt
    hasPassword
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($input: RegisterInput!) {
  register(input: $input) {
    __typename
    ... on RegisterSuccess {
      email
      challenge
      codeExpiresAt
      linkExpiresAt
    }
    ... on MutationError {
      message
    }
    ... on InvalidInputError {
      fields {
        path
        code
        message
      }
    }
    ... on WeakPasswordError {
      suggestions
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  confirmEmail(input: $input) {
    __typename
    ... on LoginSuccess {
      deviceToken
      user {
        __typename
        id
        email
        emailConfirmed
        name
        locale
        roles
      }
      session {
        __typename
        id
        current
        transport
        deviceLabel
        freshUntil
      }
      tokens {
        accessToken
        accessTokenExpiresAt
        refreshToken
        refreshTokenExpiresAt
      }
    }
    ... on PasswordRequired {
      email
    }
    ... on MutationError {
      message
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const ResendConfirmationDocument = new TypedDocumentString(`
    mutation ResendConfirmation($input: ResendConfirmationInput!) {
  resendConfirmation(input: $input) {
    __typename
    ... on ResendConfirmationSuccess {
      codeExpiresAt
      linkExpiresAt
    }
    ... on TooManyRequestsError {
      message
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<ResendConfirmationMutation, ResendConfirmationMutationVariables>;
export const LoginDocument = new TypedDocumentString(`
    mutation Login($input: LoginInput!) {
  login(input: $input) {
    __typename
    ... on LoginSuccess {
      deviceToken
      user {
        __typename
        id
        email
        lastLoginAt
      }
      session {
        __typename
        id
        current
        transport
        deviceLabel
        ipAddress
        userAgent
        freshUntil
        expiresAt
      }
      tokens {
        accessToken
        accessTokenExpiresAt
        refreshToken
        refreshTokenExpiresAt
      }
    }
    ... on MutationError {
      message
    }
    ... on InvalidInputError {
      fields {
        path
        code
        message
      }
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const RequestLoginCodeDocument = new TypedDocumentString(`
    mutation RequestLoginCode($input: RequestLoginCodeInput!) {
  requestLoginCode(input: $input) {
    __typename
    ... on RequestLoginCodeSuccess {
      email
      challenge
      codeExpiresAt
      linkExpiresAt
    }
    ... on MutationError {
      message
    }
    ... on InvalidInputError {
      fields {
        path
        code
        message
      }
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<RequestLoginCodeMutation, RequestLoginCodeMutationVariables>;
export const LoginWithCodeDocument = new TypedDocumentString(`
    mutation LoginWithCode($input: LoginWithCodeInput!) {
  loginWithCode(input: $input) {
    __typename
    ... on LoginSuccess {
      deviceToken
      user {
        __typename
        id
        email
        emailConfirmed
        hasPassword
        lastLoginAt
      }
      session {
        __typename
        id
        current
        transport
        deviceLabel
        ipAddress
        freshUntil
      }
      tokens {
        accessToken
        accessTokenExpiresAt
        refreshToken
        refreshTokenExpiresAt
      }
    }
    ... on MutationError {
      message
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<LoginWithCodeMutation, LoginWithCodeMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on RefreshSessionSuccess {
      session {
        id
        current
        lastUsedAt
        expiresAt
      }
      tokens {
        accessToken
        accessTokenExpiresAt
        refreshToken
        refreshTokenExpiresAt
      }
    }
    ... on SessionEndedError {
      message
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogoutDocument = new TypedDocumentString(`
    mutation Logout {
  logout {
    __typename
    ... on LogoutSuccess {
      endedSessionId
    }
  }
}
    `) as unknown as TypedDocumentString<LogoutMutation, LogoutMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    __typename
    ... on RevokeSessionSuccess {
      revokedSessionId
    }
    ... on MutationError {
      message
    }
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    __typename
    ... on RevokeOtherSessionsSuccess {
      revokedSessionIds
    }
    ... on ReauthenticationRequiredError {
      message
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const ReauthenticateDocument = new TypedDocumentString(`
    mutation Reauthenticate($input: ReauthenticateInput!) {
  reauthenticate(input: $input) {
    __typename
    ... on ReauthenticateSuccess {
      session {
        id
        freshUntil
        current
      }
    }
    ... on MutationError {
      message
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<ReauthenticateMutation, ReauthenticateMutationVariables>;
export const RequestReauthenticationCodeDocument = new TypedDocumentString(`
    mutation RequestReauthenticationCode {
  requestReauthenticationCode {
    __typename
    ... on RequestReauthenticationCodeSuccess {
      challenge
      codeExpiresAt
    }
    ... on TooManyRequestsError {
      message
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<RequestReauthenticationCodeMutation, RequestReauthenticationCodeMutationVariables>;
export const SessionsDocument = new TypedDocumentString(`
    query Sessions($first: Int! = 20, $after: String) {
  me {
    sessions(first: $first, after: $after) {
      totalCount
      nodes {
        id
        current
        transport
        createdAt
        lastUsedAt
        expiresAt
        freshUntil
        ipAddress
        userAgent
        deviceLabel
      }
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const ActivityDocument = new TypedDocumentString(`
    query Activity($first: Int! = 20, $after: String) {
  me {
    activity(first: $first, after: $after) {
      nodes {
        id
        type
        occurredAt
        ipAddress
        deviceLabel
      }
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActivityQuery, ActivityQueryVariables>;
export const NodeByIdDocument = new TypedDocumentString(`
    query NodeById($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on User {
      email
    }
    ... on Session {
      current
      deviceLabel
    }
  }
}
    `) as unknown as TypedDocumentString<NodeByIdQuery, NodeByIdQueryVariables>;
export const ServerDocument = new TypedDocumentString(`
    query Server {
  server {
    version
    registrationOpen
    emailConfirmationRequired
    loginMethods
    passwordPolicy {
      minLength
      maxLength
      minStrength
    }
  }
}
    `) as unknown as TypedDocumentString<ServerQuery, ServerQueryVariables>;