import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserModel, SessionModel, LoginSuccessModel, RefreshSessionSuccessModel, ReauthenticateSuccessModel } from './models.ts';
import type { AuditEvent } from '../audit/audit.service.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339, in UTC with milliseconds: `2026-01-31T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
};

/** The account is suspended. Said only after the right password, or to whoever proved to read the account's mail. */
export type AccountSuspendedError = MutationError & {
  readonly __typename?: 'AccountSuspendedError';
  /** Advises to ask the people who run the service. */
  readonly message: Scalars['String']['output'];
};

/** A mailed code, together with what the asking client was given. */
export type ChallengeCodeInput = {
  /** The `challenge` of the answer that announced the mail. */
  readonly challenge: Scalars['String']['input'];
  /** The digits of the mail; spaces and dashes between them do not matter. */
  readonly code: Scalars['String']['input'];
};

/** The proof that the mail was read, and where to keep the session. */
export type ConfirmEmailInput = {
  /** The code or the link. */
  readonly proof: ConfirmEmailProofInput;
  /** Where the new session's credential is kept. */
  readonly transport?: TokenTransport;
};

/** A mailed link, together with what shows that it was opened by the person who registered. */
export type ConfirmEmailLinkInput = {
  /** The `challenge` of `register`, where the link is opened by the client that registered. */
  readonly challenge?: InputMaybe<Scalars['String']['input']>;
  /** The password chosen at registration, where the link is opened elsewhere. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** What follows `#token=` in the link. */
  readonly token: Scalars['String']['input'];
};

/** Exactly one of the two proofs. */
export type ConfirmEmailProofInput =
  /** The six digits of the mail. */
  { readonly code: ChallengeCodeInput; readonly link?: never; }
  |  /** The link of the mail. */
  { readonly code?: never; readonly link: ConfirmEmailLinkInput; };

/** What `confirmEmail` can answer. */
export type ConfirmEmailResult = EmailTakenError | InvalidCodeError | InvalidCredentialsError | InvalidTokenError | LoginSuccess | PasswordRequired | TokenExpiredError | TooManyRequestsError;

/** The password is right, but the address waits for its confirmation. Only with ACCOUNT_PRIVACY=reveal. */
export type EmailNotConfirmedError = MutationError & {
  readonly __typename?: 'EmailNotConfirmedError';
  /** Advises to look into the inbox. */
  readonly message: Scalars['String']['output'];
};

/**
 * Exactly one of the two proofs that a mail was read: the link needs nothing beside it, the code needs what the asking
 * client was given.
 */
export type EmailProofInput =
  /** The digits of the mail, with the challenge. */
  { readonly code: ChallengeCodeInput; readonly token?: never; }
  |  /** What follows `#token=` in the link. */
  { readonly code?: never; readonly token: Scalars['String']['input']; };

/**
 * The address has an account already. `register` says so only with ACCOUNT_PRIVACY=reveal; `confirmEmail` says so to
 * whoever proved to read that address's mail.
 */
export type EmailTakenError = MutationError & {
  readonly __typename?: 'EmailTakenError';
  /** Advises to log in instead. */
  readonly message: Scalars['String']['output'];
};

/** The code is wrong. With no tries left it is dead (the link is not): ask for a new mail. */
export type InvalidCodeError = MutationError & {
  readonly __typename?: 'InvalidCodeError';
  /** Says that the code is wrong and, with no tries left, to ask for a new mail. */
  readonly message: Scalars['String']['output'];
  /** How many more tries this code has. */
  readonly triesLeft: Scalars['Int']['output'];
};

/**
 * Identifier and password do not belong together. The same answer, in the same time, for every reason; its text also says
 * that the address may still wait for confirmation.
 */
export type InvalidCredentialsError = MutationError & {
  readonly __typename?: 'InvalidCredentialsError';
  /** Names the two things to look at: the typed values, and the inbox. */
  readonly message: Scalars['String']['output'];
};

/** One field of an input that cannot be right. */
export type InvalidField = {
  readonly __typename?: 'InvalidField';
  /** What is wrong with it, for programs. */
  readonly code: InvalidFieldCode;
  /** What is wrong with it and what would be right, for people. */
  readonly message: Scalars['String']['output'];
  /** Where the field is, counted from the input object: `["email"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

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

/** Input that cannot be right. Neither message nor path repeats a value that was typed. */
export type InvalidInputError = MutationError & {
  readonly __typename?: 'InvalidInputError';
  /** Every field that is wrong, each once. */
  readonly fields: ReadonlyArray<InvalidField>;
  /** Says in one sentence that some fields need correcting. */
  readonly message: Scalars['String']['output'];
};

/** The token or challenge is unknown, already used, or meant for something else. */
export type InvalidTokenError = MutationError & {
  readonly __typename?: 'InvalidTokenError';
  /** Advises to ask for a new mail, or to log in where that was done already. */
  readonly message: Scalars['String']['output'];
};

/** Who logs in. */
export type LoginInput = {
  /** The `deviceToken` of an earlier login on this device: it keeps the owner's own allowance of tries. Browsers in COOKIE transport send it by themselves. */
  readonly deviceToken?: InputMaybe<Scalars['String']['input']>;
  /** The account's e-mail address, in any spelling of it. */
  readonly identifier: Scalars['String']['input'];
  /** The account's password, exactly as it was chosen; spaces and case count. */
  readonly password: Scalars['String']['input'];
  /** Where the new session's credential is kept. */
  readonly transport?: TokenTransport;
};

/** A way to log in. */
export type LoginMethod =
  /** A mailed link or code, with `requestLoginCode` and `loginWithCode`. */
  | 'EMAIL_CODE'
  /** An e-mail address and a password, with `login`. */
  | 'PASSWORD';

/** What `login` can answer. */
export type LoginResult = AccountSuspendedError | EmailNotConfirmedError | InvalidCredentialsError | InvalidInputError | LoginSuccess | TooManyRequestsError;

/** The person is logged in. `tokens` and `deviceToken` are null in COOKIE transport, where both are cookies. */
export type LoginSuccess = {
  readonly __typename?: 'LoginSuccess';
  /** Keep it for the next login on this device, also after a logout; null in COOKIE transport. */
  readonly deviceToken?: Maybe<Scalars['String']['output']>;
  /** The session that began. */
  readonly session: Session;
  /** The credentials of a BEARER session; null in COOKIE transport. */
  readonly tokens?: Maybe<Tokens>;
  /** Who is logged in. */
  readonly user: User;
};

/** The proof that the mail was read, and where to keep the session. */
export type LoginWithCodeInput = {
  /** The link or the code of the mail. */
  readonly proof: EmailProofInput;
  /** Where the new session's credential is kept. */
  readonly transport?: TokenTransport;
};

/** What `loginWithCode` can answer. */
export type LoginWithCodeResult = AccountSuspendedError | InvalidCodeError | InvalidTokenError | LoginSuccess | TokenExpiredError | TooManyRequestsError;

/** What `logout` can answer. */
export type LogoutResult = LogoutSuccess;

/** The request carries no living session any more. */
export type LogoutSuccess = {
  readonly __typename?: 'LogoutSuccess';
  /** The session that ended by this call; null when there was none left to end. */
  readonly endedSessionId?: Maybe<Scalars['ID']['output']>;
};

/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Public. Creates the account and logs in. The code needs the challenge that `register` gave to the client that
   * registered. The link needs that challenge, or, opened elsewhere, the password chosen at registration: whoever was
   * registered by a stranger can prove neither, so a click alone never activates a stranger's password.
   */
  readonly confirmEmail: ConfirmEmailResult;
  /**
   * Public. Checks the password and begins a session. The answer, and the time it takes, is the same for a wrong
   * password, an unknown identifier and, with ACCOUNT_PRIVACY=hide, an address that waits for its confirmation.
   */
  readonly login: LoginResult;
  /**
   * Public. Begins a session for whoever proves to read the account's mail, once for each mail. Where that is the first
   * proof of an address that was let in unconfirmed (EMAIL_CONFIRMATION=optional), the address is confirmed, and whatever
   * was there before it goes: the account's sessions, and its password, which anyone could have chosen.
   */
  readonly loginWithCode: LoginWithCodeResult;
  /**
   * Public. Ends the session of this request, even with an expired access token, and clears its cookie. Idempotent:
   * without a living session it succeeds all the same.
   */
  readonly logout: LogoutResult;
  /** Needs a session. Makes it fresh for ten minutes. Tries are limited like those of `login`, over all ways together. */
  readonly reauthenticate: ReauthenticateResult;
  /**
   * Public, BEARER only. Exchanges a refresh token for the next one and a new access token. Safe to repeat: tabs that
   * race and answers that get lost give the same successor. A token from before that ends the session everywhere.
   */
  readonly refreshSession: RefreshSessionResult;
  /**
   * Public. Takes a registration and mails a link and a six-digit code. The account comes into being when it is confirmed.
   * With ACCOUNT_PRIVACY=hide the address is not even looked up here: the answer and the work are the same for a taken
   * one, and its owner is mailed that there is an account already. With EMAIL_CONFIRMATION=optional the account exists at
   * once and its address can be confirmed later.
   */
  readonly register: RegisterResult;
  /**
   * Public. Mails a link and an eight-digit code to log in with, without a password. The answer, and the time it takes, is
   * the same for any address: one without an account is mailed that there is none, a suspended account is mailed nothing.
   */
  readonly requestLoginCode: RequestLoginCodeResult;
  /** Needs a session. Mails an eight-digit code that makes this session fresh, and only this one, with `reauthenticate`. */
  readonly requestReauthenticationCode: RequestReauthenticationCodeResult;
  /**
   * Public. Mails a new link and code for a registration that waits. The answer is the same for any challenge, genuine,
   * used, expired or made up. The challenge stays the same and serves for the new code too.
   */
  readonly resendConfirmation: ResendConfirmationResult;
  /** Needs a fresh session. Ends all of one's sessions but the current one. */
  readonly revokeOtherSessions: RevokeOtherSessionsResult;
  /** Needs a fresh session. Ends one of one's own sessions, the current one too if it is named. */
  readonly revokeSession: RevokeSessionResult;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationLoginArgs = {
  input: LoginInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationLoginWithCodeArgs = {
  input: LoginWithCodeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationReauthenticateArgs = {
  input: ReauthenticateInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRegisterArgs = {
  input: RegisterInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRequestLoginCodeArgs = {
  input: RequestLoginCodeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationResendConfirmationArgs = {
  input: ResendConfirmationInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};

/**
 * Every failure that a client must expect. The type's name is its code: branch on `__typename`, with a default for
 * members that are added later, and show `message` to the person.
 */
export type MutationError = {
  /** For people, in the language of the Accept-Language header, then of the user, then of the server. */
  readonly message: Scalars['String']['output'];
};

/** Anything that has an id which stays the same for its whole life and can be fetched again by `node`. */
export type Node = {
  /** Opaque. Compare it, keep it, send it back; never take it apart. */
  readonly id: Scalars['ID']['output'];
};

/** There is nothing with this id that the caller may see, exactly as when it does not exist. */
export type NotFoundError = MutationError & {
  readonly __typename?: 'NotFoundError';
  /** Says that it was not found. */
  readonly message: Scalars['String']['output'];
};

/** Where a page of a connection ends. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last edge of this page; null when the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when a further page can be asked for with `after: endCursor`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
};

/** What a new password must be. There are no rules of composition: any character counts, spaces too. */
export type PasswordPolicy = {
  readonly __typename?: 'PasswordPolicy';
  /** The greatest number of Unicode code points. */
  readonly maxLength: Scalars['Int']['output'];
  /** The least number of Unicode code points. */
  readonly minLength: Scalars['Int']['output'];
  /** The least strength, from 0 (guessed at once) to 4 (very hard to guess), as zxcvbn estimates it. */
  readonly minStrength: Scalars['Int']['output'];
};

/** The link is good but was opened by another client: ask for the password and send the link again. Nothing is used up. */
export type PasswordRequired = {
  readonly __typename?: 'PasswordRequired';
  /** The address that the link confirms. */
  readonly email: Scalars['String']['output'];
};

/** Everything that can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * Public. The user of this request's session; null without a credential. A credential that was presented but is
   * unusable gives an UNAUTHENTICATED error with `extensions.reason` TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID.
   */
  readonly me?: Maybe<User>;
  /**
   * Public. The user or session with this id, if the caller may see it: oneself and one's own sessions. Null otherwise,
   * exactly as when it does not exist. An unusable credential gives the same UNAUTHENTICATED error as `me`.
   */
  readonly node?: Maybe<Node>;
  /** Public. What this server offers, so that a client can draw its forms. */
  readonly server: ServerInfo;
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** The proof of who one is. */
export type ReauthenticateInput = {
  /** Exactly one proof. */
  readonly proof: ReauthenticationProofInput;
};

/** What `reauthenticate` can answer. */
export type ReauthenticateResult = InvalidCodeError | InvalidCredentialsError | InvalidTokenError | ReauthenticateSuccess | TooManyRequestsError;

/** The session is fresh. */
export type ReauthenticateSuccess = {
  readonly __typename?: 'ReauthenticateSuccess';
  /** The session, with its new `freshUntil`. */
  readonly session: Session;
};

/** What can make a session fresh again. */
export type ReauthenticationMethod =
  /** A code that `requestReauthenticationCode` mails to the account's address. */
  | 'EMAIL_CODE'
  /** The account's password. */
  | 'PASSWORD';

/** Exactly one of the ways to make a session fresh. */
export type ReauthenticationProofInput =
  /** The eight digits that `requestReauthenticationCode` mailed for this session. */
  { readonly code: ChallengeCodeInput; readonly password?: never; }
  |  /** The account's password. */
  { readonly code?: never; readonly password: Scalars['String']['input']; };

/** The session is not fresh enough for this change: call `reauthenticate`, then try again. */
export type ReauthenticationRequiredError = MutationError & {
  readonly __typename?: 'ReauthenticationRequiredError';
  /** Asks the person to confirm who they are. */
  readonly message: Scalars['String']['output'];
  /** The ways in which this account can make its session fresh. */
  readonly methods: ReadonlyArray<ReauthenticationMethod>;
};

/** The refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest refresh token that this client has. */
  readonly refreshToken: Scalars['String']['input'];
};

/** What `refreshSession` can answer. */
export type RefreshSessionResult = RefreshSessionSuccess | SessionEndedError;

/** The session goes on. */
export type RefreshSessionSuccess = {
  readonly __typename?: 'RefreshSessionSuccess';
  /** The session as it is now. */
  readonly session: Session;
  /** Keep these in place of the ones before. */
  readonly tokens: Tokens;
};

/** Who registers. */
export type RegisterInput = {
  /** One e-mail address, without a display name. All spellings that reach the same mailbox by case or by the script of the domain are one account. */
  readonly email: Scalars['String']['input'];
  /** The language for mails, a BCP 47 tag. Without it the Accept-Language header decides. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to be called in mails; at most 100 characters on one line. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 128 characters unless the server says otherwise in `server.passwordPolicy`. Spaces count and are kept. */
  readonly password: Scalars['String']['input'];
};

/** What `register` can answer. */
export type RegisterResult = EmailTakenError | InvalidInputError | RegisterSuccess | RegistrationClosedError | TooManyRequestsError | WeakPasswordError;

/** The registration was taken and a mail is on its way. */
export type RegisterSuccess = {
  readonly __typename?: 'RegisterSuccess';
  /**
   * Stays with the client that registered (a browser keeps it in its storage) and goes with the code, or with the link,
   * to `confirmEmail`. It is worthless without the mail.
   */
  readonly challenge: Scalars['String']['output'];
  /** Until when the code of the mail is taken; a new one can be asked for with `resendConfirmation`. */
  readonly codeExpiresAt: Scalars['DateTime']['output'];
  /** The address as it was typed. */
  readonly email: Scalars['String']['output'];
  /** Until when the link of the mail is taken. */
  readonly linkExpiresAt: Scalars['DateTime']['output'];
};

/** The operator has closed registration. */
export type RegistrationClosedError = MutationError & {
  readonly __typename?: 'RegistrationClosedError';
  /** Says that no registrations are taken. */
  readonly message: Scalars['String']['output'];
};

/** Who wants to log in. */
export type RequestLoginCodeInput = {
  /** The account's e-mail address, in any spelling of it. */
  readonly email: Scalars['String']['input'];
};

/** What `requestLoginCode` can answer. */
export type RequestLoginCodeResult = InvalidInputError | RequestLoginCodeSuccess | TooManyRequestsError;

/** If the address has an account that may log in, a mail is on its way. */
export type RequestLoginCodeSuccess = {
  readonly __typename?: 'RequestLoginCodeSuccess';
  /** Stays with the client that asked and goes with the code to `loginWithCode`. It is worthless without the mail. */
  readonly challenge: Scalars['String']['output'];
  /** Until when the code of the mail is taken. */
  readonly codeExpiresAt: Scalars['DateTime']['output'];
  /** The address as it was typed. */
  readonly email: Scalars['String']['output'];
  /** Until when the link of the mail is taken. */
  readonly linkExpiresAt: Scalars['DateTime']['output'];
};

/** What `requestReauthenticationCode` can answer. */
export type RequestReauthenticationCodeResult = RequestReauthenticationCodeSuccess | TooManyRequestsError;

/** A mail is on its way. */
export type RequestReauthenticationCodeSuccess = {
  readonly __typename?: 'RequestReauthenticationCodeSuccess';
  /** Goes with the code to `reauthenticate`. It is worthless without the mail, and in any other session. */
  readonly challenge: Scalars['String']['output'];
  /** Until when the code of the mail is taken. */
  readonly codeExpiresAt: Scalars['DateTime']['output'];
};

/** Which registration gets a new mail. */
export type ResendConfirmationInput = {
  /** The `challenge` that `register` gave. */
  readonly challenge: Scalars['String']['input'];
};

/** What `resendConfirmation` can answer. */
export type ResendConfirmationResult = ResendConfirmationSuccess | TooManyRequestsError;

/** If the challenge belongs to a registration that waits, a mail is on its way. */
export type ResendConfirmationSuccess = {
  readonly __typename?: 'ResendConfirmationSuccess';
  /** Until when the new code is taken. */
  readonly codeExpiresAt: Scalars['DateTime']['output'];
  /** Until when the new link is taken. */
  readonly linkExpiresAt: Scalars['DateTime']['output'];
};

/** What `revokeOtherSessions` can answer. */
export type RevokeOtherSessionsResult = ReauthenticationRequiredError | RevokeOtherSessionsSuccess;

/** Only the current session is left. */
export type RevokeOtherSessionsSuccess = {
  readonly __typename?: 'RevokeOtherSessionsSuccess';
  /** The sessions that ended; empty when there was no other. */
  readonly revokedSessionIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The `id` of one of one's own sessions. */
  readonly sessionId: Scalars['ID']['input'];
};

/** What `revokeSession` can answer. */
export type RevokeSessionResult = NotFoundError | ReauthenticationRequiredError | RevokeSessionSuccess;

/** The session is over. */
export type RevokeSessionSuccess = {
  readonly __typename?: 'RevokeSessionSuccess';
  /** The session that ended. */
  readonly revokedSessionId: Scalars['ID']['output'];
};

/** Something that happened to an account and that its owner should be able to see. */
export type SecurityEvent = {
  readonly __typename?: 'SecurityEvent';
  /** The device it came from, for people: "Firefox on Linux"; null when that is not known. */
  readonly deviceLabel?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The network address it came from; null when it did not come over the network. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What happened. */
  readonly type: SecurityEventType;
};

/** A page of security events. */
export type SecurityEventConnection = {
  readonly __typename?: 'SecurityEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<SecurityEventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<SecurityEvent>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** A security event and its place in the list. */
export type SecurityEventEdge = {
  readonly __typename?: 'SecurityEventEdge';
  /** Send it as `after` to continue behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: SecurityEvent;
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

/** What this server offers. */
export type ServerInfo = {
  readonly __typename?: 'ServerInfo';
  /** True when an account comes into being only once its address is confirmed. */
  readonly emailConfirmationRequired: Scalars['Boolean']['output'];
  /** The ways to log in, in the order in which to offer them. */
  readonly loginMethods: ReadonlyArray<LoginMethod>;
  /** What a new password must be. */
  readonly passwordPolicy: PasswordPolicy;
  /** False when the operator has closed registration: `register` then answers RegistrationClosedError. */
  readonly registrationOpen: Scalars['Boolean']['output'];
  /** The version of Authograph that answers. */
  readonly version: Scalars['String']['output'];
};

/** A login on one device. */
export type Session = Node & {
  readonly __typename?: 'Session';
  /** When the login was. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** True for the session of this request. */
  readonly current: Scalars['Boolean']['output'];
  /** For people: "Firefox on Linux". */
  readonly deviceLabel: Scalars['String']['output'];
  /** When it ends if it is not used any more. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Until when sensitive changes need no `reauthenticate`; null when that is past. */
  readonly freshUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The `sid` of its tokens. */
  readonly id: Scalars['ID']['output'];
  /** The network address of the login. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it was last used; exact to ten minutes. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** Where its credential is kept. */
  readonly transport: TokenTransport;
  /** What the client called itself at the login. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** The sessions alone. */
  readonly nodes: ReadonlyArray<Session>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many living sessions there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A session and its place in the list. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** Send it as `after` to continue behind this session. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

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

/** The session is over: throw its tokens away and ask the person to log in. */
export type SessionEndedError = MutationError & {
  readonly __typename?: 'SessionEndedError';
  /** Says why, where that helps. */
  readonly message: Scalars['String']['output'];
  /** Why it ended, for programs. */
  readonly reason: SessionEndReason;
};

/** The token or challenge is genuine, but its time is over. Said only after it itself proved genuine. */
export type TokenExpiredError = MutationError & {
  readonly __typename?: 'TokenExpiredError';
  /** Advises to ask for a new mail. */
  readonly message: Scalars['String']['output'];
};

/** Where a session's credential is kept. */
export type TokenTransport =
  /** Tokens in the answer: mobile apps, servers, clients that keep tokens themselves. */
  | 'BEARER'
  /** One HttpOnly cookie, no token in any answer, nothing to refresh: browsers. */
  | 'COOKIE';

/** The credentials of a BEARER session. */
export type Tokens = {
  readonly __typename?: 'Tokens';
  /** A JWT (RFC 9068). Send it as `Authorization: Bearer <accessToken>`. */
  readonly accessToken: Scalars['String']['output'];
  /** Refresh a little before this moment. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** Send it to `refreshSession`, and put the one you get back in its place. */
  readonly refreshToken: Scalars['String']['output'];
  /** When the session ends if it is not used any more. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** Too many tries: nothing was checked, and the answer is the same whether the account exists or not. */
export type TooManyRequestsError = MutationError & {
  readonly __typename?: 'TooManyRequestsError';
  /** Says when to try again. */
  readonly message: Scalars['String']['output'];
  /** The same call is taken again from this moment on. */
  readonly retryAt: Scalars['DateTime']['output'];
};

/** A person's account. */
export type User = Node & {
  readonly __typename?: 'User';
  /** The user's own security events, newest first. */
  readonly activity: SecurityEventConnection;
  /** When the account came into being. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The address as the person typed it. Its case and the script of its domain make no difference to who it is. */
  readonly email: Scalars['String']['output'];
  /** False only while EMAIL_CONFIRMATION=optional let the person in before the address was confirmed. */
  readonly emailConfirmed: Scalars['Boolean']['output'];
  /** False when the account has no password to log in with. */
  readonly hasPassword: Scalars['Boolean']['output'];
  /** The same in tokens (`sub`) and in every user store. */
  readonly id: Scalars['ID']['output'];
  /** When a login last succeeded; null before the first. */
  readonly lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** The language for mails and messages, a BCP 47 tag such as `de` or `pt-BR`. */
  readonly locale: Scalars['String']['output'];
  /** What the person wants to be called; null when nothing was given. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Names that other services can act on; they are in every access token too. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** The user's living sessions, newest first. */
  readonly sessions: SessionConnection;
  /** Whether the person may log in. */
  readonly status: UserStatus;
  /** When anything about the account last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A person's account. */
export type UserActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A person's account. */
export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Whether a person may log in. */
export type UserStatus =
  /** They may. */
  | 'ACTIVE'
  /** They may not, and all of their sessions are over. */
  | 'SUSPENDED';

/** The password is too easy to guess, or is a well-known one. */
export type WeakPasswordError = MutationError & {
  readonly __typename?: 'WeakPasswordError';
  /** Says why the password is weak. */
  readonly message: Scalars['String']['output'];
  /** What would make it stronger, for people; may be empty. */
  readonly suggestions: ReadonlyArray<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ConfirmEmailResult:
    | ( EmailTakenError )
    | ( InvalidCodeError )
    | ( InvalidCredentialsError )
    | ( InvalidTokenError )
    | ( LoginSuccessModel )
    | ( PasswordRequired )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
  ;
  LoginResult:
    | ( AccountSuspendedError )
    | ( EmailNotConfirmedError )
    | ( InvalidCredentialsError )
    | ( InvalidInputError )
    | ( LoginSuccessModel )
    | ( TooManyRequestsError )
  ;
  LoginWithCodeResult:
    | ( AccountSuspendedError )
    | ( InvalidCodeError )
    | ( InvalidTokenError )
    | ( LoginSuccessModel )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
  ;
  LogoutResult: ( LogoutSuccess );
  ReauthenticateResult:
    | ( InvalidCodeError )
    | ( InvalidCredentialsError )
    | ( InvalidTokenError )
    | ( ReauthenticateSuccessModel )
    | ( TooManyRequestsError )
  ;
  RefreshSessionResult:
    | ( RefreshSessionSuccessModel )
    | ( SessionEndedError )
  ;
  RegisterResult:
    | ( EmailTakenError )
    | ( InvalidInputError )
    | ( RegisterSuccess )
    | ( RegistrationClosedError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  RequestLoginCodeResult:
    | ( InvalidInputError )
    | ( RequestLoginCodeSuccess )
    | ( TooManyRequestsError )
  ;
  RequestReauthenticationCodeResult:
    | ( RequestReauthenticationCodeSuccess )
    | ( TooManyRequestsError )
  ;
  ResendConfirmationResult:
    | ( ResendConfirmationSuccess )
    | ( TooManyRequestsError )
  ;
  RevokeOtherSessionsResult:
    | ( ReauthenticationRequiredError )
    | ( RevokeOtherSessionsSuccess )
  ;
  RevokeSessionResult:
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( RevokeSessionSuccess )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  MutationError:
    | ( AccountSuspendedError )
    | ( EmailNotConfirmedError )
    | ( EmailTakenError )
    | ( InvalidCodeError )
    | ( InvalidCredentialsError )
    | ( InvalidInputError )
    | ( InvalidTokenError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( RegistrationClosedError )
    | ( SessionEndedError )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  Node:
    | ( SessionModel )
    | ( UserModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountSuspendedError: ResolverTypeWrapper<AccountSuspendedError>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ChallengeCodeInput: ChallengeCodeInput;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailLinkInput: ConfirmEmailLinkInput;
  ConfirmEmailProofInput: ConfirmEmailProofInput;
  ConfirmEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmEmailResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EmailNotConfirmedError: ResolverTypeWrapper<EmailNotConfirmedError>;
  EmailProofInput: EmailProofInput;
  EmailTakenError: ResolverTypeWrapper<EmailTakenError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidCodeError: ResolverTypeWrapper<InvalidCodeError>;
  InvalidCredentialsError: ResolverTypeWrapper<InvalidCredentialsError>;
  InvalidField: ResolverTypeWrapper<InvalidField>;
  InvalidFieldCode: InvalidFieldCode;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  InvalidTokenError: ResolverTypeWrapper<InvalidTokenError>;
  LoginInput: LoginInput;
  LoginMethod: LoginMethod;
  LoginResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LoginResult']>;
  LoginSuccess: ResolverTypeWrapper<LoginSuccessModel>;
  LoginWithCodeInput: LoginWithCodeInput;
  LoginWithCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LoginWithCodeResult']>;
  LogoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LogoutResult']>;
  LogoutSuccess: ResolverTypeWrapper<LogoutSuccess>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MutationError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['MutationError']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PasswordPolicy: ResolverTypeWrapper<PasswordPolicy>;
  PasswordRequired: ResolverTypeWrapper<PasswordRequired>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReauthenticateResult']>;
  ReauthenticateSuccess: ResolverTypeWrapper<ReauthenticateSuccessModel>;
  ReauthenticationMethod: ReauthenticationMethod;
  ReauthenticationProofInput: ReauthenticationProofInput;
  ReauthenticationRequiredError: ResolverTypeWrapper<ReauthenticationRequiredError>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<RefreshSessionSuccessModel>;
  RegisterInput: RegisterInput;
  RegisterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterResult']>;
  RegisterSuccess: ResolverTypeWrapper<RegisterSuccess>;
  RegistrationClosedError: ResolverTypeWrapper<RegistrationClosedError>;
  RequestLoginCodeInput: RequestLoginCodeInput;
  RequestLoginCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestLoginCodeResult']>;
  RequestLoginCodeSuccess: ResolverTypeWrapper<RequestLoginCodeSuccess>;
  RequestReauthenticationCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestReauthenticationCodeResult']>;
  RequestReauthenticationCodeSuccess: ResolverTypeWrapper<RequestReauthenticationCodeSuccess>;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendConfirmationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendConfirmationResult']>;
  ResendConfirmationSuccess: ResolverTypeWrapper<ResendConfirmationSuccess>;
  RevokeOtherSessionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeOtherSessionsResult']>;
  RevokeOtherSessionsSuccess: ResolverTypeWrapper<RevokeOtherSessionsSuccess>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  SecurityEvent: ResolverTypeWrapper<AuditEvent>;
  SecurityEventConnection: ResolverTypeWrapper<Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['SecurityEvent']> }>;
  SecurityEventEdge: ResolverTypeWrapper<Omit<SecurityEventEdge, 'node'> & { node: ResolversTypes['SecurityEvent'] }>;
  SecurityEventType: SecurityEventType;
  ServerInfo: ResolverTypeWrapper<ServerInfo>;
  Session: ResolverTypeWrapper<SessionModel>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionEndReason: SessionEndReason;
  SessionEndedError: ResolverTypeWrapper<SessionEndedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TokenExpiredError: ResolverTypeWrapper<TokenExpiredError>;
  TokenTransport: TokenTransport;
  Tokens: ResolverTypeWrapper<Tokens>;
  TooManyRequestsError: ResolverTypeWrapper<TooManyRequestsError>;
  User: ResolverTypeWrapper<UserModel>;
  UserStatus: UserStatus;
  WeakPasswordError: ResolverTypeWrapper<WeakPasswordError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountSuspendedError: AccountSuspendedError;
  Boolean: Scalars['Boolean']['output'];
  ChallengeCodeInput: ChallengeCodeInput;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailLinkInput: ConfirmEmailLinkInput;
  ConfirmEmailProofInput: ConfirmEmailProofInput;
  ConfirmEmailResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmEmailResult'];
  DateTime: Scalars['DateTime']['output'];
  EmailNotConfirmedError: EmailNotConfirmedError;
  EmailProofInput: EmailProofInput;
  EmailTakenError: EmailTakenError;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidCodeError: InvalidCodeError;
  InvalidCredentialsError: InvalidCredentialsError;
  InvalidField: InvalidField;
  InvalidInputError: InvalidInputError;
  InvalidTokenError: InvalidTokenError;
  LoginInput: LoginInput;
  LoginResult: ResolversUnionTypes<ResolversParentTypes>['LoginResult'];
  LoginSuccess: LoginSuccessModel;
  LoginWithCodeInput: LoginWithCodeInput;
  LoginWithCodeResult: ResolversUnionTypes<ResolversParentTypes>['LoginWithCodeResult'];
  LogoutResult: ResolversUnionTypes<ResolversParentTypes>['LogoutResult'];
  LogoutSuccess: LogoutSuccess;
  Mutation: Record<PropertyKey, never>;
  MutationError: ResolversInterfaceTypes<ResolversParentTypes>['MutationError'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  NotFoundError: NotFoundError;
  PageInfo: PageInfo;
  PasswordPolicy: PasswordPolicy;
  PasswordRequired: PasswordRequired;
  Query: Record<PropertyKey, never>;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticateResult: ResolversUnionTypes<ResolversParentTypes>['ReauthenticateResult'];
  ReauthenticateSuccess: ReauthenticateSuccessModel;
  ReauthenticationProofInput: ReauthenticationProofInput;
  ReauthenticationRequiredError: ReauthenticationRequiredError;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: RefreshSessionSuccessModel;
  RegisterInput: RegisterInput;
  RegisterResult: ResolversUnionTypes<ResolversParentTypes>['RegisterResult'];
  RegisterSuccess: RegisterSuccess;
  RegistrationClosedError: RegistrationClosedError;
  RequestLoginCodeInput: RequestLoginCodeInput;
  RequestLoginCodeResult: ResolversUnionTypes<ResolversParentTypes>['RequestLoginCodeResult'];
  RequestLoginCodeSuccess: RequestLoginCodeSuccess;
  RequestReauthenticationCodeResult: ResolversUnionTypes<ResolversParentTypes>['RequestReauthenticationCodeResult'];
  RequestReauthenticationCodeSuccess: RequestReauthenticationCodeSuccess;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendConfirmationResult: ResolversUnionTypes<ResolversParentTypes>['ResendConfirmationResult'];
  ResendConfirmationSuccess: ResendConfirmationSuccess;
  RevokeOtherSessionsResult: ResolversUnionTypes<ResolversParentTypes>['RevokeOtherSessionsResult'];
  RevokeOtherSessionsSuccess: RevokeOtherSessionsSuccess;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  SecurityEvent: AuditEvent;
  SecurityEventConnection: Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SecurityEvent']> };
  SecurityEventEdge: Omit<SecurityEventEdge, 'node'> & { node: ResolversParentTypes['SecurityEvent'] };
  ServerInfo: ServerInfo;
  Session: SessionModel;
  SessionConnection: Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SessionEndedError: SessionEndedError;
  String: Scalars['String']['output'];
  TokenExpiredError: TokenExpiredError;
  Tokens: Tokens;
  TooManyRequestsError: TooManyRequestsError;
  User: UserModel;
  WeakPasswordError: WeakPasswordError;
};

export type AccountSuspendedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSuspendedError'] = ResolversParentTypes['AccountSuspendedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailResult'] = ResolversParentTypes['ConfirmEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailTakenError' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidTokenError' | 'LoginSuccess' | 'PasswordRequired' | 'TokenExpiredError' | 'TooManyRequestsError', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmailNotConfirmedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotConfirmedError'] = ResolversParentTypes['EmailNotConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTakenError'] = ResolversParentTypes['EmailTakenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCodeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCodeError'] = ResolversParentTypes['InvalidCodeError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  triesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidCredentialsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidCredentialsError'] = ResolversParentTypes['InvalidCredentialsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidField'] = ResolversParentTypes['InvalidField']> = {
  code?: Resolver<ResolversTypes['InvalidFieldCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['InvalidField']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidTokenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidTokenError'] = ResolversParentTypes['InvalidTokenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginResult'] = ResolversParentTypes['LoginResult']> = {
  __resolveType: TypeResolveFn<'AccountSuspendedError' | 'EmailNotConfirmedError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'LoginSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type LoginSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginSuccess'] = ResolversParentTypes['LoginSuccess']> = {
  deviceToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['Tokens']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginWithCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginWithCodeResult'] = ResolversParentTypes['LoginWithCodeResult']> = {
  __resolveType: TypeResolveFn<'AccountSuspendedError' | 'InvalidCodeError' | 'InvalidTokenError' | 'LoginSuccess' | 'TokenExpiredError' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type LogoutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutResult'] = ResolversParentTypes['LogoutResult']> = {
  __resolveType: TypeResolveFn<'LogoutSuccess', ParentType, ContextType>;
};

export type LogoutSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutSuccess'] = ResolversParentTypes['LogoutSuccess']> = {
  endedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  confirmEmail?: Resolver<ResolversTypes['ConfirmEmailResult'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  login?: Resolver<ResolversTypes['LoginResult'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  loginWithCode?: Resolver<ResolversTypes['LoginWithCodeResult'], ParentType, ContextType, RequireFields<MutationLoginWithCodeArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutResult'], ParentType, ContextType>;
  reauthenticate?: Resolver<ResolversTypes['ReauthenticateResult'], ParentType, ContextType, RequireFields<MutationReauthenticateArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  requestLoginCode?: Resolver<ResolversTypes['RequestLoginCodeResult'], ParentType, ContextType, RequireFields<MutationRequestLoginCodeArgs, 'input'>>;
  requestReauthenticationCode?: Resolver<ResolversTypes['RequestReauthenticationCodeResult'], ParentType, ContextType>;
  resendConfirmation?: Resolver<ResolversTypes['ResendConfirmationResult'], ParentType, ContextType, RequireFields<MutationResendConfirmationArgs, 'input'>>;
  revokeOtherSessions?: Resolver<ResolversTypes['RevokeOtherSessionsResult'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
};

export type MutationErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutationError'] = ResolversParentTypes['MutationError']> = {
  __resolveType: TypeResolveFn<'AccountSuspendedError' | 'EmailNotConfirmedError' | 'EmailTakenError' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'NotFoundError' | 'ReauthenticationRequiredError' | 'RegistrationClosedError' | 'SessionEndedError' | 'TokenExpiredError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Session' | 'User', ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PasswordPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordPolicy'] = ResolversParentTypes['PasswordPolicy']> = {
  maxLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minStrength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PasswordRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PasswordRequired'] = ResolversParentTypes['PasswordRequired']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  server?: Resolver<ResolversTypes['ServerInfo'], ParentType, ContextType>;
};

export type ReauthenticateResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReauthenticateResult'] = ResolversParentTypes['ReauthenticateResult']> = {
  __resolveType: TypeResolveFn<'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidTokenError' | 'ReauthenticateSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type ReauthenticateSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReauthenticateSuccess'] = ResolversParentTypes['ReauthenticateSuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReauthenticationRequiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReauthenticationRequiredError'] = ResolversParentTypes['ReauthenticationRequiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<ReadonlyArray<ResolversTypes['ReauthenticationMethod']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'RefreshSessionSuccess' | 'SessionEndedError', ParentType, ContextType>;
};

export type RefreshSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionSuccess'] = ResolversParentTypes['RefreshSessionSuccess']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Tokens'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterResult'] = ResolversParentTypes['RegisterResult']> = {
  __resolveType: TypeResolveFn<'EmailTakenError' | 'InvalidInputError' | 'RegisterSuccess' | 'RegistrationClosedError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type RegisterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSuccess'] = ResolversParentTypes['RegisterSuccess']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegistrationClosedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationClosedError'] = ResolversParentTypes['RegistrationClosedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestLoginCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestLoginCodeResult'] = ResolversParentTypes['RequestLoginCodeResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'RequestLoginCodeSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type RequestLoginCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestLoginCodeSuccess'] = ResolversParentTypes['RequestLoginCodeSuccess']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestReauthenticationCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReauthenticationCodeResult'] = ResolversParentTypes['RequestReauthenticationCodeResult']> = {
  __resolveType: TypeResolveFn<'RequestReauthenticationCodeSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type RequestReauthenticationCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestReauthenticationCodeSuccess'] = ResolversParentTypes['RequestReauthenticationCodeSuccess']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendConfirmationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendConfirmationResult'] = ResolversParentTypes['ResendConfirmationResult']> = {
  __resolveType: TypeResolveFn<'ResendConfirmationSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type ResendConfirmationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendConfirmationSuccess'] = ResolversParentTypes['ResendConfirmationSuccess']> = {
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeOtherSessionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeOtherSessionsResult'] = ResolversParentTypes['RevokeOtherSessionsResult']> = {
  __resolveType: TypeResolveFn<'ReauthenticationRequiredError' | 'RevokeOtherSessionsSuccess', ParentType, ContextType>;
};

export type RevokeOtherSessionsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeOtherSessionsSuccess'] = ResolversParentTypes['RevokeOtherSessionsSuccess']> = {
  revokedSessionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ReauthenticationRequiredError' | 'RevokeSessionSuccess', ParentType, ContextType>;
};

export type RevokeSessionSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionSuccess'] = ResolversParentTypes['RevokeSessionSuccess']> = {
  revokedSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecurityEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEvent'] = ResolversParentTypes['SecurityEvent']> = {
  deviceLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SecurityEventType'], ParentType, ContextType>;
};

export type SecurityEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEventConnection'] = ResolversParentTypes['SecurityEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SecurityEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SecurityEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SecurityEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEventEdge'] = ResolversParentTypes['SecurityEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SecurityEvent'], ParentType, ContextType>;
};

export type ServerInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerInfo'] = ResolversParentTypes['ServerInfo']> = {
  emailConfirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  loginMethods?: Resolver<ReadonlyArray<ResolversTypes['LoginMethod']>, ParentType, ContextType>;
  passwordPolicy?: Resolver<ResolversTypes['PasswordPolicy'], ParentType, ContextType>;
  registrationOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deviceLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['TokenTransport'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SessionEndedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEndedError'] = ResolversParentTypes['SessionEndedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SessionEndReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokenExpiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenExpiredError'] = ResolversParentTypes['TokenExpiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TokensResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tokens'] = ResolversParentTypes['Tokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TooManyRequestsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyRequestsError'] = ResolversParentTypes['TooManyRequestsError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  activity?: Resolver<ResolversTypes['SecurityEventConnection'], ParentType, ContextType, RequireFields<UserActivityArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emailConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, RequireFields<UserSessionsArgs, 'first'>>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeakPasswordErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPasswordError'] = ResolversParentTypes['WeakPasswordError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccountSuspendedError?: AccountSuspendedErrorResolvers<ContextType>;
  ConfirmEmailResult?: ConfirmEmailResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EmailNotConfirmedError?: EmailNotConfirmedErrorResolvers<ContextType>;
  EmailTakenError?: EmailTakenErrorResolvers<ContextType>;
  InvalidCodeError?: InvalidCodeErrorResolvers<ContextType>;
  InvalidCredentialsError?: InvalidCredentialsErrorResolvers<ContextType>;
  InvalidField?: InvalidFieldResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidTokenError?: InvalidTokenErrorResolvers<ContextType>;
  LoginResult?: LoginResultResolvers<ContextType>;
  LoginSuccess?: LoginSuccessResolvers<ContextType>;
  LoginWithCodeResult?: LoginWithCodeResultResolvers<ContextType>;
  LogoutResult?: LogoutResultResolvers<ContextType>;
  LogoutSuccess?: LogoutSuccessResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PasswordPolicy?: PasswordPolicyResolvers<ContextType>;
  PasswordRequired?: PasswordRequiredResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReauthenticateResult?: ReauthenticateResultResolvers<ContextType>;
  ReauthenticateSuccess?: ReauthenticateSuccessResolvers<ContextType>;
  ReauthenticationRequiredError?: ReauthenticationRequiredErrorResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  RegisterResult?: RegisterResultResolvers<ContextType>;
  RegisterSuccess?: RegisterSuccessResolvers<ContextType>;
  RegistrationClosedError?: RegistrationClosedErrorResolvers<ContextType>;
  RequestLoginCodeResult?: RequestLoginCodeResultResolvers<ContextType>;
  RequestLoginCodeSuccess?: RequestLoginCodeSuccessResolvers<ContextType>;
  RequestReauthenticationCodeResult?: RequestReauthenticationCodeResultResolvers<ContextType>;
  RequestReauthenticationCodeSuccess?: RequestReauthenticationCodeSuccessResolvers<ContextType>;
  ResendConfirmationResult?: ResendConfirmationResultResolvers<ContextType>;
  ResendConfirmationSuccess?: ResendConfirmationSuccessResolvers<ContextType>;
  RevokeOtherSessionsResult?: RevokeOtherSessionsResultResolvers<ContextType>;
  RevokeOtherSessionsSuccess?: RevokeOtherSessionsSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  SecurityEvent?: SecurityEventResolvers<ContextType>;
  SecurityEventConnection?: SecurityEventConnectionResolvers<ContextType>;
  SecurityEventEdge?: SecurityEventEdgeResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SessionEndedError?: SessionEndedErrorResolvers<ContextType>;
  TokenExpiredError?: TokenExpiredErrorResolvers<ContextType>;
  Tokens?: TokensResolvers<ContextType>;
  TooManyRequestsError?: TooManyRequestsErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  WeakPasswordError?: WeakPasswordErrorResolvers<ContextType>;
};

