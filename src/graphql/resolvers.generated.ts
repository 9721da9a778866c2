import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserModel, UserConnectionModel, LoginDiagnosisModel, AuditEventModel, EmailDeliveryModel, SessionModel, SecurityEventModel, LoginSuccessModel, RefreshSessionSuccessModel, ReauthenticateSuccessModel, ChangePasswordSuccessModel } from './models.ts';
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

/** The link of an invitation, and what the person chooses. */
export type AcceptInvitationInput = {
  /** What the person wants to be called in mails. Without it the name that the administrator gave stays. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** 8 to 128 characters unless the server says otherwise in `server.passwordPolicy`. Spaces count and are kept. */
  readonly password: Scalars['String']['input'];
  /** What follows `#token=` in the link. */
  readonly token: Scalars['String']['input'];
  /** Where the new session's credential is kept. */
  readonly transport?: TokenTransport;
};

/** What `acceptInvitation` can answer. */
export type AcceptInvitationResult = InvalidInputError | InvalidTokenError | LoginSuccess | TokenExpiredError | TooManyRequestsError | WeakPasswordError;

/** The account is suspended. Said only after the right password, or to whoever proved to read the account's mail. */
export type AccountSuspendedError = MutationError & {
  readonly __typename?: 'AccountSuspendedError';
  /** Advises to ask the people who run the service. */
  readonly message: Scalars['String']['output'];
};

/** One thing that there is to say of an event. */
export type AuditDetail = {
  readonly __typename?: 'AuditDetail';
  /** What it is. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/** Something that happened to an account, as an administrator sees it. Never changed, and sealed so that a change would show. */
export type AuditEvent = Node & {
  readonly __typename?: 'AuditEvent';
  /** Who acted; null when nobody was logged in or the account is gone. */
  readonly actor?: Maybe<User>;
  /** The id of who acted; null when nobody was logged in or the account is gone. */
  readonly actorId?: Maybe<Scalars['ID']['output']>;
  /** What else there is to say of it. */
  readonly details: ReadonlyArray<AuditDetail>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The network address it came from; null when it did not come over the network. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Whom it happened to; null when nobody is known or the account is gone. */
  readonly subject?: Maybe<User>;
  /** The id of whom it happened to; null when nobody is known or the account is gone. */
  readonly subjectId?: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  readonly type: SecurityEventType;
  /** How the client named itself; null when it did not. */
  readonly userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of events. */
export type AuditEventConnection = {
  readonly __typename?: 'AuditEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<AuditEventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<AuditEvent>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** An event and its place in the list. */
export type AuditEventEdge = {
  readonly __typename?: 'AuditEventEdge';
  /** Send it as `after` to continue behind this event. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: AuditEvent;
};

/** Which events to list. Conditions that are left out hold for all; several must hold together. */
export type AuditEventFilter = {
  /** Only events in which this user acted. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only events from this moment on. */
  readonly occurredAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only events before this moment. */
  readonly occurredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only events that happened to this user. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only events of these kinds. */
  readonly types?: InputMaybe<ReadonlyArray<SecurityEventType>>;
};

/** The token of the notice. */
export type CancelEmailChangeInput = {
  /** What follows `#token=` in the link of the notice. */
  readonly token: Scalars['String']['input'];
};

/**
 * What `cancelEmailChange` can answer. InvalidTokenError also where there is nothing to undo any more, or where somebody
 * else has the earlier address by now.
 */
export type CancelEmailChangeResult = CancelEmailChangeSuccess | InvalidTokenError | TokenExpiredError;

/** The change was stopped or taken back. */
export type CancelEmailChangeSuccess = {
  readonly __typename?: 'CancelEmailChangeSuccess';
  /** The address that the account keeps, or has again. */
  readonly email: Scalars['String']['output'];
};

/** Who tells people from programs. */
export type CaptchaProvider =
  /** The service hCaptcha. */
  | 'HCAPTCHA'
  /** Cloudflare Turnstile. */
  | 'TURNSTILE';

/**
 * There have been many tries from the same network or for the same identifier: draw the provider's widget and send the call
 * again with what it gives as `captchaResponse`. Also when the one that was sent is wrong, was used before or has expired.
 * The answer is the same whether the account exists or not, and nothing else was checked.
 */
export type CaptchaRequiredError = MutationError & {
  readonly __typename?: 'CaptchaRequiredError';
  /** Asks the person to show that they are one. */
  readonly message: Scalars['String']['output'];
  /** Whose widget to draw. */
  readonly provider: CaptchaProvider;
  /** The public key to draw the widget with. */
  readonly siteKey: Scalars['String']['output'];
};

/** What a CAPTCHA's widget is drawn with. */
export type CaptchaWidget = {
  readonly __typename?: 'CaptchaWidget';
  /** Whose widget it is. */
  readonly provider: CaptchaProvider;
  /** The public key that the widget is drawn with. */
  readonly siteKey: Scalars['String']['output'];
};

/** A mailed code, together with what the asking client was given. */
export type ChallengeCodeInput = {
  /** The `challenge` of the answer that announced the mail. */
  readonly challenge: Scalars['String']['input'];
  /** The digits of the mail; spaces and dashes between them do not matter. */
  readonly code: Scalars['String']['input'];
};

/** The password as it is, and as it shall be. */
export type ChangePasswordInput = {
  /** Required when the account has a password (`User.hasPassword`), and ignored when it has none. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** Must be another one than the current password. 8 to 128 characters unless `server.passwordPolicy` says otherwise. */
  readonly newPassword: Scalars['String']['input'];
  /** Whether all other sessions of the account end. The one of this request always goes on. */
  readonly revokeOtherSessions?: Scalars['Boolean']['input'];
};

/** What `changePassword` can answer. */
export type ChangePasswordResult = ChangePasswordSuccess | InvalidCredentialsError | InvalidInputError | ReauthenticationRequiredError | TooManyRequestsError | WeakPasswordError;

/** The new password holds from now on. */
export type ChangePasswordSuccess = {
  readonly __typename?: 'ChangePasswordSuccess';
  /** The sessions that ended; empty when there was no other, or none was to end. */
  readonly revokedSessionIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The user, with the new `updatedAt` and `hasPassword`. */
  readonly user: User;
};

/** The proof that the mail to the new address was read. */
export type ConfirmEmailChangeInput = {
  /** The code or the link. */
  readonly proof: EmailProofInput;
};

/** What `confirmEmailChange` can answer. After EmailTakenError the link stays good, should the address become free. */
export type ConfirmEmailChangeResult = ConfirmEmailChangeSuccess | EmailTakenError | InvalidCodeError | InvalidTokenError | TokenExpiredError | TooManyRequestsError;

/** The account has its new address. */
export type ConfirmEmailChangeSuccess = {
  readonly __typename?: 'ConfirmEmailChangeSuccess';
  /** The new address, as it was typed. */
  readonly email: Scalars['String']['output'];
  /** The user, where the request carries one of the user's own sessions; null otherwise. */
  readonly user?: Maybe<User>;
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

/** What confirms that the account is to be deleted. */
export type DeleteAccountInput = {
  /** The account's address, typed by the person, in any spelling. Another one is NOT_ALLOWED. */
  readonly email: Scalars['String']['input'];
};

/** What `deleteAccount` can answer. */
export type DeleteAccountResult = DeleteAccountSuccess | InvalidInputError | LastAdministratorError | ReauthenticationRequiredError;

/** The account is gone, and so is the session of this request. */
export type DeleteAccountSuccess = {
  readonly __typename?: 'DeleteAccountSuccess';
  /** The id that the account had. It is never given again. */
  readonly deletedUserId: Scalars['ID']['output'];
};

/** Whose account is to be deleted. */
export type DeleteUserInput = {
  /** The `id` of the user. */
  readonly userId: Scalars['ID']['input'];
};

/** What `deleteUser` can answer. */
export type DeleteUserResult = DeleteUserSuccess | LastAdministratorError | NotFoundError | ReauthenticationRequiredError;

/** The account is gone. */
export type DeleteUserSuccess = {
  readonly __typename?: 'DeleteUserSuccess';
  /** The id that the account had. It is never given again. */
  readonly deletedUserId: Scalars['ID']['output'];
};

/** A mail, without its content. */
export type EmailDelivery = Node & {
  readonly __typename?: 'EmailDelivery';
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What went wrong last, in words of this server: it repeats no sentence and no address of the provider's. Null when nothing did. */
  readonly lastError?: Maybe<Scalars['String']['output']>;
  /** When it will be tried next; null when it will not. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** The provider's id of the mail; null when it has none. */
  readonly providerId?: Maybe<Scalars['String']['output']>;
  /** When the provider took it; null when it has not. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  readonly status: EmailDeliveryStatus;
  /** What kind of mail it is. */
  readonly template: Scalars['String']['output'];
  /** The address it goes to; empty while that is being looked up. */
  readonly to: Scalars['String']['output'];
};

/** A page of mails. */
export type EmailDeliveryConnection = {
  readonly __typename?: 'EmailDeliveryConnection';
  /** The mails with their cursors. */
  readonly edges: ReadonlyArray<EmailDeliveryEdge>;
  /** The mails alone. */
  readonly nodes: ReadonlyArray<EmailDelivery>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
};

/** A mail and its place in the list. */
export type EmailDeliveryEdge = {
  readonly __typename?: 'EmailDeliveryEdge';
  /** Send it as `after` to continue behind this mail. */
  readonly cursor: Scalars['String']['output'];
  /** The mail. */
  readonly node: EmailDelivery;
};

/** Which mails to list. Conditions that are left out hold for all; several must hold together. */
export type EmailDeliveryFilter = {
  /** Only mails with this status. */
  readonly status?: InputMaybe<EmailDeliveryStatus>;
  /** Only mails of this kind. */
  readonly template?: InputMaybe<Scalars['String']['input']>;
  /** Only mails to this address, in any case. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a mail. */
export type EmailDeliveryStatus =
  /** The provider says that the address does not exist or takes no mail. */
  | 'BOUNCED'
  /** Whoever got it called it spam. */
  | 'COMPLAINED'
  /** It was given up; `lastError` says why. */
  | 'FAILED'
  /** It waits to be sent. */
  | 'QUEUED'
  /** It is being sent. */
  | 'SENDING'
  /** The provider has taken it. */
  | 'SENT';

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
 * The address has an account already. `register` and `requestEmailChange` say so only with ACCOUNT_PRIVACY=reveal;
 * `confirmEmail` and `confirmEmailChange` say so to whoever proved to read that address's mail, and `inviteUser` says so
 * to administrators with any ACCOUNT_PRIVACY.
 */
export type EmailTakenError = MutationError & {
  readonly __typename?: 'EmailTakenError';
  /** Advises to log in instead, or to choose another address where somebody has an account already. */
  readonly message: Scalars['String']['output'];
};

/** As whom to begin a session, and why. */
export type ImpersonateUserInput = {
  /** For those who read the audit log, and for the user; at most 500 characters on one line. */
  readonly reason: Scalars['String']['input'];
  /** The `id` of a user who is no administrator and not suspended. */
  readonly userId: Scalars['ID']['input'];
};

/** What `impersonateUser` can answer. */
export type ImpersonateUserResult = ImpersonateUserSuccess | InvalidInputError | NotFoundError | ReauthenticationRequiredError;

/** A session as the user has begun. It has no refresh token: it ends when its access token expires. */
export type ImpersonateUserSuccess = {
  readonly __typename?: 'ImpersonateUserSuccess';
  /** A JWT whose `sub` is the user and whose `act.sub` is the administrator. Send it as `Authorization: Bearer <accessToken>`. */
  readonly accessToken: Scalars['String']['output'];
  /** When the session ends. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** The session, which shows in the user's own list with a `deviceLabel` that begins with "Administrator". */
  readonly session: Session;
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
 * that the address may still wait for confirmation. With a session: the typed password is not the account's.
 */
export type InvalidCredentialsError = MutationError & {
  readonly __typename?: 'InvalidCredentialsError';
  /** Names the things to look at: the typed values and, where somebody logs in, the inbox. */
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

/** Who is invited. */
export type InviteUserInput = {
  /** One e-mail address, without a display name. */
  readonly email: Scalars['String']['input'];
  /** The language for mails, a BCP 47 tag. Without it that of the request. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** What the person is called in mails; at most 100 characters on one line. The person can choose another one. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** At most 20 names of up to 64 letters, digits, dots, dashes, colons and underscores, each beginning with a letter. `admin` makes an administrator. */
  readonly roles?: ReadonlyArray<Scalars['String']['input']>;
};

/** What `inviteUser` can answer. */
export type InviteUserResult = EmailTakenError | InvalidInputError | InviteUserSuccess | ReauthenticationRequiredError;

/** The account is there and the invitation is on its way. */
export type InviteUserSuccess = {
  readonly __typename?: 'InviteUserSuccess';
  /** Until when the link of the mail is taken: seven days. */
  readonly linkExpiresAt: Scalars['DateTime']['output'];
  /** The account, whose address is not confirmed yet. */
  readonly user: User;
};

/** The service that a token is for. */
export type IssueAccessTokenInput = {
  /** The name of the service, exactly as the operator of this server lists it in AUDIENCES. */
  readonly audience: Scalars['String']['input'];
};

/** What `issueAccessToken` can answer. */
export type IssueAccessTokenResult = IssueAccessTokenSuccess | UnknownAudienceError;

/** A token for one service. */
export type IssueAccessTokenSuccess = {
  readonly __typename?: 'IssueAccessTokenSuccess';
  /** A JWT (RFC 9068) with the service as `aud` and the session's person as `sub`. Send it to the service, as `Authorization: Bearer <accessToken>`. */
  readonly accessToken: Scalars['String']['output'];
  /** Ask for another a little before this moment. There is nothing to refresh it with. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
};

/** There would be no administrator left who can log in. */
export type LastAdministratorError = MutationError & {
  readonly __typename?: 'LastAdministratorError';
  /** Advises to make somebody else an administrator first. */
  readonly message: Scalars['String']['output'];
};

/** What stands in the way of a login. */
export type LoginDiagnosis = {
  readonly __typename?: 'LoginDiagnosis';
  /** Whether a login with the right password would succeed now. */
  readonly canLogIn: Scalars['Boolean']['output'];
  /** The identifier that was asked about, as it was given. */
  readonly identifier: Scalars['String']['output'];
  /** Everything that stands in the way, or may explain why the person gives up; empty when nothing does. */
  readonly obstacles: ReadonlyArray<LoginObstacle>;
  /** The last ten mails to the address, newest first. */
  readonly recentDeliveries: ReadonlyArray<EmailDelivery>;
  /** When the throttles let the next try pass; null when they let it pass now. */
  readonly throttledUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The account that it belongs to; null when there is none. */
  readonly user?: Maybe<User>;
};

/** Who logs in. */
export type LoginInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  readonly captchaResponse?: InputMaybe<Scalars['String']['input']>;
  /** The `deviceToken` of an earlier login on this device: it keeps the owner's own allowance of tries, until a reset forgets all devices. Browsers in COOKIE transport send it by themselves. */
  readonly deviceToken?: InputMaybe<Scalars['String']['input']>;
  /** The account's e-mail address, in any spelling of it, or its username, in any case. What has an `@` is an address. */
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
  /** An e-mail address or a username, and a password, with `login`. */
  | 'PASSWORD';

/** Something that stands in the way of a login. */
export type LoginObstacle =
  /** The address is not written to, because a mail to it bounced or was complained of. */
  | 'MAIL_BOUNCED'
  /** The last mail to the address was given up. */
  | 'MAIL_FAILED'
  /** The account has no password yet. */
  | 'NO_PASSWORD'
  /** Somebody registered with this address and has not confirmed it. */
  | 'REGISTRATION_UNCONFIRMED'
  /** The account is suspended. */
  | 'SUSPENDED'
  /** There were too many tries: `throttledUntil` says when the next one is let pass. A device that the owner has used before has tries of its own. */
  | 'THROTTLED'
  /** No account has this identifier. */
  | 'UNKNOWN_IDENTIFIER';

/** What `login` can answer. */
export type LoginResult = AccountSuspendedError | CaptchaRequiredError | EmailNotConfirmedError | InvalidCredentialsError | InvalidInputError | LoginSuccess | TooManyRequestsError;

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
   * Public. The invited person's side of an invitation. Sets password and name, confirms the address, and logs in. Any
   * other answer uses nothing up: the link can be tried again.
   */
  readonly acceptInvitation: AcceptInvitationResult;
  /**
   * Public. With the token of a notice: stops the change that waits, or takes back what was made of it within the last 72
   * hours. Taking back returns the account to the address that the notice went to, however often it has changed since, and
   * ends all of its sessions, and its password is no longer taken: whoever made the change may know it, so a reset chooses a
   * new one. The notices of later changes are then worthless.
   */
  readonly cancelEmailChange: CancelEmailChangeResult;
  /**
   * Needs a session. It must be a fresh one when the account has no password yet. Ends the account's other sessions unless
   * told otherwise, keeps this one, ends every mailed proof that is open, and mails a notice. Wrong tries of the current
   * password count like those of `reauthenticate`.
   */
  readonly changePassword: ChangePasswordResult;
  /**
   * Public. Creates the account and logs in. The code needs the challenge that `register` gave to the client that
   * registered. The link needs that challenge, or, opened elsewhere, the password chosen at registration: whoever was
   * registered by a stranger can prove neither, so a click alone never activates a stranger's password.
   */
  readonly confirmEmail: ConfirmEmailResult;
  /**
   * Public. Gives the account its new address: the link may be opened on any device. Sessions stay, all other mailed links
   * and codes of the account end, and the earlier address is mailed a link that takes the change back within 72 hours.
   * Begins no session.
   */
  readonly confirmEmailChange: ConfirmEmailChangeResult;
  /**
   * Needs a fresh session. Deletes the caller's own account for good, and with it everything that names the person; the
   * audit keeps a pseudonym. All sessions are over at once, address and username are free at once. A last mail says so.
   */
  readonly deleteAccount: DeleteAccountResult;
  /**
   * Needs the admin role and a fresh session. Deletes an account for good, exactly as `deleteAccount` does. A last mail
   * tells the person.
   */
  readonly deleteUser: DeleteUserResult;
  /**
   * Needs the admin role and a fresh session. Begins a session of fifteen minutes as a user who is no administrator. It is
   * never fresh, cannot be refreshed, changes no credentials, and is over as soon as the administrator's own session is,
   * or the admin role. Its token says who acts (`act`, RFC 8693), and so does every event that is recorded. The user is
   * told by mail unless the operator has switched that off.
   */
  readonly impersonateUser: ImpersonateUserResult;
  /**
   * Needs the admin role and a fresh session. Creates an account without a password and mails an invitation to set one.
   * An invitation of an account that nobody has accepted yet replaces the one before; what somebody registered under that
   * address without confirming it is then the invited person's. No administrator ever sets somebody's password.
   */
  readonly inviteUser: InviteUserResult;
  /**
   * Needs a session. Gives an access token for another service, which checks it with the keys of this server and nothing
   * else. It lives as long as the session's own (ten minutes), never longer than the session may, and is of no use here: a
   * service that is given it can do nothing else in the person's name. The session is as it was before.
   */
  readonly issueAccessToken: IssueAccessTokenResult;
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
  /** Needs a session. Makes it fresh for ten minutes. An account has ten tries, over all ways together, and one more a minute. */
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
   * Needs a fresh session. Mails the new address a link and a six-digit code, and the present one, where it was ever
   * confirmed, a notice with a link to stop the change. Nothing changes until `confirmEmailChange`; a newer request takes
   * the place of the one that waits, and a change of the password ends it. With ACCOUNT_PRIVACY=hide the new address is not
   * even looked up here: the answer and the work are the same for one that has an account, whose owner is mailed instead.
   */
  readonly requestEmailChange: RequestEmailChangeResult;
  /**
   * Public. Mails a link and an eight-digit code to log in with, without a password. The answer, and the time it takes, is
   * the same for any address: one without an account is mailed that there is none, a suspended account is mailed nothing.
   */
  readonly requestLoginCode: RequestLoginCodeResult;
  /**
   * Public. Mails a link and an eight-digit code to choose a new password with. The same answer, in the same time, for any
   * address: one without an account is mailed that there is none.
   */
  readonly requestPasswordReset: RequestPasswordResetResult;
  /** Needs a session. Mails an eight-digit code that makes this session fresh, and only this one, with `reauthenticate`. */
  readonly requestReauthenticationCode: RequestReauthenticationCodeResult;
  /**
   * Public. Mails a new link and code for a registration that waits. The answer is the same for any challenge, genuine,
   * used, expired or made up. The challenge stays the same and serves for the new code too.
   */
  readonly resendConfirmation: ResendConfirmationResult;
  /**
   * Public. Replaces the password of whoever proves to read the account's mail, ends all of its sessions before it answers,
   * and forgets its known devices. Does not log in and does not skip a second factor. A password that is weak or malformed
   * uses nothing up: the same proof can be sent again with a better one.
   */
  readonly resetPassword: ResetPasswordResult;
  /** Needs the admin role and a fresh session. Lets a suspended person in again and says so by mail. Idempotent. */
  readonly restoreUser: RestoreUserResult;
  /**
   * Needs the admin role and a fresh session. Sends a mail again that failed, bounced or was complained of, and lets its
   * address be written to again. Its links and codes end when they would have ended. A mail that waits or was sent stays
   * as it is.
   */
  readonly retryEmailDelivery: RetryEmailDeliveryResult;
  /** Needs a fresh session. Ends all of one's sessions but the current one. */
  readonly revokeOtherSessions: RevokeOtherSessionsResult;
  /** Needs a fresh session. Ends one of one's own sessions, the current one too if it is named. */
  readonly revokeSession: RevokeSessionResult;
  /** Needs the admin role and a fresh session. Ends all sessions of a user, one's own with them where that is oneself. */
  readonly revokeUserSessions: RevokeUserSessionsResult;
  /**
   * Needs the admin role and a fresh session. Mails a person a link to choose a new password, as if they had asked for it.
   * Nobody but the reader of that mail ever sets their password. A suspended account gets none.
   */
  readonly sendPasswordReset: SendPasswordResetResult;
  /**
   * Needs the admin role and a fresh session. Keeps a person out until the account is restored: ends all sessions and all
   * links and codes that were mailed, and tells the person by mail. Administrators may suspend themselves while another
   * one is left. Idempotent.
   */
  readonly suspendUser: SuspendUserResult;
  /**
   * Needs a session. Changes what the person says of themselves. A field that is left out stays as it is; null, or an
   * empty text, clears username and name.
   */
  readonly updateProfile: UpdateProfileResult;
  /**
   * Needs the admin role and a fresh session. Changes what is given and leaves the rest. New roles hold from the user's
   * next request on; an access token that is out already keeps the old ones for other services until it expires.
   */
  readonly updateUser: UpdateUserResult;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationCancelEmailChangeArgs = {
  input: CancelEmailChangeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationConfirmEmailArgs = {
  input: ConfirmEmailInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationConfirmEmailChangeArgs = {
  input: ConfirmEmailChangeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationDeleteAccountArgs = {
  input: DeleteAccountInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationDeleteUserArgs = {
  input: DeleteUserInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationImpersonateUserArgs = {
  input: ImpersonateUserInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationInviteUserArgs = {
  input: InviteUserInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationIssueAccessTokenArgs = {
  input: IssueAccessTokenInput;
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
export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRequestLoginCodeArgs = {
  input: RequestLoginCodeInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationResendConfirmationArgs = {
  input: ResendConfirmationInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRestoreUserArgs = {
  input: RestoreUserInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRetryEmailDeliveryArgs = {
  input: RetryEmailDeliveryInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationRevokeUserSessionsArgs = {
  input: RevokeUserSessionsInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationSendPasswordResetArgs = {
  input: SendPasswordResetInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationSuspendUserArgs = {
  input: SuspendUserInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** Everything that can be changed. Send one mutation in a request: the failure of a later one hides an earlier result. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
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
  /** Needs the admin role. The security events of everybody, newest first, as far back as the server keeps them. */
  readonly auditEvents: AuditEventConnection;
  /** Needs the admin role. The mails of the last month, and those that were given up, newest first. */
  readonly emailDeliveries: EmailDeliveryConnection;
  /**
   * Needs the admin role. Why a person cannot get in: what stands in the way of a login with this identifier now, and
   * what became of the last mails to it.
   */
  readonly loginDiagnosis: LoginDiagnosis;
  /**
   * Public. The user of this request's session; null without a credential. A credential that was presented but is
   * unusable gives an UNAUTHENTICATED error with `extensions.reason` TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID,
   * and with `extensions.sessionEndReason`, one of SessionEndReason, where the session of the credential has ended.
   */
  readonly me?: Maybe<User>;
  /**
   * Public. What has this id, if the caller may see it: oneself and one's own sessions; for administrators also every
   * user, every mail and every event of the audit. Null otherwise, exactly as when it does not exist. An unusable
   * credential gives the same UNAUTHENTICATED error as `me`.
   */
  readonly node?: Maybe<Node>;
  /** Public. What this server offers, so that a client can draw its forms. */
  readonly server: ServerInfo;
  /** Needs the admin role. All accounts, or those that match the filter, as a connection with cursors that stay valid while accounts come and go. */
  readonly users: UserConnection;
};


/** Everything that can be read. */
export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEventFilter>;
  first?: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryEmailDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailDeliveryFilter>;
  first?: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type QueryLoginDiagnosisArgs = {
  identifier: Scalars['String']['input'];
};


/** Everything that can be read. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: UserOrder;
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
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  readonly captchaResponse?: InputMaybe<Scalars['String']['input']>;
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
export type RegisterResult = CaptchaRequiredError | EmailTakenError | InvalidInputError | RegisterSuccess | RegistrationClosedError | TooManyRequestsError | WeakPasswordError;

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

/** Which address the account shall have. */
export type RequestEmailChangeInput = {
  /** One e-mail address, without a display name, and not another spelling of the present one (NOT_ALLOWED). */
  readonly newEmail: Scalars['String']['input'];
};

/** What `requestEmailChange` can answer. */
export type RequestEmailChangeResult = EmailTakenError | InvalidInputError | ReauthenticationRequiredError | RequestEmailChangeSuccess | TooManyRequestsError;

/** The request was taken and the mails are on their way. */
export type RequestEmailChangeSuccess = {
  readonly __typename?: 'RequestEmailChangeSuccess';
  /** Stays with the client that asked and goes with the code to `confirmEmailChange`. It is worthless without the mail. */
  readonly challenge: Scalars['String']['output'];
  /** Until when the code of the mail is taken; a new one needs a new request. */
  readonly codeExpiresAt: Scalars['DateTime']['output'];
  /** Until when the link of the mail is taken. */
  readonly linkExpiresAt: Scalars['DateTime']['output'];
  /** The user, with its address as before and the new one as `pendingEmail`. */
  readonly user: User;
};

/** Who wants to log in. */
export type RequestLoginCodeInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  readonly captchaResponse?: InputMaybe<Scalars['String']['input']>;
  /** The account's e-mail address, in any spelling of it. */
  readonly email: Scalars['String']['input'];
};

/** What `requestLoginCode` can answer. */
export type RequestLoginCodeResult = CaptchaRequiredError | InvalidInputError | RequestLoginCodeSuccess | TooManyRequestsError;

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

/** Whose password was lost. */
export type RequestPasswordResetInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  readonly captchaResponse?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address of the account, in any spelling of it. */
  readonly email: Scalars['String']['input'];
};

/** What `requestPasswordReset` can answer. */
export type RequestPasswordResetResult = CaptchaRequiredError | InvalidInputError | RequestPasswordResetSuccess | TooManyRequestsError;

/** If the address has an account, its mail is on its way. */
export type RequestPasswordResetSuccess = {
  readonly __typename?: 'RequestPasswordResetSuccess';
  /** Stays with the client that asked and goes with the code to `resetPassword`. It is worthless without the mail. */
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

/** The proof that the mail was read, and the new password. */
export type ResetPasswordInput = {
  /** 8 to 128 characters unless `server.passwordPolicy` says otherwise. Spaces count and are kept. */
  readonly newPassword: Scalars['String']['input'];
  /** The link or the code of the mail. */
  readonly proof: EmailProofInput;
};

/** What `resetPassword` can answer. */
export type ResetPasswordResult = InvalidCodeError | InvalidInputError | InvalidTokenError | ResetPasswordSuccess | TokenExpiredError | TooManyRequestsError | WeakPasswordError;

/** The new password holds, and every session is over. Not the user: the holder of a mailed token is not logged in. */
export type ResetPasswordSuccess = {
  readonly __typename?: 'ResetPasswordSuccess';
  /** The address of the account, as its owner typed it. */
  readonly email: Scalars['String']['output'];
};

/** Which user to let in again. */
export type RestoreUserInput = {
  /** The `id` of a user. */
  readonly userId: Scalars['ID']['input'];
};

/** What `restoreUser` can answer. */
export type RestoreUserResult = NotFoundError | ReauthenticationRequiredError | RestoreUserSuccess;

/** The user is not suspended. */
export type RestoreUserSuccess = {
  readonly __typename?: 'RestoreUserSuccess';
  /** The user as it is now. */
  readonly user: User;
};

/** Which mail to send again. */
export type RetryEmailDeliveryInput = {
  /** The id of the mail. */
  readonly deliveryId: Scalars['ID']['input'];
};

/** What `retryEmailDelivery` can answer. */
export type RetryEmailDeliveryResult = NotFoundError | ReauthenticationRequiredError | RetryEmailDeliverySuccess;

/** The mail waits to be sent again. */
export type RetryEmailDeliverySuccess = {
  readonly __typename?: 'RetryEmailDeliverySuccess';
  /** The mail as it is now. */
  readonly delivery: EmailDelivery;
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

/** Whose sessions to end. */
export type RevokeUserSessionsInput = {
  /** The `id` of a user. */
  readonly userId: Scalars['ID']['input'];
};

/** What `revokeUserSessions` can answer. */
export type RevokeUserSessionsResult = NotFoundError | ReauthenticationRequiredError | RevokeUserSessionsSuccess;

/** The user has no session left. */
export type RevokeUserSessionsSuccess = {
  readonly __typename?: 'RevokeUserSessionsSuccess';
  /** The sessions that ended; empty when there was none. */
  readonly revokedSessionIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Whose sessions they were. */
  readonly user: User;
};

/** Something that happened to an account and that its owner should be able to see. */
export type SecurityEvent = {
  readonly __typename?: 'SecurityEvent';
  /** Whether an administrator acted rather than the account's owner. */
  readonly byAdministrator: Scalars['Boolean']['output'];
  /** The device it came from, for people: "Firefox on Linux"; null when an administrator acted, or it is not known. */
  readonly deviceLabel?: Maybe<Scalars['String']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The network address it came from; null when an administrator acted, or when it did not come over the network. */
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
  /** The account was deleted. What names the person is gone; its events stay under a pseudonym. */
  | 'ACCOUNT_DELETED'
  /** The new address was confirmed and is now the account's. */
  | 'EMAIL_CHANGED'
  /** A change of the address was stopped before it came about, or taken back after it, by somebody who reads the mail of the earlier address. */
  | 'EMAIL_CHANGE_CANCELLED'
  /** Another address was asked for; it counts once it is confirmed. */
  | 'EMAIL_CHANGE_REQUESTED'
  /** The address was confirmed; unless confirmation is optional, this is when the account came into being. */
  | 'EMAIL_CONFIRMED'
  /** The invited person set a password, and so confirmed the address. */
  | 'INVITATION_ACCEPTED'
  /** A login succeeded and began a session. */
  | 'LOGGED_IN'
  /** A session was ended by its own user agent. */
  | 'LOGGED_OUT'
  /** Somebody asked for a code to log in with, to be mailed to the account's address. */
  | 'LOGIN_CODE_REQUESTED'
  /** A login was refused: the password was wrong, or the account is suspended. */
  | 'LOGIN_FAILED'
  /** The password was changed from within a session. */
  | 'PASSWORD_CHANGED'
  /** The password was replaced with what such a mail held, and every session was ended. */
  | 'PASSWORD_RESET'
  /** Somebody asked to reset the password, by a mail to the account's address. */
  | 'PASSWORD_RESET_REQUESTED'
  /** Name, language or other details of the account were changed by its owner. */
  | 'PROFILE_UPDATED'
  /** The person proved again who they are and made a session fresh. */
  | 'REAUTHENTICATED'
  /** Somebody who held a session gave a wrong password or code to `reauthenticate`, or a wrong password to `changePassword`. */
  | 'REAUTHENTICATION_FAILED'
  /** A refresh token from before was played again: the session was ended, since one of two holders is not the owner. */
  | 'REFRESH_REUSED'
  /** A registration was taken for this address. */
  | 'REGISTERED'
  /** A session was ended from another session, or because the account's credentials changed. */
  | 'SESSION_REVOKED'
  /** An administrator began a session as this user. */
  | 'USER_IMPERSONATED'
  /** An administrator made the account and invited its owner. */
  | 'USER_INVITED'
  /** An administrator restored the account after a suspension. */
  | 'USER_RESTORED'
  /** An administrator suspended the account: nobody can log in to it, and its sessions are over. */
  | 'USER_SUSPENDED'
  /** An administrator changed username, name, language or roles of the account. */
  | 'USER_UPDATED';

/** Whom to mail a link for a new password. */
export type SendPasswordResetInput = {
  /** The id of the user. */
  readonly userId: Scalars['ID']['input'];
};

/** What `sendPasswordReset` can answer. */
export type SendPasswordResetResult = NotFoundError | ReauthenticationRequiredError | SendPasswordResetSuccess;

/** The mail waits to be sent. */
export type SendPasswordResetSuccess = {
  readonly __typename?: 'SendPasswordResetSuccess';
  /** The mail. */
  readonly delivery: EmailDelivery;
  /** Whom it goes to. */
  readonly user: User;
};

/** What this server offers. */
export type ServerInfo = {
  readonly __typename?: 'ServerInfo';
  /**
   * The widget that answers a CaptchaRequiredError; null when the operator uses none. Most people never see it: draw it after
   * that error, not before.
   */
  readonly captcha?: Maybe<CaptchaWidget>;
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
  /** The account's credentials changed: its password, or its address was confirmed for the first time, or a change of it was taken back. */
  | 'CREDENTIALS_CHANGED'
  /** It was not used for too long, or has reached its greatest age. */
  | 'EXPIRED'
  /** Its own user agent logged out. */
  | 'LOGGED_OUT'
  /** An earlier refresh token of it was played again. */
  | 'REUSED'
  /** It was ended from another session, or by an administrator. */
  | 'REVOKED'
  /** The account was suspended. */
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

/** Which user to keep out, and why. */
export type SuspendUserInput = {
  /** For those who read the audit log; at most 500 characters on one line. It outlives the account: name nobody in it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The `id` of a user. */
  readonly userId: Scalars['ID']['input'];
};

/** What `suspendUser` can answer. */
export type SuspendUserResult = LastAdministratorError | NotFoundError | ReauthenticationRequiredError | SuspendUserSuccess;

/** The user is suspended. */
export type SuspendUserSuccess = {
  readonly __typename?: 'SuspendUserSuccess';
  /** The user as it is now. */
  readonly user: User;
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

/** This server issues no tokens for that service. */
export type UnknownAudienceError = MutationError & {
  readonly __typename?: 'UnknownAudienceError';
  /** Advises to look at the name, or to ask the people who run this server. */
  readonly message: Scalars['String']['output'];
};

/** What to change. A field that is left out stays as it is. */
export type UpdateProfileInput = {
  /** The language for mails and messages, a BCP 47 tag. An account always has one, so null is REQUIRED. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to be called; at most 100 characters on one line. Null clears it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * 3 to 32 ASCII letters, digits, dots, dashes and underscores, with a letter or a digit first and last. Unique without
   * regard to case. It never looks like an address, and names that sound as if they were the service's own, such as
   * `admin` and `support`, are NOT_ALLOWED. Null clears it.
   */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateProfile` can answer. */
export type UpdateProfileResult = InvalidInputError | UpdateProfileSuccess | UsernameTakenError;

/** The profile is as it was asked for. */
export type UpdateProfileSuccess = {
  readonly __typename?: 'UpdateProfileSuccess';
  /** The user with the changed profile. */
  readonly user: User;
};

/** Which user, and what is to be different. What is left out stays as it is. */
export type UpdateUserInput = {
  /** The language for mails and messages, a BCP 47 tag. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** What the person is called in mails; null for nothing. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** All roles that the user shall have: at most 20 names. `admin` makes an administrator. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The `id` of a user. */
  readonly userId: Scalars['ID']['input'];
  /** The username, as `updateProfile` takes it; null for none. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
};

/** What `updateUser` can answer. */
export type UpdateUserResult = InvalidInputError | LastAdministratorError | NotFoundError | ReauthenticationRequiredError | UpdateUserSuccess | UsernameTakenError;

/** The user is as was asked for. */
export type UpdateUserSuccess = {
  readonly __typename?: 'UpdateUserSuccess';
  /** The user as it is now. */
  readonly user: User;
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
  /**
   * False while nobody has proven it: an import brought the account, an invitation waits to be accepted, or
   * EMAIL_CONFIRMATION=optional let the person in.
   */
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
  /** The address that waits for its confirmation after `requestEmailChange`, as it was typed; null when none does. */
  readonly pendingEmail?: Maybe<Scalars['String']['output']>;
  /** Names that other services can act on; they are in every access token too. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** The user's living sessions, newest first. */
  readonly sessions: SessionConnection;
  /** Whether the account can log in. */
  readonly status: UserStatus;
  /** When anything about the account last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /**
   * A name of the person's own choice to log in with, in the case in which it was typed; null when none was chosen. It is
   * unique without regard to case.
   */
  readonly username?: Maybe<Scalars['String']['output']>;
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

/** A page of accounts. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The accounts with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The accounts alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many accounts match on all pages. Counted when it is asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An account and its place in the list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Send it as `after` to continue behind this account. */
  readonly cursor: Scalars['String']['output'];
  /** The account. */
  readonly node: User;
};

/** Which accounts to list. Conditions that are left out hold for all; several must hold together. */
export type UserFilter = {
  /** Only accounts that came into being after this moment. */
  readonly createdAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only accounts that came into being before this moment. */
  readonly createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only accounts that have this role. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** A part of the address, username or name, in any case; or a whole id. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts with this status. */
  readonly status?: InputMaybe<UserStatus>;
};

/** How a list of accounts is sorted. */
export type UserOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** By the folded address. */
  | 'EMAIL_ASC';

/** Whether an account can log in. */
export type UserStatus =
  /** It can. */
  | 'ACTIVE'
  /** An administrator has suspended it: it has no sessions and cannot begin one. */
  | 'SUSPENDED';

/** Another account has this username, in the same or another case. Nothing was changed. */
export type UsernameTakenError = MutationError & {
  readonly __typename?: 'UsernameTakenError';
  /** Asks for another username. */
  readonly message: Scalars['String']['output'];
};

/** The password is too easy to guess, is a well-known one, or has been in a known breach (BREACHED_PASSWORDS=hibp). */
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
  AcceptInvitationResult:
    | ( InvalidInputError )
    | ( InvalidTokenError )
    | ( LoginSuccessModel )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  CancelEmailChangeResult:
    | ( CancelEmailChangeSuccess )
    | ( InvalidTokenError )
    | ( TokenExpiredError )
  ;
  ChangePasswordResult:
    | ( ChangePasswordSuccessModel )
    | ( InvalidCredentialsError )
    | ( InvalidInputError )
    | ( ReauthenticationRequiredError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  ConfirmEmailChangeResult:
    | ( Omit<ConfirmEmailChangeSuccess, 'user'> & { user?: Maybe<_RefType['User']> } )
    | ( EmailTakenError )
    | ( InvalidCodeError )
    | ( InvalidTokenError )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
  ;
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
  DeleteAccountResult:
    | ( DeleteAccountSuccess )
    | ( InvalidInputError )
    | ( LastAdministratorError )
    | ( ReauthenticationRequiredError )
  ;
  DeleteUserResult:
    | ( DeleteUserSuccess )
    | ( LastAdministratorError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
  ;
  ImpersonateUserResult:
    | ( Omit<ImpersonateUserSuccess, 'session'> & { session: _RefType['Session'] } )
    | ( InvalidInputError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
  ;
  InviteUserResult:
    | ( EmailTakenError )
    | ( InvalidInputError )
    | ( Omit<InviteUserSuccess, 'user'> & { user: _RefType['User'] } )
    | ( ReauthenticationRequiredError )
  ;
  IssueAccessTokenResult:
    | ( IssueAccessTokenSuccess )
    | ( UnknownAudienceError )
  ;
  LoginResult:
    | ( AccountSuspendedError )
    | ( CaptchaRequiredError )
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
    | ( CaptchaRequiredError )
    | ( EmailTakenError )
    | ( InvalidInputError )
    | ( RegisterSuccess )
    | ( RegistrationClosedError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  RequestEmailChangeResult:
    | ( EmailTakenError )
    | ( InvalidInputError )
    | ( ReauthenticationRequiredError )
    | ( Omit<RequestEmailChangeSuccess, 'user'> & { user: _RefType['User'] } )
    | ( TooManyRequestsError )
  ;
  RequestLoginCodeResult:
    | ( CaptchaRequiredError )
    | ( InvalidInputError )
    | ( RequestLoginCodeSuccess )
    | ( TooManyRequestsError )
  ;
  RequestPasswordResetResult:
    | ( CaptchaRequiredError )
    | ( InvalidInputError )
    | ( RequestPasswordResetSuccess )
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
  ResetPasswordResult:
    | ( InvalidCodeError )
    | ( InvalidInputError )
    | ( InvalidTokenError )
    | ( ResetPasswordSuccess )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
    | ( WeakPasswordError )
  ;
  RestoreUserResult:
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<RestoreUserSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  RetryEmailDeliveryResult:
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<RetryEmailDeliverySuccess, 'delivery'> & { delivery: _RefType['EmailDelivery'] } )
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
  RevokeUserSessionsResult:
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<RevokeUserSessionsSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  SendPasswordResetResult:
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<SendPasswordResetSuccess, 'delivery' | 'user'> & { delivery: _RefType['EmailDelivery'], user: _RefType['User'] } )
  ;
  SuspendUserResult:
    | ( LastAdministratorError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<SuspendUserSuccess, 'user'> & { user: _RefType['User'] } )
  ;
  UpdateProfileResult:
    | ( InvalidInputError )
    | ( Omit<UpdateProfileSuccess, 'user'> & { user: _RefType['User'] } )
    | ( UsernameTakenError )
  ;
  UpdateUserResult:
    | ( InvalidInputError )
    | ( LastAdministratorError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( Omit<UpdateUserSuccess, 'user'> & { user: _RefType['User'] } )
    | ( UsernameTakenError )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  MutationError:
    | ( AccountSuspendedError )
    | ( CaptchaRequiredError )
    | ( EmailNotConfirmedError )
    | ( EmailTakenError )
    | ( InvalidCodeError )
    | ( InvalidCredentialsError )
    | ( InvalidInputError )
    | ( InvalidTokenError )
    | ( LastAdministratorError )
    | ( NotFoundError )
    | ( ReauthenticationRequiredError )
    | ( RegistrationClosedError )
    | ( SessionEndedError )
    | ( TokenExpiredError )
    | ( TooManyRequestsError )
    | ( UnknownAudienceError )
    | ( UsernameTakenError )
    | ( WeakPasswordError )
  ;
  Node:
    | ( AuditEventModel )
    | ( EmailDeliveryModel )
    | ( SessionModel )
    | ( UserModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptInvitationResult']>;
  AccountSuspendedError: ResolverTypeWrapper<AccountSuspendedError>;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditEvent: ResolverTypeWrapper<AuditEventModel>;
  AuditEventConnection: ResolverTypeWrapper<Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEventEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEvent']> }>;
  AuditEventEdge: ResolverTypeWrapper<Omit<AuditEventEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEventFilter: AuditEventFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelEmailChangeInput: CancelEmailChangeInput;
  CancelEmailChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelEmailChangeResult']>;
  CancelEmailChangeSuccess: ResolverTypeWrapper<CancelEmailChangeSuccess>;
  CaptchaProvider: CaptchaProvider;
  CaptchaRequiredError: ResolverTypeWrapper<CaptchaRequiredError>;
  CaptchaWidget: ResolverTypeWrapper<CaptchaWidget>;
  ChallengeCodeInput: ChallengeCodeInput;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<ChangePasswordSuccessModel>;
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmEmailChangeResult']>;
  ConfirmEmailChangeSuccess: ResolverTypeWrapper<Omit<ConfirmEmailChangeSuccess, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailLinkInput: ConfirmEmailLinkInput;
  ConfirmEmailProofInput: ConfirmEmailProofInput;
  ConfirmEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmEmailResult']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteAccountResult']>;
  DeleteAccountSuccess: ResolverTypeWrapper<DeleteAccountSuccess>;
  DeleteUserInput: DeleteUserInput;
  DeleteUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteUserResult']>;
  DeleteUserSuccess: ResolverTypeWrapper<DeleteUserSuccess>;
  EmailDelivery: ResolverTypeWrapper<EmailDeliveryModel>;
  EmailDeliveryConnection: ResolverTypeWrapper<Omit<EmailDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EmailDeliveryEdge']>, nodes: ReadonlyArray<ResolversTypes['EmailDelivery']> }>;
  EmailDeliveryEdge: ResolverTypeWrapper<Omit<EmailDeliveryEdge, 'node'> & { node: ResolversTypes['EmailDelivery'] }>;
  EmailDeliveryFilter: EmailDeliveryFilter;
  EmailDeliveryStatus: EmailDeliveryStatus;
  EmailNotConfirmedError: ResolverTypeWrapper<EmailNotConfirmedError>;
  EmailProofInput: EmailProofInput;
  EmailTakenError: ResolverTypeWrapper<EmailTakenError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImpersonateUserInput: ImpersonateUserInput;
  ImpersonateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImpersonateUserResult']>;
  ImpersonateUserSuccess: ResolverTypeWrapper<Omit<ImpersonateUserSuccess, 'session'> & { session: ResolversTypes['Session'] }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidCodeError: ResolverTypeWrapper<InvalidCodeError>;
  InvalidCredentialsError: ResolverTypeWrapper<InvalidCredentialsError>;
  InvalidField: ResolverTypeWrapper<InvalidField>;
  InvalidFieldCode: InvalidFieldCode;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  InvalidTokenError: ResolverTypeWrapper<InvalidTokenError>;
  InviteUserInput: InviteUserInput;
  InviteUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteUserResult']>;
  InviteUserSuccess: ResolverTypeWrapper<Omit<InviteUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  IssueAccessTokenInput: IssueAccessTokenInput;
  IssueAccessTokenResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueAccessTokenResult']>;
  IssueAccessTokenSuccess: ResolverTypeWrapper<IssueAccessTokenSuccess>;
  LastAdministratorError: ResolverTypeWrapper<LastAdministratorError>;
  LoginDiagnosis: ResolverTypeWrapper<LoginDiagnosisModel>;
  LoginInput: LoginInput;
  LoginMethod: LoginMethod;
  LoginObstacle: LoginObstacle;
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
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestEmailChangeResult']>;
  RequestEmailChangeSuccess: ResolverTypeWrapper<Omit<RequestEmailChangeSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  RequestLoginCodeInput: RequestLoginCodeInput;
  RequestLoginCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestLoginCodeResult']>;
  RequestLoginCodeSuccess: ResolverTypeWrapper<RequestLoginCodeSuccess>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequestPasswordResetSuccess: ResolverTypeWrapper<RequestPasswordResetSuccess>;
  RequestReauthenticationCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestReauthenticationCodeResult']>;
  RequestReauthenticationCodeSuccess: ResolverTypeWrapper<RequestReauthenticationCodeSuccess>;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendConfirmationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendConfirmationResult']>;
  ResendConfirmationSuccess: ResolverTypeWrapper<ResendConfirmationSuccess>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetPasswordSuccess: ResolverTypeWrapper<ResetPasswordSuccess>;
  RestoreUserInput: RestoreUserInput;
  RestoreUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreUserResult']>;
  RestoreUserSuccess: ResolverTypeWrapper<Omit<RestoreUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  RetryEmailDeliveryInput: RetryEmailDeliveryInput;
  RetryEmailDeliveryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RetryEmailDeliveryResult']>;
  RetryEmailDeliverySuccess: ResolverTypeWrapper<Omit<RetryEmailDeliverySuccess, 'delivery'> & { delivery: ResolversTypes['EmailDelivery'] }>;
  RevokeOtherSessionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeOtherSessionsResult']>;
  RevokeOtherSessionsSuccess: ResolverTypeWrapper<RevokeOtherSessionsSuccess>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  RevokeUserSessionsInput: RevokeUserSessionsInput;
  RevokeUserSessionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeUserSessionsResult']>;
  RevokeUserSessionsSuccess: ResolverTypeWrapper<Omit<RevokeUserSessionsSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  SecurityEvent: ResolverTypeWrapper<SecurityEventModel>;
  SecurityEventConnection: ResolverTypeWrapper<Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['SecurityEvent']> }>;
  SecurityEventEdge: ResolverTypeWrapper<Omit<SecurityEventEdge, 'node'> & { node: ResolversTypes['SecurityEvent'] }>;
  SecurityEventType: SecurityEventType;
  SendPasswordResetInput: SendPasswordResetInput;
  SendPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendPasswordResetResult']>;
  SendPasswordResetSuccess: ResolverTypeWrapper<Omit<SendPasswordResetSuccess, 'delivery' | 'user'> & { delivery: ResolversTypes['EmailDelivery'], user: ResolversTypes['User'] }>;
  ServerInfo: ResolverTypeWrapper<ServerInfo>;
  Session: ResolverTypeWrapper<SessionModel>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversTypes['Session']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionEndReason: SessionEndReason;
  SessionEndedError: ResolverTypeWrapper<SessionEndedError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SuspendUserInput: SuspendUserInput;
  SuspendUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspendUserResult']>;
  SuspendUserSuccess: ResolverTypeWrapper<Omit<SuspendUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  TokenExpiredError: ResolverTypeWrapper<TokenExpiredError>;
  TokenTransport: TokenTransport;
  Tokens: ResolverTypeWrapper<Tokens>;
  TooManyRequestsError: ResolverTypeWrapper<TooManyRequestsError>;
  UnknownAudienceError: ResolverTypeWrapper<UnknownAudienceError>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfileSuccess: ResolverTypeWrapper<Omit<UpdateProfileSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateUserResult']>;
  UpdateUserSuccess: ResolverTypeWrapper<Omit<UpdateUserSuccess, 'user'> & { user: ResolversTypes['User'] }>;
  User: ResolverTypeWrapper<UserModel>;
  UserConnection: ResolverTypeWrapper<UserConnectionModel>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserFilter: UserFilter;
  UserOrder: UserOrder;
  UserStatus: UserStatus;
  UsernameTakenError: ResolverTypeWrapper<UsernameTakenError>;
  WeakPasswordError: ResolverTypeWrapper<WeakPasswordError>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptInvitationResult'];
  AccountSuspendedError: AccountSuspendedError;
  AuditDetail: AuditDetail;
  AuditEvent: AuditEventModel;
  AuditEventConnection: Omit<AuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEvent']> };
  AuditEventEdge: Omit<AuditEventEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEventFilter: AuditEventFilter;
  Boolean: Scalars['Boolean']['output'];
  CancelEmailChangeInput: CancelEmailChangeInput;
  CancelEmailChangeResult: ResolversUnionTypes<ResolversParentTypes>['CancelEmailChangeResult'];
  CancelEmailChangeSuccess: CancelEmailChangeSuccess;
  CaptchaRequiredError: CaptchaRequiredError;
  CaptchaWidget: CaptchaWidget;
  ChallengeCodeInput: ChallengeCodeInput;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: ChangePasswordSuccessModel;
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangeResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmEmailChangeResult'];
  ConfirmEmailChangeSuccess: Omit<ConfirmEmailChangeSuccess, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  ConfirmEmailInput: ConfirmEmailInput;
  ConfirmEmailLinkInput: ConfirmEmailLinkInput;
  ConfirmEmailProofInput: ConfirmEmailProofInput;
  ConfirmEmailResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmEmailResult'];
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountResult: ResolversUnionTypes<ResolversParentTypes>['DeleteAccountResult'];
  DeleteAccountSuccess: DeleteAccountSuccess;
  DeleteUserInput: DeleteUserInput;
  DeleteUserResult: ResolversUnionTypes<ResolversParentTypes>['DeleteUserResult'];
  DeleteUserSuccess: DeleteUserSuccess;
  EmailDelivery: EmailDeliveryModel;
  EmailDeliveryConnection: Omit<EmailDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EmailDeliveryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['EmailDelivery']> };
  EmailDeliveryEdge: Omit<EmailDeliveryEdge, 'node'> & { node: ResolversParentTypes['EmailDelivery'] };
  EmailDeliveryFilter: EmailDeliveryFilter;
  EmailNotConfirmedError: EmailNotConfirmedError;
  EmailProofInput: EmailProofInput;
  EmailTakenError: EmailTakenError;
  ID: Scalars['ID']['output'];
  ImpersonateUserInput: ImpersonateUserInput;
  ImpersonateUserResult: ResolversUnionTypes<ResolversParentTypes>['ImpersonateUserResult'];
  ImpersonateUserSuccess: Omit<ImpersonateUserSuccess, 'session'> & { session: ResolversParentTypes['Session'] };
  Int: Scalars['Int']['output'];
  InvalidCodeError: InvalidCodeError;
  InvalidCredentialsError: InvalidCredentialsError;
  InvalidField: InvalidField;
  InvalidInputError: InvalidInputError;
  InvalidTokenError: InvalidTokenError;
  InviteUserInput: InviteUserInput;
  InviteUserResult: ResolversUnionTypes<ResolversParentTypes>['InviteUserResult'];
  InviteUserSuccess: Omit<InviteUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  IssueAccessTokenInput: IssueAccessTokenInput;
  IssueAccessTokenResult: ResolversUnionTypes<ResolversParentTypes>['IssueAccessTokenResult'];
  IssueAccessTokenSuccess: IssueAccessTokenSuccess;
  LastAdministratorError: LastAdministratorError;
  LoginDiagnosis: LoginDiagnosisModel;
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
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangeResult: ResolversUnionTypes<ResolversParentTypes>['RequestEmailChangeResult'];
  RequestEmailChangeSuccess: Omit<RequestEmailChangeSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  RequestLoginCodeInput: RequestLoginCodeInput;
  RequestLoginCodeResult: ResolversUnionTypes<ResolversParentTypes>['RequestLoginCodeResult'];
  RequestLoginCodeSuccess: RequestLoginCodeSuccess;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequestPasswordResetSuccess: RequestPasswordResetSuccess;
  RequestReauthenticationCodeResult: ResolversUnionTypes<ResolversParentTypes>['RequestReauthenticationCodeResult'];
  RequestReauthenticationCodeSuccess: RequestReauthenticationCodeSuccess;
  ResendConfirmationInput: ResendConfirmationInput;
  ResendConfirmationResult: ResolversUnionTypes<ResolversParentTypes>['ResendConfirmationResult'];
  ResendConfirmationSuccess: ResendConfirmationSuccess;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetPasswordSuccess: ResetPasswordSuccess;
  RestoreUserInput: RestoreUserInput;
  RestoreUserResult: ResolversUnionTypes<ResolversParentTypes>['RestoreUserResult'];
  RestoreUserSuccess: Omit<RestoreUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  RetryEmailDeliveryInput: RetryEmailDeliveryInput;
  RetryEmailDeliveryResult: ResolversUnionTypes<ResolversParentTypes>['RetryEmailDeliveryResult'];
  RetryEmailDeliverySuccess: Omit<RetryEmailDeliverySuccess, 'delivery'> & { delivery: ResolversParentTypes['EmailDelivery'] };
  RevokeOtherSessionsResult: ResolversUnionTypes<ResolversParentTypes>['RevokeOtherSessionsResult'];
  RevokeOtherSessionsSuccess: RevokeOtherSessionsSuccess;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  RevokeUserSessionsInput: RevokeUserSessionsInput;
  RevokeUserSessionsResult: ResolversUnionTypes<ResolversParentTypes>['RevokeUserSessionsResult'];
  RevokeUserSessionsSuccess: Omit<RevokeUserSessionsSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  SecurityEvent: SecurityEventModel;
  SecurityEventConnection: Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SecurityEvent']> };
  SecurityEventEdge: Omit<SecurityEventEdge, 'node'> & { node: ResolversParentTypes['SecurityEvent'] };
  SendPasswordResetInput: SendPasswordResetInput;
  SendPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['SendPasswordResetResult'];
  SendPasswordResetSuccess: Omit<SendPasswordResetSuccess, 'delivery' | 'user'> & { delivery: ResolversParentTypes['EmailDelivery'], user: ResolversParentTypes['User'] };
  ServerInfo: ServerInfo;
  Session: SessionModel;
  SessionConnection: Omit<SessionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Session']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SessionEndedError: SessionEndedError;
  String: Scalars['String']['output'];
  SuspendUserInput: SuspendUserInput;
  SuspendUserResult: ResolversUnionTypes<ResolversParentTypes>['SuspendUserResult'];
  SuspendUserSuccess: Omit<SuspendUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  TokenExpiredError: TokenExpiredError;
  Tokens: Tokens;
  TooManyRequestsError: TooManyRequestsError;
  UnknownAudienceError: UnknownAudienceError;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfileSuccess: Omit<UpdateProfileSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  UpdateUserInput: UpdateUserInput;
  UpdateUserResult: ResolversUnionTypes<ResolversParentTypes>['UpdateUserResult'];
  UpdateUserSuccess: Omit<UpdateUserSuccess, 'user'> & { user: ResolversParentTypes['User'] };
  User: UserModel;
  UserConnection: UserConnectionModel;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserFilter: UserFilter;
  UsernameTakenError: UsernameTakenError;
  WeakPasswordError: WeakPasswordError;
};

export type CredentialDirectiveArgs = { };

export type CredentialDirectiveResolver<Result, Parent, ContextType = Context, Args = CredentialDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptInvitationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationResult'] = ResolversParentTypes['AcceptInvitationResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'InvalidTokenError' | 'LoginSuccess' | 'TokenExpiredError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type AccountSuspendedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSuspendedError'] = ResolversParentTypes['AccountSuspendedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  details?: Resolver<ReadonlyArray<ResolversTypes['AuditDetail']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SecurityEventType'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventConnection'] = ResolversParentTypes['AuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEventEdge'] = ResolversParentTypes['AuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type CancelEmailChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelEmailChangeResult'] = ResolversParentTypes['CancelEmailChangeResult']> = {
  __resolveType: TypeResolveFn<'CancelEmailChangeSuccess' | 'InvalidTokenError' | 'TokenExpiredError', ParentType, ContextType>;
};

export type CancelEmailChangeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelEmailChangeSuccess'] = ResolversParentTypes['CancelEmailChangeSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaptchaRequiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptchaRequiredError'] = ResolversParentTypes['CaptchaRequiredError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['CaptchaProvider'], ParentType, ContextType>;
  siteKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CaptchaWidgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaptchaWidget'] = ResolversParentTypes['CaptchaWidget']> = {
  provider?: Resolver<ResolversTypes['CaptchaProvider'], ParentType, ContextType>;
  siteKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'InvalidCredentialsError' | 'InvalidInputError' | 'ReauthenticationRequiredError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  revokedSessionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmEmailChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailChangeResult'] = ResolversParentTypes['ConfirmEmailChangeResult']> = {
  __resolveType: TypeResolveFn<'ConfirmEmailChangeSuccess' | 'EmailTakenError' | 'InvalidCodeError' | 'InvalidTokenError' | 'TokenExpiredError' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type ConfirmEmailChangeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailChangeSuccess'] = ResolversParentTypes['ConfirmEmailChangeSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmEmailResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmEmailResult'] = ResolversParentTypes['ConfirmEmailResult']> = {
  __resolveType: TypeResolveFn<'EmailTakenError' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidTokenError' | 'LoginSuccess' | 'PasswordRequired' | 'TokenExpiredError' | 'TooManyRequestsError', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountResult'] = ResolversParentTypes['DeleteAccountResult']> = {
  __resolveType: TypeResolveFn<'DeleteAccountSuccess' | 'InvalidInputError' | 'LastAdministratorError' | 'ReauthenticationRequiredError', ParentType, ContextType>;
};

export type DeleteAccountSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountSuccess'] = ResolversParentTypes['DeleteAccountSuccess']> = {
  deletedUserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserResult'] = ResolversParentTypes['DeleteUserResult']> = {
  __resolveType: TypeResolveFn<'DeleteUserSuccess' | 'LastAdministratorError' | 'NotFoundError' | 'ReauthenticationRequiredError', ParentType, ContextType>;
};

export type DeleteUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUserSuccess'] = ResolversParentTypes['DeleteUserSuccess']> = {
  deletedUserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailDelivery'] = ResolversParentTypes['EmailDelivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmailDeliveryStatus'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailDeliveryConnection'] = ResolversParentTypes['EmailDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmailDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EmailDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EmailDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailDeliveryEdge'] = ResolversParentTypes['EmailDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmailDelivery'], ParentType, ContextType>;
};

export type EmailNotConfirmedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailNotConfirmedError'] = ResolversParentTypes['EmailNotConfirmedError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTakenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailTakenError'] = ResolversParentTypes['EmailTakenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImpersonateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpersonateUserResult'] = ResolversParentTypes['ImpersonateUserResult']> = {
  __resolveType: TypeResolveFn<'ImpersonateUserSuccess' | 'InvalidInputError' | 'NotFoundError' | 'ReauthenticationRequiredError', ParentType, ContextType>;
};

export type ImpersonateUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpersonateUserSuccess'] = ResolversParentTypes['ImpersonateUserSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
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

export type InviteUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserResult'] = ResolversParentTypes['InviteUserResult']> = {
  __resolveType: TypeResolveFn<'EmailTakenError' | 'InvalidInputError' | 'InviteUserSuccess' | 'ReauthenticationRequiredError', ParentType, ContextType>;
};

export type InviteUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteUserSuccess'] = ResolversParentTypes['InviteUserSuccess']> = {
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IssueAccessTokenResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueAccessTokenResult'] = ResolversParentTypes['IssueAccessTokenResult']> = {
  __resolveType: TypeResolveFn<'IssueAccessTokenSuccess' | 'UnknownAudienceError', ParentType, ContextType>;
};

export type IssueAccessTokenSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueAccessTokenSuccess'] = ResolversParentTypes['IssueAccessTokenSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAdministratorErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastAdministratorError'] = ResolversParentTypes['LastAdministratorError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginDiagnosisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginDiagnosis'] = ResolversParentTypes['LoginDiagnosis']> = {
  canLogIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  identifier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obstacles?: Resolver<ReadonlyArray<ResolversTypes['LoginObstacle']>, ParentType, ContextType>;
  recentDeliveries?: Resolver<ReadonlyArray<ResolversTypes['EmailDelivery']>, ParentType, ContextType>;
  throttledUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LoginResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginResult'] = ResolversParentTypes['LoginResult']> = {
  __resolveType: TypeResolveFn<'AccountSuspendedError' | 'CaptchaRequiredError' | 'EmailNotConfirmedError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'LoginSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
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
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationResult'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  cancelEmailChange?: Resolver<ResolversTypes['CancelEmailChangeResult'], ParentType, ContextType, RequireFields<MutationCancelEmailChangeArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordResult'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  confirmEmail?: Resolver<ResolversTypes['ConfirmEmailResult'], ParentType, ContextType, RequireFields<MutationConfirmEmailArgs, 'input'>>;
  confirmEmailChange?: Resolver<ResolversTypes['ConfirmEmailChangeResult'], ParentType, ContextType, RequireFields<MutationConfirmEmailChangeArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountResult'], ParentType, ContextType, RequireFields<MutationDeleteAccountArgs, 'input'>>;
  deleteUser?: Resolver<ResolversTypes['DeleteUserResult'], ParentType, ContextType, RequireFields<MutationDeleteUserArgs, 'input'>>;
  impersonateUser?: Resolver<ResolversTypes['ImpersonateUserResult'], ParentType, ContextType, RequireFields<MutationImpersonateUserArgs, 'input'>>;
  inviteUser?: Resolver<ResolversTypes['InviteUserResult'], ParentType, ContextType, RequireFields<MutationInviteUserArgs, 'input'>>;
  issueAccessToken?: Resolver<ResolversTypes['IssueAccessTokenResult'], ParentType, ContextType, RequireFields<MutationIssueAccessTokenArgs, 'input'>>;
  login?: Resolver<ResolversTypes['LoginResult'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  loginWithCode?: Resolver<ResolversTypes['LoginWithCodeResult'], ParentType, ContextType, RequireFields<MutationLoginWithCodeArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutResult'], ParentType, ContextType>;
  reauthenticate?: Resolver<ResolversTypes['ReauthenticateResult'], ParentType, ContextType, RequireFields<MutationReauthenticateArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionResult'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['RegisterResult'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  requestEmailChange?: Resolver<ResolversTypes['RequestEmailChangeResult'], ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'input'>>;
  requestLoginCode?: Resolver<ResolversTypes['RequestLoginCodeResult'], ParentType, ContextType, RequireFields<MutationRequestLoginCodeArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetResult'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  requestReauthenticationCode?: Resolver<ResolversTypes['RequestReauthenticationCodeResult'], ParentType, ContextType>;
  resendConfirmation?: Resolver<ResolversTypes['ResendConfirmationResult'], ParentType, ContextType, RequireFields<MutationResendConfirmationArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordResult'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  restoreUser?: Resolver<ResolversTypes['RestoreUserResult'], ParentType, ContextType, RequireFields<MutationRestoreUserArgs, 'input'>>;
  retryEmailDelivery?: Resolver<ResolversTypes['RetryEmailDeliveryResult'], ParentType, ContextType, RequireFields<MutationRetryEmailDeliveryArgs, 'input'>>;
  revokeOtherSessions?: Resolver<ResolversTypes['RevokeOtherSessionsResult'], ParentType, ContextType>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionResult'], ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  revokeUserSessions?: Resolver<ResolversTypes['RevokeUserSessionsResult'], ParentType, ContextType, RequireFields<MutationRevokeUserSessionsArgs, 'input'>>;
  sendPasswordReset?: Resolver<ResolversTypes['SendPasswordResetResult'], ParentType, ContextType, RequireFields<MutationSendPasswordResetArgs, 'input'>>;
  suspendUser?: Resolver<ResolversTypes['SuspendUserResult'], ParentType, ContextType, RequireFields<MutationSuspendUserArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfileResult'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserResult'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
};

export type MutationErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutationError'] = ResolversParentTypes['MutationError']> = {
  __resolveType: TypeResolveFn<'AccountSuspendedError' | 'CaptchaRequiredError' | 'EmailNotConfirmedError' | 'EmailTakenError' | 'InvalidCodeError' | 'InvalidCredentialsError' | 'InvalidInputError' | 'InvalidTokenError' | 'LastAdministratorError' | 'NotFoundError' | 'ReauthenticationRequiredError' | 'RegistrationClosedError' | 'SessionEndedError' | 'TokenExpiredError' | 'TooManyRequestsError' | 'UnknownAudienceError' | 'UsernameTakenError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'AuditEvent' | 'EmailDelivery' | 'Session' | 'User', ParentType, ContextType>;
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
  auditEvents?: Resolver<ResolversTypes['AuditEventConnection'], ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'first'>>;
  emailDeliveries?: Resolver<ResolversTypes['EmailDeliveryConnection'], ParentType, ContextType, RequireFields<QueryEmailDeliveriesArgs, 'first'>>;
  loginDiagnosis?: Resolver<ResolversTypes['LoginDiagnosis'], ParentType, ContextType, RequireFields<QueryLoginDiagnosisArgs, 'identifier'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  server?: Resolver<ResolversTypes['ServerInfo'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first' | 'orderBy'>>;
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
  __resolveType: TypeResolveFn<'CaptchaRequiredError' | 'EmailTakenError' | 'InvalidInputError' | 'RegisterSuccess' | 'RegistrationClosedError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
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

export type RequestEmailChangeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailChangeResult'] = ResolversParentTypes['RequestEmailChangeResult']> = {
  __resolveType: TypeResolveFn<'EmailTakenError' | 'InvalidInputError' | 'ReauthenticationRequiredError' | 'RequestEmailChangeSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type RequestEmailChangeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailChangeSuccess'] = ResolversParentTypes['RequestEmailChangeSuccess']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestLoginCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestLoginCodeResult'] = ResolversParentTypes['RequestLoginCodeResult']> = {
  __resolveType: TypeResolveFn<'CaptchaRequiredError' | 'InvalidInputError' | 'RequestLoginCodeSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type RequestLoginCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestLoginCodeSuccess'] = ResolversParentTypes['RequestLoginCodeSuccess']> = {
  challenge?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'CaptchaRequiredError' | 'InvalidInputError' | 'RequestPasswordResetSuccess' | 'TooManyRequestsError', ParentType, ContextType>;
};

export type RequestPasswordResetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetSuccess'] = ResolversParentTypes['RequestPasswordResetSuccess']> = {
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

export type ResetPasswordResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'InvalidCodeError' | 'InvalidInputError' | 'InvalidTokenError' | 'ResetPasswordSuccess' | 'TokenExpiredError' | 'TooManyRequestsError' | 'WeakPasswordError', ParentType, ContextType>;
};

export type ResetPasswordSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordSuccess'] = ResolversParentTypes['ResetPasswordSuccess']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RestoreUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreUserResult'] = ResolversParentTypes['RestoreUserResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ReauthenticationRequiredError' | 'RestoreUserSuccess', ParentType, ContextType>;
};

export type RestoreUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreUserSuccess'] = ResolversParentTypes['RestoreUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryEmailDeliveryResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryEmailDeliveryResult'] = ResolversParentTypes['RetryEmailDeliveryResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ReauthenticationRequiredError' | 'RetryEmailDeliverySuccess', ParentType, ContextType>;
};

export type RetryEmailDeliverySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryEmailDeliverySuccess'] = ResolversParentTypes['RetryEmailDeliverySuccess']> = {
  delivery?: Resolver<ResolversTypes['EmailDelivery'], ParentType, ContextType>;
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

export type RevokeUserSessionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeUserSessionsResult'] = ResolversParentTypes['RevokeUserSessionsResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ReauthenticationRequiredError' | 'RevokeUserSessionsSuccess', ParentType, ContextType>;
};

export type RevokeUserSessionsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeUserSessionsSuccess'] = ResolversParentTypes['RevokeUserSessionsSuccess']> = {
  revokedSessionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecurityEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEvent'] = ResolversParentTypes['SecurityEvent']> = {
  byAdministrator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type SendPasswordResetResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendPasswordResetResult'] = ResolversParentTypes['SendPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ReauthenticationRequiredError' | 'SendPasswordResetSuccess', ParentType, ContextType>;
};

export type SendPasswordResetSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendPasswordResetSuccess'] = ResolversParentTypes['SendPasswordResetSuccess']> = {
  delivery?: Resolver<ResolversTypes['EmailDelivery'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServerInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerInfo'] = ResolversParentTypes['ServerInfo']> = {
  captcha?: Resolver<Maybe<ResolversTypes['CaptchaWidget']>, ParentType, ContextType>;
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

export type SuspendUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendUserResult'] = ResolversParentTypes['SuspendUserResult']> = {
  __resolveType: TypeResolveFn<'LastAdministratorError' | 'NotFoundError' | 'ReauthenticationRequiredError' | 'SuspendUserSuccess', ParentType, ContextType>;
};

export type SuspendUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendUserSuccess'] = ResolversParentTypes['SuspendUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
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

export type UnknownAudienceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownAudienceError'] = ResolversParentTypes['UnknownAudienceError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateProfileSuccess' | 'UsernameTakenError', ParentType, ContextType>;
};

export type UpdateProfileSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileSuccess'] = ResolversParentTypes['UpdateProfileSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserResult'] = ResolversParentTypes['UpdateUserResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'LastAdministratorError' | 'NotFoundError' | 'ReauthenticationRequiredError' | 'UpdateUserSuccess' | 'UsernameTakenError', ParentType, ContextType>;
};

export type UpdateUserSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateUserSuccess'] = ResolversParentTypes['UpdateUserSuccess']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
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
  pendingEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, RequireFields<UserSessionsArgs, 'first'>>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UsernameTakenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UsernameTakenError'] = ResolversParentTypes['UsernameTakenError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WeakPasswordErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeakPasswordError'] = ResolversParentTypes['WeakPasswordError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptInvitationResult?: AcceptInvitationResultResolvers<ContextType>;
  AccountSuspendedError?: AccountSuspendedErrorResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditEventConnection?: AuditEventConnectionResolvers<ContextType>;
  AuditEventEdge?: AuditEventEdgeResolvers<ContextType>;
  CancelEmailChangeResult?: CancelEmailChangeResultResolvers<ContextType>;
  CancelEmailChangeSuccess?: CancelEmailChangeSuccessResolvers<ContextType>;
  CaptchaRequiredError?: CaptchaRequiredErrorResolvers<ContextType>;
  CaptchaWidget?: CaptchaWidgetResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  ConfirmEmailChangeResult?: ConfirmEmailChangeResultResolvers<ContextType>;
  ConfirmEmailChangeSuccess?: ConfirmEmailChangeSuccessResolvers<ContextType>;
  ConfirmEmailResult?: ConfirmEmailResultResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountResult?: DeleteAccountResultResolvers<ContextType>;
  DeleteAccountSuccess?: DeleteAccountSuccessResolvers<ContextType>;
  DeleteUserResult?: DeleteUserResultResolvers<ContextType>;
  DeleteUserSuccess?: DeleteUserSuccessResolvers<ContextType>;
  EmailDelivery?: EmailDeliveryResolvers<ContextType>;
  EmailDeliveryConnection?: EmailDeliveryConnectionResolvers<ContextType>;
  EmailDeliveryEdge?: EmailDeliveryEdgeResolvers<ContextType>;
  EmailNotConfirmedError?: EmailNotConfirmedErrorResolvers<ContextType>;
  EmailTakenError?: EmailTakenErrorResolvers<ContextType>;
  ImpersonateUserResult?: ImpersonateUserResultResolvers<ContextType>;
  ImpersonateUserSuccess?: ImpersonateUserSuccessResolvers<ContextType>;
  InvalidCodeError?: InvalidCodeErrorResolvers<ContextType>;
  InvalidCredentialsError?: InvalidCredentialsErrorResolvers<ContextType>;
  InvalidField?: InvalidFieldResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  InvalidTokenError?: InvalidTokenErrorResolvers<ContextType>;
  InviteUserResult?: InviteUserResultResolvers<ContextType>;
  InviteUserSuccess?: InviteUserSuccessResolvers<ContextType>;
  IssueAccessTokenResult?: IssueAccessTokenResultResolvers<ContextType>;
  IssueAccessTokenSuccess?: IssueAccessTokenSuccessResolvers<ContextType>;
  LastAdministratorError?: LastAdministratorErrorResolvers<ContextType>;
  LoginDiagnosis?: LoginDiagnosisResolvers<ContextType>;
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
  RequestEmailChangeResult?: RequestEmailChangeResultResolvers<ContextType>;
  RequestEmailChangeSuccess?: RequestEmailChangeSuccessResolvers<ContextType>;
  RequestLoginCodeResult?: RequestLoginCodeResultResolvers<ContextType>;
  RequestLoginCodeSuccess?: RequestLoginCodeSuccessResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequestPasswordResetSuccess?: RequestPasswordResetSuccessResolvers<ContextType>;
  RequestReauthenticationCodeResult?: RequestReauthenticationCodeResultResolvers<ContextType>;
  RequestReauthenticationCodeSuccess?: RequestReauthenticationCodeSuccessResolvers<ContextType>;
  ResendConfirmationResult?: ResendConfirmationResultResolvers<ContextType>;
  ResendConfirmationSuccess?: ResendConfirmationSuccessResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetPasswordSuccess?: ResetPasswordSuccessResolvers<ContextType>;
  RestoreUserResult?: RestoreUserResultResolvers<ContextType>;
  RestoreUserSuccess?: RestoreUserSuccessResolvers<ContextType>;
  RetryEmailDeliveryResult?: RetryEmailDeliveryResultResolvers<ContextType>;
  RetryEmailDeliverySuccess?: RetryEmailDeliverySuccessResolvers<ContextType>;
  RevokeOtherSessionsResult?: RevokeOtherSessionsResultResolvers<ContextType>;
  RevokeOtherSessionsSuccess?: RevokeOtherSessionsSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  RevokeUserSessionsResult?: RevokeUserSessionsResultResolvers<ContextType>;
  RevokeUserSessionsSuccess?: RevokeUserSessionsSuccessResolvers<ContextType>;
  SecurityEvent?: SecurityEventResolvers<ContextType>;
  SecurityEventConnection?: SecurityEventConnectionResolvers<ContextType>;
  SecurityEventEdge?: SecurityEventEdgeResolvers<ContextType>;
  SendPasswordResetResult?: SendPasswordResetResultResolvers<ContextType>;
  SendPasswordResetSuccess?: SendPasswordResetSuccessResolvers<ContextType>;
  ServerInfo?: ServerInfoResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SessionEndedError?: SessionEndedErrorResolvers<ContextType>;
  SuspendUserResult?: SuspendUserResultResolvers<ContextType>;
  SuspendUserSuccess?: SuspendUserSuccessResolvers<ContextType>;
  TokenExpiredError?: TokenExpiredErrorResolvers<ContextType>;
  Tokens?: TokensResolvers<ContextType>;
  TooManyRequestsError?: TooManyRequestsErrorResolvers<ContextType>;
  UnknownAudienceError?: UnknownAudienceErrorResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfileSuccess?: UpdateProfileSuccessResolvers<ContextType>;
  UpdateUserResult?: UpdateUserResultResolvers<ContextType>;
  UpdateUserSuccess?: UpdateUserSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UsernameTakenError?: UsernameTakenErrorResolvers<ContextType>;
  WeakPasswordError?: WeakPasswordErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  credential?: CredentialDirectiveResolver<any, any, ContextType>;
};
