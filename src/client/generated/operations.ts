/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedText } from '../typed-text.ts'
/** The link of an invitation, and what the person chooses. */
export type AcceptInvitationInput = {
  /** What the person wants to be called in mails. Without it the name that the administrator gave stays. */
  name?: string | null | undefined;
  /** 8 to 128 characters unless the server says otherwise in `server.passwordPolicy`. Spaces count and are kept. */
  password: string;
  /** What follows `#token=` in the link. */
  token: string;
  /** Where the new session's credential is kept. */
  transport?: TokenTransport;
};

/** Which events to list. Conditions that are left out hold for all; several must hold together. */
export type AuditEventFilter = {
  /** Only events in which this user acted. */
  actorId?: string | number | null | undefined;
  /** Only events from this moment on. */
  occurredAfter?: string | null | undefined;
  /** Only events before this moment. */
  occurredBefore?: string | null | undefined;
  /** Only events that happened to this user. */
  subjectId?: string | number | null | undefined;
  /** Only events of these kinds. */
  types?: Array<SecurityEventType> | null | undefined;
};

/** The token of the notice. */
export type CancelEmailChangeInput = {
  /** What follows `#token=` in the link of the notice. */
  token: string;
};

/** Who tells people from programs. */
export type CaptchaProvider =
  /** The service hCaptcha. */
  | 'HCAPTCHA'
  /** Cloudflare Turnstile. */
  | 'TURNSTILE';

/** A mailed code, together with what the asking client was given. */
export type ChallengeCodeInput = {
  /** The `challenge` of the answer that announced the mail. */
  challenge: string;
  /** The digits of the mail; spaces and dashes between them do not matter. */
  code: string;
};

/** The password as it is, and as it shall be. */
export type ChangePasswordInput = {
  /** Required when the account has a password (`User.hasPassword`), and ignored when it has none. */
  currentPassword?: string | null | undefined;
  /** Must be another one than the current password. 8 to 128 characters unless `server.passwordPolicy` says otherwise. */
  newPassword: string;
  /** Whether all other sessions of the account end. The one of this request always goes on. */
  revokeOtherSessions?: boolean;
};

/** The proof that the mail to the new address was read. */
export type ConfirmEmailChangeInput = {
  /** The code or the link. */
  proof: EmailProofInput;
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

/** What confirms that the account is to be deleted. */
export type DeleteAccountInput = {
  /** The account's address, typed by the person, in any spelling. Another one is NOT_ALLOWED. */
  email: string;
};

/** Whose account is to be deleted. */
export type DeleteUserInput = {
  /** The `id` of the user. */
  userId: string | number;
};

/** Which mails to list. Conditions that are left out hold for all; several must hold together. */
export type EmailDeliveryFilter = {
  /** Only mails with this status. */
  status?: EmailDeliveryStatus | null | undefined;
  /** Only mails of this kind. */
  template?: string | null | undefined;
  /** Only mails to this address, in any case. */
  to?: string | null | undefined;
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

/**
 * Exactly one of the two proofs that a mail was read: the link needs nothing beside it, the code needs what the asking
 * client was given.
 */
export type EmailProofInput =
  {   /** The digits of the mail, with the challenge. */
  code: ChallengeCodeInput; token?: never; }
  |  { code?: never;   /** What follows `#token=` in the link. */
  token: string; };

/** As whom to begin a session, and why. */
export type ImpersonateUserInput = {
  /** For those who read the audit log, and for the user; at most 500 characters on one line. */
  reason: string;
  /** The `id` of a user who is no administrator and not suspended. */
  userId: string | number;
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

/** Who is invited. */
export type InviteUserInput = {
  /** One e-mail address, without a display name. */
  email: string;
  /** The language for mails, a BCP 47 tag. Without it that of the request. */
  locale?: string | null | undefined;
  /** What the person is called in mails; at most 100 characters on one line. The person can choose another one. */
  name?: string | null | undefined;
  /** At most 20 names of up to 64 letters, digits, dots, dashes, colons and underscores, each beginning with a letter. `admin` makes an administrator. */
  roles?: Array<string>;
};

/** The service that a token is for. */
export type IssueAccessTokenInput = {
  /** The name of the service, exactly as the operator of this server lists it in AUDIENCES. */
  audience: string;
};

/** Who logs in. */
export type LoginInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  captchaResponse?: string | null | undefined;
  /** The `deviceToken` of an earlier login on this device: it keeps the owner's own allowance of tries, until a reset forgets all devices. Browsers in COOKIE transport send it by themselves. */
  deviceToken?: string | null | undefined;
  /** The account's e-mail address, in any spelling of it, or its username, in any case. What has an `@` is an address. */
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
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  captchaResponse?: string | null | undefined;
  /** One e-mail address, without a display name. All spellings that reach the same mailbox by case or by the script of the domain are one account. */
  email: string;
  /** The language for mails, a BCP 47 tag. Without it the Accept-Language header decides. */
  locale?: string | null | undefined;
  /** What the person wants to be called in mails; at most 100 characters on one line. */
  name?: string | null | undefined;
  /** 8 to 128 characters unless the server says otherwise in `server.passwordPolicy`. Spaces count and are kept. */
  password: string;
};

/** Which address the account shall have. */
export type RequestEmailChangeInput = {
  /** One e-mail address, without a display name, and not another spelling of the present one (NOT_ALLOWED). */
  newEmail: string;
};

/** Who wants to log in. */
export type RequestLoginCodeInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  captchaResponse?: string | null | undefined;
  /** The account's e-mail address, in any spelling of it. */
  email: string;
};

/** Whose password was lost. */
export type RequestPasswordResetInput = {
  /** What the widget of a CaptchaRequiredError gave. Only needed after one; good for one call. */
  captchaResponse?: string | null | undefined;
  /** The e-mail address of the account, in any spelling of it. */
  email: string;
};

/** Which registration gets a new mail. */
export type ResendConfirmationInput = {
  /** The `challenge` that `register` gave. */
  challenge: string;
};

/** The proof that the mail was read, and the new password. */
export type ResetPasswordInput = {
  /** 8 to 128 characters unless `server.passwordPolicy` says otherwise. Spaces count and are kept. */
  newPassword: string;
  /** The link or the code of the mail. */
  proof: EmailProofInput;
};

/** Which user to let in again. */
export type RestoreUserInput = {
  /** The `id` of a user. */
  userId: string | number;
};

/** Which mail to send again. */
export type RetryEmailDeliveryInput = {
  /** The id of the mail. */
  deliveryId: string | number;
};

/** Which session to end. */
export type RevokeSessionInput = {
  /** The `id` of one of one's own sessions. */
  sessionId: string | number;
};

/** Whose sessions to end. */
export type RevokeUserSessionsInput = {
  /** The `id` of a user. */
  userId: string | number;
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
  userId: string | number;
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

/** Which user to keep out, and why. */
export type SuspendUserInput = {
  /** For those who read the audit log; at most 500 characters on one line. It outlives the account: name nobody in it. */
  reason?: string | null | undefined;
  /** The `id` of a user. */
  userId: string | number;
};

/** Where a session's credential is kept. */
export type TokenTransport =
  /** Tokens in the answer: mobile apps, servers, clients that keep tokens themselves. */
  | 'BEARER'
  /** One HttpOnly cookie, no token in any answer, nothing to refresh: browsers. */
  | 'COOKIE';

/** What to change. A field that is left out stays as it is. */
export type UpdateProfileInput = {
  /** The language for mails and messages, a BCP 47 tag. An account always has one, so null is REQUIRED. */
  locale?: string | null | undefined;
  /** What the person wants to be called; at most 100 characters on one line. Null clears it. */
  name?: string | null | undefined;
  /**
   * 3 to 32 ASCII letters, digits, dots, dashes and underscores, with a letter or a digit first and last. Unique without
   * regard to case. It never looks like an address, and names that sound as if they were the service's own, such as
   * `admin` and `support`, are NOT_ALLOWED. Null clears it.
   */
  username?: string | null | undefined;
};

/** Which user, and what is to be different. What is left out stays as it is. */
export type UpdateUserInput = {
  /** The language for mails and messages, a BCP 47 tag. */
  locale?: string | null | undefined;
  /** What the person is called in mails; null for nothing. */
  name?: string | null | undefined;
  /** All roles that the user shall have: at most 20 names. `admin` makes an administrator. */
  roles?: Array<string> | null | undefined;
  /** The `id` of a user. */
  userId: string | number;
  /** The username, as `updateProfile` takes it; null for none. */
  username?: string | null | undefined;
};

/** Which accounts to list. Conditions that are left out hold for all; several must hold together. */
export type UserFilter = {
  /** Only accounts that came into being after this moment. */
  createdAfter?: string | null | undefined;
  /** Only accounts that came into being before this moment. */
  createdBefore?: string | null | undefined;
  /** Only accounts that have this role. */
  role?: string | null | undefined;
  /** A part of the address, username or name, in any case; or a whole id. */
  search?: string | null | undefined;
  /** Only accounts with this status. */
  status?: UserStatus | null | undefined;
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

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } | null };

export type ServerQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerQuery = { server: { version: string, registrationOpen: boolean, emailConfirmationRequired: boolean, loginMethods: Array<LoginMethod>, passwordPolicy: { minLength: number, maxLength: number, minStrength: number }, captcha: { provider: CaptchaProvider, siteKey: string } | null } };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'EmailDelivery', id: string }
    | { __typename: 'Session', id: string }
    | { __typename: 'User', id: string }
   | null };

export type AuditEventsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: AuditEventFilter | null | undefined;
}>;


export type AuditEventsQuery = { auditEvents: { nodes: Array<{ id: string, type: SecurityEventType, occurredAt: string, actorId: string | null, subjectId: string | null, ipAddress: string | null, userAgent: string | null, details: Array<{ name: string, value: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmailDeliveriesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: EmailDeliveryFilter | null | undefined;
}>;


export type EmailDeliveriesQuery = { emailDeliveries: { nodes: Array<{ id: string, to: string, template: string, status: EmailDeliveryStatus, attempts: number, createdAt: string, nextAttemptAt: string | null, sentAt: string | null, lastError: string | null, providerId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UsersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder;
}>;


export type UsersQuery = { users: { totalCount: number, nodes: Array<{ id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LoginDiagnosisQueryVariables = Exact<{
  identifier: string;
}>;


export type LoginDiagnosisQuery = { loginDiagnosis: { identifier: string, canLogIn: boolean, obstacles: Array<LoginObstacle>, throttledUntil: string | null, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } | null, recentDeliveries: Array<{ id: string, to: string, template: string, status: EmailDeliveryStatus, attempts: number, createdAt: string, nextAttemptAt: string | null, sentAt: string | null, lastError: string | null, providerId: string | null }> } };

export type MySessionsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MySessionsQuery = { me: { id: string, sessions: { totalCount: number, nodes: Array<{ id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MyActivityQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type MyActivityQuery = { me: { id: string, activity: { nodes: Array<{ id: string, type: SecurityEventType, occurredAt: string, ipAddress: string | null, deviceLabel: string | null, byAdministrator: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount:
    | { __typename: 'DeleteAccountSuccess', deletedUserId: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type DeleteUserMutationVariables = Exact<{
  input: DeleteUserInput;
}>;


export type DeleteUserMutation = { deleteUser:
    | { __typename: 'DeleteUserSuccess', deletedUserId: string }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { inviteUser:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InviteUserSuccess', linkExpiresAt: string, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }, session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'UpdateUserSuccess', user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
    | { __typename: 'UsernameTakenError', message: string }
   };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser:
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'SuspendUserSuccess', user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
   };

export type RestoreUserMutationVariables = Exact<{
  input: RestoreUserInput;
}>;


export type RestoreUserMutation = { restoreUser:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RestoreUserSuccess', user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
   };

export type RevokeUserSessionsMutationVariables = Exact<{
  input: RevokeUserSessionsInput;
}>;


export type RevokeUserSessionsMutation = { revokeUserSessions:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RevokeUserSessionsSuccess', revokedSessionIds: Array<string>, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
   };

export type ImpersonateUserMutationVariables = Exact<{
  input: ImpersonateUserInput;
}>;


export type ImpersonateUserMutation = { impersonateUser:
    | { __typename: 'ImpersonateUserSuccess', accessToken: string, accessTokenExpiresAt: string, session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string } }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RequestEmailChangeSuccess', challenge: string, codeExpiresAt: string, linkExpiresAt: string, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange:
    | { __typename: 'ConfirmEmailChangeSuccess', email: string, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } | null }
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type CancelEmailChangeMutationVariables = Exact<{
  input: CancelEmailChangeInput;
}>;


export type CancelEmailChangeMutation = { cancelEmailChange:
    | { __typename: 'CancelEmailChangeSuccess', email: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
   };

export type RetryEmailDeliveryMutationVariables = Exact<{
  input: RetryEmailDeliveryInput;
}>;


export type RetryEmailDeliveryMutation = { retryEmailDelivery:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RetryEmailDeliverySuccess', delivery: { id: string, to: string, template: string, status: EmailDeliveryStatus, attempts: number, createdAt: string, nextAttemptAt: string | null, sentAt: string | null, lastError: string | null, providerId: string | null } }
   };

export type SendPasswordResetMutationVariables = Exact<{
  input: SendPasswordResetInput;
}>;


export type SendPasswordResetMutation = { sendPasswordReset:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'SendPasswordResetSuccess', user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }, delivery: { id: string, to: string, template: string, status: EmailDeliveryStatus, attempts: number, createdAt: string, nextAttemptAt: string | null, sentAt: string | null, lastError: string | null, providerId: string | null } }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'ChangePasswordSuccess', revokedSessionIds: Array<string>, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RequestPasswordResetSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'ResetPasswordSuccess', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'UpdateProfileSuccess', user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } }
    | { __typename: 'UsernameTakenError', message: string }
   };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RegisterSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'RegistrationClosedError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type ConfirmEmailMutationVariables = Exact<{
  input: ConfirmEmailInput;
}>;


export type ConfirmEmailMutation = { confirmEmail:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }, session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'PasswordRequired', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ResendConfirmationMutationVariables = Exact<{
  input: ResendConfirmationInput;
}>;


export type ResendConfirmationMutation = { resendConfirmation:
    | { __typename: 'ResendConfirmationSuccess', codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { login:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'EmailNotConfirmedError', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }, session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RequestLoginCodeMutationVariables = Exact<{
  input: RequestLoginCodeInput;
}>;


export type RequestLoginCodeMutation = { requestLoginCode:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RequestLoginCodeSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type LoginWithCodeMutationVariables = Exact<{
  input: LoginWithCodeInput;
}>;


export type LoginWithCodeMutation = { loginWithCode:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean }, session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'RefreshSessionSuccess', session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string }, tokens: { accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } }
    | { __typename: 'SessionEndedError', message: string, reason: SessionEndReason }
   };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { __typename: 'LogoutSuccess', endedSessionId: string | null } };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RevokeSessionSuccess', revokedSessionId: string }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions:
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RevokeOtherSessionsSuccess', revokedSessionIds: Array<string> }
   };

export type ReauthenticateMutationVariables = Exact<{
  input: ReauthenticateInput;
}>;


export type ReauthenticateMutation = { reauthenticate:
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'ReauthenticateSuccess', session: { id: string, current: boolean, transport: TokenTransport, createdAt: string, lastUsedAt: string, expiresAt: string, freshUntil: string | null, ipAddress: string | null, userAgent: string | null, deviceLabel: string } }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type RequestReauthenticationCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestReauthenticationCodeMutation = { requestReauthenticationCode:
    | { __typename: 'RequestReauthenticationCodeSuccess', challenge: string, codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type IssueAccessTokenMutationVariables = Exact<{
  input: IssueAccessTokenInput;
}>;


export type IssueAccessTokenMutation = { issueAccessToken:
    | { __typename: 'IssueAccessTokenSuccess', accessToken: string, accessTokenExpiresAt: string }
    | { __typename: 'UnknownAudienceError', message: string }
   };

/** Public. The user of this request's session; null without a credential. A credential that was presented but is unusable gives an UNAUTHENTICATED error with `extensions.reason` TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID, and with `extensions.sessionEndReason`, one of SessionEndReason, where the session of the credential has ended. */
export const Me = "query Me { me { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } }" as TypedText<MeQuery, MeQueryVariables>

/** Public. What this server offers, so that a client can draw its forms. */
export const Server = "query Server { server { version registrationOpen emailConfirmationRequired passwordPolicy { minLength maxLength minStrength } loginMethods captcha { provider siteKey } } }" as TypedText<ServerQuery, ServerQueryVariables>

/** Public. What has this id, if the caller may see it: oneself and one's own sessions; for administrators also every user, every mail and every event of the audit. Null otherwise, exactly as when it does not exist. An unusable credential gives the same UNAUTHENTICATED error as `me`. */
export const Node = "query Node($id: ID!) { node(id: $id) { __typename id } }" as TypedText<NodeQuery, NodeQueryVariables>

/** Needs the admin role. The security events of everybody, newest first, as far back as the server keeps them. */
export const AuditEvents = "query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) { auditEvents(first: $first, after: $after, filter: $filter) { nodes { id type occurredAt actorId subjectId ipAddress userAgent details { name value } } pageInfo { hasNextPage endCursor } } }" as TypedText<AuditEventsQuery, AuditEventsQueryVariables>

/** Needs the admin role. The mails of the last month, and those that were given up, newest first. */
export const EmailDeliveries = "query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) { emailDeliveries(first: $first, after: $after, filter: $filter) { nodes { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId } pageInfo { hasNextPage endCursor } } }" as TypedText<EmailDeliveriesQuery, EmailDeliveriesQueryVariables>

/** Needs the admin role. All accounts, or those that match the filter, as a connection with cursors that stay valid while accounts come and go. */
export const Users = "query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) { users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } pageInfo { hasNextPage endCursor } totalCount } }" as TypedText<UsersQuery, UsersQueryVariables>

/** Needs the admin role. Why a person cannot get in: what stands in the way of a login with this identifier now, and what became of the last mails to it. */
export const LoginDiagnosis = "query LoginDiagnosis($identifier: String!) { loginDiagnosis(identifier: $identifier) { identifier user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } canLogIn obstacles throttledUntil recentDeliveries { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId } } }" as TypedText<LoginDiagnosisQuery, LoginDiagnosisQueryVariables>

/** Public. The user of this request's session; null without a credential. A credential that was presented but is unusable gives an UNAUTHENTICATED error with `extensions.reason` TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID, and with `extensions.sessionEndReason`, one of SessionEndReason, where the session of the credential has ended. */
export const MySessions = "query MySessions($first: Int! = 20, $after: String) { me { id sessions(first: $first, after: $after) { nodes { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } pageInfo { hasNextPage endCursor } totalCount } } }" as TypedText<MySessionsQuery, MySessionsQueryVariables>

/** Public. The user of this request's session; null without a credential. A credential that was presented but is unusable gives an UNAUTHENTICATED error with `extensions.reason` TOKEN_EXPIRED, SESSION_ENDED or TOKEN_INVALID, and with `extensions.sessionEndReason`, one of SessionEndReason, where the session of the credential has ended. */
export const MyActivity = "query MyActivity($first: Int! = 20, $after: String) { me { id activity(first: $first, after: $after) { nodes { id type occurredAt ipAddress deviceLabel byAdministrator } pageInfo { hasNextPage endCursor } } } }" as TypedText<MyActivityQuery, MyActivityQueryVariables>

/** Needs a fresh session. Deletes the caller's own account for good, and with it everything that names the person; the audit keeps a pseudonym. All sessions are over at once, address and username are free at once. A last mail says so. */
export const DeleteAccount = "mutation DeleteAccount($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename ... on MutationError { message } ... on DeleteAccountSuccess { deletedUserId } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<DeleteAccountMutation, DeleteAccountMutationVariables>

/** Needs the admin role and a fresh session. Deletes an account for good, exactly as `deleteAccount` does. A last mail tells the person. */
export const DeleteUser = "mutation DeleteUser($input: DeleteUserInput!) { deleteUser(input: $input) { __typename ... on MutationError { message } ... on DeleteUserSuccess { deletedUserId } ... on ReauthenticationRequiredError { methods } } }" as TypedText<DeleteUserMutation, DeleteUserMutationVariables>

/** Needs the admin role and a fresh session. Creates an account without a password and mails an invitation to set one. An invitation of an account that nobody has accepted yet replaces the one before; what somebody registered under that address without confirming it is then the invited person's. No administrator ever sets somebody's password. */
export const InviteUser = "mutation InviteUser($input: InviteUserInput!) { inviteUser(input: $input) { __typename ... on MutationError { message } ... on InviteUserSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } linkExpiresAt } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<InviteUserMutation, InviteUserMutationVariables>

/** Public. The invited person's side of an invitation. Sets password and name, confirms the address, and logs in. Any other answer uses nothing up: the link can be tried again. */
export const AcceptInvitation = "mutation AcceptInvitation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename ... on MutationError { message } ... on LoginSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } deviceToken } ... on WeakPasswordError { suggestions } ... on InvalidInputError { fields { path code message } } ... on TooManyRequestsError { retryAt } } }" as TypedText<AcceptInvitationMutation, AcceptInvitationMutationVariables>

/** Needs the admin role and a fresh session. Changes what is given and leaves the rest. New roles hold from the user's next request on; an access token that is out already keeps the old ones for other services until it expires. */
export const UpdateUser = "mutation UpdateUser($input: UpdateUserInput!) { updateUser(input: $input) { __typename ... on MutationError { message } ... on UpdateUserSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<UpdateUserMutation, UpdateUserMutationVariables>

/** Needs the admin role and a fresh session. Keeps a person out until the account is restored: ends all sessions and all links and codes that were mailed, and tells the person by mail. Administrators may suspend themselves while another one is left. Idempotent. */
export const SuspendUser = "mutation SuspendUser($input: SuspendUserInput!) { suspendUser(input: $input) { __typename ... on MutationError { message } ... on SuspendUserSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<SuspendUserMutation, SuspendUserMutationVariables>

/** Needs the admin role and a fresh session. Lets a suspended person in again and says so by mail. Idempotent. */
export const RestoreUser = "mutation RestoreUser($input: RestoreUserInput!) { restoreUser(input: $input) { __typename ... on MutationError { message } ... on RestoreUserSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<RestoreUserMutation, RestoreUserMutationVariables>

/** Needs the admin role and a fresh session. Ends all sessions of a user, one's own with them where that is oneself. */
export const RevokeUserSessions = "mutation RevokeUserSessions($input: RevokeUserSessionsInput!) { revokeUserSessions(input: $input) { __typename ... on MutationError { message } ... on RevokeUserSessionsSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } revokedSessionIds } ... on ReauthenticationRequiredError { methods } } }" as TypedText<RevokeUserSessionsMutation, RevokeUserSessionsMutationVariables>

/** Needs the admin role and a fresh session. Begins a session of fifteen minutes as a user who is no administrator. It is never fresh, cannot be refreshed, changes no credentials, and is over as soon as the administrator's own session is, or the admin role. Its token says who acts (`act`, RFC 8693), and so does every event that is recorded. The user is told by mail unless the operator has switched that off. */
export const ImpersonateUser = "mutation ImpersonateUser($input: ImpersonateUserInput!) { impersonateUser(input: $input) { __typename ... on MutationError { message } ... on ImpersonateUserSuccess { session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } accessToken accessTokenExpiresAt } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<ImpersonateUserMutation, ImpersonateUserMutationVariables>

/** Needs a fresh session. Mails the new address a link and a six-digit code, and the present one, where it was ever confirmed, a notice with a link to stop the change. Nothing changes until `confirmEmailChange`; a newer request takes the place of the one that waits, and a change of the password ends it. With ACCOUNT_PRIVACY=hide the new address is not even looked up here: the answer and the work are the same for one that has an account, whose owner is mailed instead. */
export const RequestEmailChange = "mutation RequestEmailChange($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { __typename ... on MutationError { message } ... on RequestEmailChangeSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } challenge codeExpiresAt linkExpiresAt } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } ... on TooManyRequestsError { retryAt } } }" as TypedText<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>

/** Public. Gives the account its new address: the link may be opened on any device. Sessions stay, all other mailed links and codes of the account end, and the earlier address is mailed a link that takes the change back within 72 hours. Begins no session. */
export const ConfirmEmailChange = "mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) { __typename ... on MutationError { message } ... on ConfirmEmailChangeSuccess { email user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } } ... on InvalidCodeError { triesLeft } ... on TooManyRequestsError { retryAt } } }" as TypedText<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>

/** Public. With the token of a notice: stops the change that waits, or takes back what was made of it within the last 72 hours. Taking back returns the account to the address that the notice went to, however often it has changed since, and ends all of its sessions, and its password is no longer taken: whoever made the change may know it, so a reset chooses a new one. The notices of later changes are then worthless. */
export const CancelEmailChange = "mutation CancelEmailChange($input: CancelEmailChangeInput!) { cancelEmailChange(input: $input) { __typename ... on MutationError { message } ... on CancelEmailChangeSuccess { email } } }" as TypedText<CancelEmailChangeMutation, CancelEmailChangeMutationVariables>

/** Needs the admin role and a fresh session. Sends a mail again that failed, bounced or was complained of, and lets its address be written to again. Its links and codes end when they would have ended. A mail that waits or was sent stays as it is. */
export const RetryEmailDelivery = "mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) { retryEmailDelivery(input: $input) { __typename ... on MutationError { message } ... on RetryEmailDeliverySuccess { delivery { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<RetryEmailDeliveryMutation, RetryEmailDeliveryMutationVariables>

/** Needs the admin role and a fresh session. Mails a person a link to choose a new password, as if they had asked for it. Nobody but the reader of that mail ever sets their password. A suspended account gets none. */
export const SendPasswordReset = "mutation SendPasswordReset($input: SendPasswordResetInput!) { sendPasswordReset(input: $input) { __typename ... on MutationError { message } ... on SendPasswordResetSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } delivery { id to template status attempts createdAt nextAttemptAt sentAt lastError providerId } } ... on ReauthenticationRequiredError { methods } } }" as TypedText<SendPasswordResetMutation, SendPasswordResetMutationVariables>

/** Needs a session. It must be a fresh one when the account has no password yet. Ends the account's other sessions unless told otherwise, keeps this one, ends every mailed proof that is open, and mails a notice. Wrong tries of the current password count like those of `reauthenticate`. */
export const ChangePassword = "mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on MutationError { message } ... on ChangePasswordSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } revokedSessionIds } ... on WeakPasswordError { suggestions } ... on InvalidInputError { fields { path code message } } ... on ReauthenticationRequiredError { methods } ... on TooManyRequestsError { retryAt } } }" as TypedText<ChangePasswordMutation, ChangePasswordMutationVariables>

/** Public. Mails a link and an eight-digit code to choose a new password with. The same answer, in the same time, for any address: one without an account is mailed that there is none. */
export const RequestPasswordReset = "mutation RequestPasswordReset($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename ... on MutationError { message } ... on RequestPasswordResetSuccess { email challenge codeExpiresAt linkExpiresAt } ... on InvalidInputError { fields { path code message } } ... on CaptchaRequiredError { provider siteKey } ... on TooManyRequestsError { retryAt } } }" as TypedText<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>

/** Public. Replaces the password of whoever proves to read the account's mail, ends all of its sessions before it answers, and forgets its known devices. Does not log in and does not skip a second factor. A password that is weak or malformed uses nothing up: the same proof can be sent again with a better one. */
export const ResetPassword = "mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename ... on MutationError { message } ... on ResetPasswordSuccess { email } ... on InvalidCodeError { triesLeft } ... on WeakPasswordError { suggestions } ... on InvalidInputError { fields { path code message } } ... on TooManyRequestsError { retryAt } } }" as TypedText<ResetPasswordMutation, ResetPasswordMutationVariables>

/** Needs a session. Changes what the person says of themselves. A field that is left out stays as it is; null, or an empty text, clears username and name. */
export const UpdateProfile = "mutation UpdateProfile($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename ... on MutationError { message } ... on UpdateProfileSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } } ... on InvalidInputError { fields { path code message } } } }" as TypedText<UpdateProfileMutation, UpdateProfileMutationVariables>

/** Public. Takes a registration and mails a link and a six-digit code. The account comes into being when it is confirmed. With ACCOUNT_PRIVACY=hide the address is not even looked up here: the answer and the work are the same for a taken one, and its owner is mailed that there is an account already. With EMAIL_CONFIRMATION=optional the account exists at once and its address can be confirmed later. */
export const Register = "mutation Register($input: RegisterInput!) { register(input: $input) { __typename ... on MutationError { message } ... on RegisterSuccess { email challenge codeExpiresAt linkExpiresAt } ... on InvalidInputError { fields { path code message } } ... on WeakPasswordError { suggestions } ... on CaptchaRequiredError { provider siteKey } ... on TooManyRequestsError { retryAt } } }" as TypedText<RegisterMutation, RegisterMutationVariables>

/** Public. Creates the account and logs in. The code needs the challenge that `register` gave to the client that registered. The link needs that challenge, or, opened elsewhere, the password chosen at registration: whoever was registered by a stranger can prove neither, so a click alone never activates a stranger's password. */
export const ConfirmEmail = "mutation ConfirmEmail($input: ConfirmEmailInput!) { confirmEmail(input: $input) { __typename ... on MutationError { message } ... on LoginSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } deviceToken } ... on PasswordRequired { email } ... on InvalidCodeError { triesLeft } ... on TooManyRequestsError { retryAt } } }" as TypedText<ConfirmEmailMutation, ConfirmEmailMutationVariables>

/** Public. Mails a new link and code for a registration that waits. The answer is the same for any challenge, genuine, used, expired or made up. The challenge stays the same and serves for the new code too. */
export const ResendConfirmation = "mutation ResendConfirmation($input: ResendConfirmationInput!) { resendConfirmation(input: $input) { __typename ... on MutationError { message } ... on ResendConfirmationSuccess { codeExpiresAt linkExpiresAt } ... on TooManyRequestsError { retryAt } } }" as TypedText<ResendConfirmationMutation, ResendConfirmationMutationVariables>

/** Public. Checks the password and begins a session. The answer, and the time it takes, is the same for a wrong password, an unknown identifier and, with ACCOUNT_PRIVACY=hide, an address that waits for its confirmation. */
export const Login = "mutation Login($input: LoginInput!) { login(input: $input) { __typename ... on MutationError { message } ... on LoginSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } deviceToken } ... on InvalidInputError { fields { path code message } } ... on CaptchaRequiredError { provider siteKey } ... on TooManyRequestsError { retryAt } } }" as TypedText<LoginMutation, LoginMutationVariables>

/** Public. Mails a link and an eight-digit code to log in with, without a password. The answer, and the time it takes, is the same for any address: one without an account is mailed that there is none, a suspended account is mailed nothing. */
export const RequestLoginCode = "mutation RequestLoginCode($input: RequestLoginCodeInput!) { requestLoginCode(input: $input) { __typename ... on MutationError { message } ... on RequestLoginCodeSuccess { email challenge codeExpiresAt linkExpiresAt } ... on InvalidInputError { fields { path code message } } ... on CaptchaRequiredError { provider siteKey } ... on TooManyRequestsError { retryAt } } }" as TypedText<RequestLoginCodeMutation, RequestLoginCodeMutationVariables>

/** Public. Begins a session for whoever proves to read the account's mail, once for each mail. Where that is the first proof of an address that was let in unconfirmed (EMAIL_CONFIRMATION=optional), the address is confirmed, and whatever was there before it goes: the account's sessions, and its password, which anyone could have chosen. */
export const LoginWithCode = "mutation LoginWithCode($input: LoginWithCodeInput!) { loginWithCode(input: $input) { __typename ... on MutationError { message } ... on LoginSuccess { user { id email emailConfirmed pendingEmail username name locale roles status createdAt updatedAt lastLoginAt hasPassword } session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } deviceToken } ... on InvalidCodeError { triesLeft } ... on TooManyRequestsError { retryAt } } }" as TypedText<LoginWithCodeMutation, LoginWithCodeMutationVariables>

/** Public, BEARER only. Exchanges a refresh token for the next one and a new access token. Safe to repeat: tabs that race and answers that get lost give the same successor. A token from before that ends the session everywhere. */
export const RefreshSession = "mutation RefreshSession($input: RefreshSessionInput!) { refreshSession(input: $input) { __typename ... on MutationError { message } ... on RefreshSessionSuccess { session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } } ... on SessionEndedError { reason } } }" as TypedText<RefreshSessionMutation, RefreshSessionMutationVariables>

/** Public. Ends the session of this request, even with an expired access token, and clears its cookie. Idempotent: without a living session it succeeds all the same. */
export const Logout = "mutation Logout { logout { __typename ... on LogoutSuccess { endedSessionId } } }" as TypedText<LogoutMutation, LogoutMutationVariables>

/** Needs a fresh session. Ends one of one's own sessions, the current one too if it is named. */
export const RevokeSession = "mutation RevokeSession($input: RevokeSessionInput!) { revokeSession(input: $input) { __typename ... on MutationError { message } ... on RevokeSessionSuccess { revokedSessionId } ... on ReauthenticationRequiredError { methods } } }" as TypedText<RevokeSessionMutation, RevokeSessionMutationVariables>

/** Needs a fresh session. Ends all of one's sessions but the current one. */
export const RevokeOtherSessions = "mutation RevokeOtherSessions { revokeOtherSessions { __typename ... on MutationError { message } ... on RevokeOtherSessionsSuccess { revokedSessionIds } ... on ReauthenticationRequiredError { methods } } }" as TypedText<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>

/** Needs a session. Makes it fresh for ten minutes. An account has ten tries, over all ways together, and one more a minute. */
export const Reauthenticate = "mutation Reauthenticate($input: ReauthenticateInput!) { reauthenticate(input: $input) { __typename ... on MutationError { message } ... on ReauthenticateSuccess { session { id current transport createdAt lastUsedAt expiresAt freshUntil ipAddress userAgent deviceLabel } } ... on InvalidCodeError { triesLeft } ... on TooManyRequestsError { retryAt } } }" as TypedText<ReauthenticateMutation, ReauthenticateMutationVariables>

/** Needs a session. Mails an eight-digit code that makes this session fresh, and only this one, with `reauthenticate`. */
export const RequestReauthenticationCode = "mutation RequestReauthenticationCode { requestReauthenticationCode { __typename ... on MutationError { message } ... on RequestReauthenticationCodeSuccess { challenge codeExpiresAt } ... on TooManyRequestsError { retryAt } } }" as TypedText<RequestReauthenticationCodeMutation, RequestReauthenticationCodeMutationVariables>

/** Needs a session. Gives an access token for another service, which checks it with the keys of this server and nothing else. It lives as long as the session's own (ten minutes), never longer than the session may, and is of no use here: a service that is given it can do nothing else in the person's name. The session is as it was before. */
export const IssueAccessToken = "mutation IssueAccessToken($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) { __typename ... on MutationError { message } ... on IssueAccessTokenSuccess { accessToken accessTokenExpiresAt } } }" as TypedText<IssueAccessTokenMutation, IssueAccessTokenMutationVariables>
