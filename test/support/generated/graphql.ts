/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type UsersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: UserFilter | null | undefined;
  orderBy?: UserOrder;
}>;


export type UsersQuery = { __typename: 'Query', users: { __typename: 'UserConnection', totalCount: number, nodes: Array<{ __typename: 'User', id: string, email: string, name: string | null, roles: Array<string>, status: UserStatus, lastLoginAt: string | null, sessions: { __typename: 'SessionConnection', totalCount: number, nodes: Array<{ __typename: 'Session', current: boolean }> } }>, edges: Array<{ __typename: 'UserEdge', cursor: string, node: { __typename: 'User', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LoginDiagnosisQueryVariables = Exact<{
  identifier: string;
}>;


export type LoginDiagnosisQuery = { __typename: 'Query', loginDiagnosis: { __typename: 'LoginDiagnosis', identifier: string, canLogIn: boolean, obstacles: Array<LoginObstacle>, throttledUntil: string | null, user: { __typename: 'User', id: string, email: string } | null, recentDeliveries: Array<{ __typename: 'EmailDelivery', id: string, to: string, template: string, status: EmailDeliveryStatus }> } };

export type EmailDeliveriesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: EmailDeliveryFilter | null | undefined;
}>;


export type EmailDeliveriesQuery = { __typename: 'Query', emailDeliveries: { __typename: 'EmailDeliveryConnection', nodes: Array<{ __typename: 'EmailDelivery', id: string, to: string, template: string, status: EmailDeliveryStatus, attempts: number, createdAt: string, nextAttemptAt: string | null, sentAt: string | null, lastError: string | null, providerId: string | null }>, edges: Array<{ __typename: 'EmailDeliveryEdge', cursor: string, node: { __typename: 'EmailDelivery', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RetryEmailDeliveryMutationVariables = Exact<{
  input: RetryEmailDeliveryInput;
}>;


export type RetryEmailDeliveryMutation = { __typename: 'Mutation', retryEmailDelivery:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RetryEmailDeliverySuccess', delivery: { __typename: 'EmailDelivery', id: string, status: EmailDeliveryStatus, attempts: number } }
   };

export type AuditEventsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  filter?: AuditEventFilter | null | undefined;
}>;


export type AuditEventsQuery = { __typename: 'Query', auditEvents: { __typename: 'AuditEventConnection', nodes: Array<{ __typename: 'AuditEvent', id: string, type: SecurityEventType, occurredAt: string, actorId: string | null, subjectId: string | null, ipAddress: string | null, userAgent: string | null, actor: { __typename: 'User', id: string } | null, subject: { __typename: 'User', id: string, email: string } | null, details: Array<{ __typename: 'AuditDetail', name: string, value: string }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { __typename: 'Mutation', inviteUser:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InviteUserSuccess', linkExpiresAt: string, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, hasPassword: boolean, name: string | null, locale: string, roles: Array<string>, status: UserStatus, lastLoginAt: string | null } }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { __typename: 'Mutation', acceptInvitation:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, hasPassword: boolean, name: string | null, roles: Array<string> }, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, freshUntil: string | null }, tokens: { __typename: 'Tokens', accessToken: string, refreshToken: string } | null }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { __typename: 'Mutation', updateUser:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string }
    | { __typename: 'UpdateUserSuccess', user: { __typename: 'User', id: string, username: string | null, name: string | null, locale: string, roles: Array<string>, updatedAt: string } }
    | { __typename: 'UsernameTakenError', message: string }
   };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { __typename: 'Mutation', suspendUser:
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string }
    | { __typename: 'SuspendUserSuccess', user: { __typename: 'User', id: string, status: UserStatus, sessions: { __typename: 'SessionConnection', totalCount: number } } }
   };

export type RestoreUserMutationVariables = Exact<{
  input: RestoreUserInput;
}>;


export type RestoreUserMutation = { __typename: 'Mutation', restoreUser:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string }
    | { __typename: 'RestoreUserSuccess', user: { __typename: 'User', id: string, status: UserStatus } }
   };

export type RevokeUserSessionsMutationVariables = Exact<{
  input: RevokeUserSessionsInput;
}>;


export type RevokeUserSessionsMutation = { __typename: 'Mutation', revokeUserSessions:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string }
    | { __typename: 'RevokeUserSessionsSuccess', revokedSessionIds: Array<string>, user: { __typename: 'User', id: string, sessions: { __typename: 'SessionConnection', totalCount: number } } }
   };

export type ImpersonateUserMutationVariables = Exact<{
  input: ImpersonateUserInput;
}>;


export type ImpersonateUserMutation = { __typename: 'Mutation', impersonateUser:
    | { __typename: 'ImpersonateUserSuccess', accessToken: string, accessTokenExpiresAt: string, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, freshUntil: string | null, expiresAt: string, ipAddress: string | null, userAgent: string | null, deviceLabel: string } }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string }
   };

export type DeleteUserMutationVariables = Exact<{
  input: DeleteUserInput;
}>;


export type DeleteUserMutation = { __typename: 'Mutation', deleteUser:
    | { __typename: 'DeleteUserSuccess', deletedUserId: string }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type SendPasswordResetMutationVariables = Exact<{
  input: SendPasswordResetInput;
}>;


export type SendPasswordResetMutation = { __typename: 'Mutation', sendPasswordReset:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'SendPasswordResetSuccess', user: { __typename: 'User', id: string }, delivery: { __typename: 'EmailDelivery', id: string, to: string, template: string, status: EmailDeliveryStatus } }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename: 'Query', me: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, username: string | null, name: string | null, locale: string, roles: Array<string>, status: UserStatus, createdAt: string, updatedAt: string, lastLoginAt: string | null, hasPassword: boolean } | null };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { __typename: 'Mutation', register:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
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

export type PendingEmailQueryVariables = Exact<{ [key: string]: never; }>;


export type PendingEmailQuery = { __typename: 'Query', me: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null } | null };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { __typename: 'Mutation', requestEmailChange:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'RequestEmailChangeSuccess', challenge: string, codeExpiresAt: string, linkExpiresAt: string, user: { __typename: 'User', id: string, email: string, pendingEmail: string | null } }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { __typename: 'Mutation', confirmEmailChange:
    | { __typename: 'ConfirmEmailChangeSuccess', email: string, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, sessions: { __typename: 'SessionConnection', nodes: Array<{ __typename: 'Session', id: string, current: boolean }> } } | null }
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type CancelEmailChangeMutationVariables = Exact<{
  input: CancelEmailChangeInput;
}>;


export type CancelEmailChangeMutation = { __typename: 'Mutation', cancelEmailChange:
    | { __typename: 'CancelEmailChangeSuccess', email: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
   };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { __typename: 'Mutation', login:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'EmailNotConfirmedError', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LoginSuccess', deviceToken: string | null, user: { __typename: 'User', id: string, email: string, lastLoginAt: string | null }, session: { __typename: 'Session', id: string, current: boolean, transport: TokenTransport, deviceLabel: string, ipAddress: string | null, userAgent: string | null, freshUntil: string | null, expiresAt: string }, tokens: { __typename: 'Tokens', accessToken: string, accessTokenExpiresAt: string, refreshToken: string, refreshTokenExpiresAt: string } | null }
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

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename: 'Mutation', changePassword:
    | { __typename: 'ChangePasswordSuccess', revokedSessionIds: Array<string>, user: { __typename: 'User', id: string, hasPassword: boolean, updatedAt: string } }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename: 'Mutation', requestPasswordReset:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'RequestPasswordResetSuccess', email: string, challenge: string, codeExpiresAt: string, linkExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename: 'Mutation', resetPassword:
    | { __typename: 'InvalidCodeError', message: string, triesLeft: number }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'ResetPasswordSuccess', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
    | { __typename: 'WeakPasswordError', message: string, suggestions: Array<string> }
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


export type ActivityQuery = { __typename: 'Query', me: { __typename: 'User', activity: { __typename: 'SecurityEventConnection', nodes: Array<{ __typename: 'SecurityEvent', id: string, type: SecurityEventType, occurredAt: string, ipAddress: string | null, deviceLabel: string | null, byAdministrator: boolean }>, edges: Array<{ __typename: 'SecurityEventEdge', cursor: string, node: { __typename: 'SecurityEvent', id: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type NodeByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeByIdQuery = { __typename: 'Query', node:
    | { __typename: 'AuditEvent', id: string }
    | { __typename: 'EmailDelivery', id: string }
    | { __typename: 'Session', current: boolean, deviceLabel: string, id: string }
    | { __typename: 'User', email: string, id: string }
   | null };

export type ServerQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerQuery = { __typename: 'Query', server: { __typename: 'ServerInfo', version: string, registrationOpen: boolean, emailConfirmationRequired: boolean, loginMethods: Array<LoginMethod>, passwordPolicy: { __typename: 'PasswordPolicy', minLength: number, maxLength: number, minStrength: number }, captcha: { __typename: 'CaptchaWidget', provider: CaptchaProvider, siteKey: string } | null } };

export type RequestLoginCodeMutationVariables = Exact<{
  input: RequestLoginCodeInput;
}>;


export type RequestLoginCodeMutation = { __typename: 'Mutation', requestLoginCode:
    | { __typename: 'CaptchaRequiredError', message: string, provider: CaptchaProvider, siteKey: string }
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

export type RequestReauthenticationCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestReauthenticationCodeMutation = { __typename: 'Mutation', requestReauthenticationCode:
    | { __typename: 'RequestReauthenticationCodeSuccess', challenge: string, codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string, retryAt: string }
   };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { __typename: 'Mutation', updateProfile:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'UpdateProfileSuccess', user: { __typename: 'User', id: string, username: string | null, name: string | null, locale: string, updatedAt: string } }
    | { __typename: 'UsernameTakenError', message: string }
   };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { __typename: 'Mutation', deleteAccount:
    | { __typename: 'DeleteAccountSuccess', deletedUserId: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ __typename: 'InvalidField', path: Array<string>, code: InvalidFieldCode, message: string }> }
    | { __typename: 'LastAdministratorError', message: string }
    | { __typename: 'ReauthenticationRequiredError', message: string, methods: Array<ReauthenticationMethod> }
   };

export type IssueAccessTokenMutationVariables = Exact<{
  input: IssueAccessTokenInput;
}>;


export type IssueAccessTokenMutation = { __typename: 'Mutation', issueAccessToken:
    | { __typename: 'IssueAccessTokenSuccess', accessToken: string, accessTokenExpiresAt: string }
    | { __typename: 'UnknownAudienceError', message: string }
   };

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

export const UsersDocument = new TypedDocumentString(`
    query Users($first: Int! = 20, $after: String, $filter: UserFilter, $orderBy: UserOrder! = CREATED_AT_DESC) {
  users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      email
      name
      roles
      status
      lastLoginAt
      sessions {
        totalCount
        nodes {
          current
        }
      }
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
    `) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const LoginDiagnosisDocument = new TypedDocumentString(`
    query LoginDiagnosis($identifier: String!) {
  loginDiagnosis(identifier: $identifier) {
    identifier
    canLogIn
    obstacles
    throttledUntil
    user {
      id
      email
    }
    recentDeliveries {
      id
      to
      template
      status
    }
  }
}
    `) as unknown as TypedDocumentString<LoginDiagnosisQuery, LoginDiagnosisQueryVariables>;
export const EmailDeliveriesDocument = new TypedDocumentString(`
    query EmailDeliveries($first: Int! = 50, $after: String, $filter: EmailDeliveryFilter) {
  emailDeliveries(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      to
      template
      status
      attempts
      createdAt
      nextAttemptAt
      sentAt
      lastError
      providerId
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
    `) as unknown as TypedDocumentString<EmailDeliveriesQuery, EmailDeliveriesQueryVariables>;
export const RetryEmailDeliveryDocument = new TypedDocumentString(`
    mutation RetryEmailDelivery($input: RetryEmailDeliveryInput!) {
  retryEmailDelivery(input: $input) {
    __typename
    ... on RetryEmailDeliverySuccess {
      delivery {
        id
        status
        attempts
      }
    }
    ... on MutationError {
      message
    }
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<RetryEmailDeliveryMutation, RetryEmailDeliveryMutationVariables>;
export const AuditEventsDocument = new TypedDocumentString(`
    query AuditEvents($first: Int! = 50, $after: String, $filter: AuditEventFilter) {
  auditEvents(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      type
      occurredAt
      actorId
      subjectId
      ipAddress
      userAgent
      actor {
        id
      }
      subject {
        id
        email
      }
      details {
        name
        value
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEventsQuery, AuditEventsQueryVariables>;
export const InviteUserDocument = new TypedDocumentString(`
    mutation InviteUser($input: InviteUserInput!) {
  inviteUser(input: $input) {
    __typename
    ... on InviteUserSuccess {
      linkExpiresAt
      user {
        id
        email
        emailConfirmed
        hasPassword
        name
        locale
        roles
        status
        lastLoginAt
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
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<InviteUserMutation, InviteUserMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    __typename
    ... on LoginSuccess {
      deviceToken
      user {
        id
        email
        emailConfirmed
        hasPassword
        name
        roles
      }
      session {
        id
        current
        transport
        freshUntil
      }
      tokens {
        accessToken
        refreshToken
      }
    }
    ... on MutationError {
      message
    }
    ... on WeakPasswordError {
      suggestions
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
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation UpdateUser($input: UpdateUserInput!) {
  updateUser(input: $input) {
    __typename
    ... on UpdateUserSuccess {
      user {
        id
        username
        name
        locale
        roles
        updatedAt
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
  }
}
    `) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const SuspendUserDocument = new TypedDocumentString(`
    mutation SuspendUser($input: SuspendUserInput!) {
  suspendUser(input: $input) {
    __typename
    ... on SuspendUserSuccess {
      user {
        id
        status
        sessions {
          totalCount
        }
      }
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendUserMutation, SuspendUserMutationVariables>;
export const RestoreUserDocument = new TypedDocumentString(`
    mutation RestoreUser($input: RestoreUserInput!) {
  restoreUser(input: $input) {
    __typename
    ... on RestoreUserSuccess {
      user {
        id
        status
      }
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RestoreUserMutation, RestoreUserMutationVariables>;
export const RevokeUserSessionsDocument = new TypedDocumentString(`
    mutation RevokeUserSessions($input: RevokeUserSessionsInput!) {
  revokeUserSessions(input: $input) {
    __typename
    ... on RevokeUserSessionsSuccess {
      revokedSessionIds
      user {
        id
        sessions {
          totalCount
        }
      }
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeUserSessionsMutation, RevokeUserSessionsMutationVariables>;
export const ImpersonateUserDocument = new TypedDocumentString(`
    mutation ImpersonateUser($input: ImpersonateUserInput!) {
  impersonateUser(input: $input) {
    __typename
    ... on ImpersonateUserSuccess {
      accessToken
      accessTokenExpiresAt
      session {
        id
        current
        transport
        freshUntil
        expiresAt
        ipAddress
        userAgent
        deviceLabel
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
  }
}
    `) as unknown as TypedDocumentString<ImpersonateUserMutation, ImpersonateUserMutationVariables>;
export const DeleteUserDocument = new TypedDocumentString(`
    mutation DeleteUser($input: DeleteUserInput!) {
  deleteUser(input: $input) {
    __typename
    ... on DeleteUserSuccess {
      deletedUserId
    }
    ... on MutationError {
      message
    }
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteUserMutation, DeleteUserMutationVariables>;
export const SendPasswordResetDocument = new TypedDocumentString(`
    mutation SendPasswordReset($input: SendPasswordResetInput!) {
  sendPasswordReset(input: $input) {
    __typename
    ... on SendPasswordResetSuccess {
      user {
        id
      }
      delivery {
        id
        to
        template
        status
      }
    }
    ... on MutationError {
      message
    }
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<SendPasswordResetMutation, SendPasswordResetMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    __typename
    id
    email
    emailConfirmed
    username
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
    ... on CaptchaRequiredError {
      provider
      siteKey
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
export const PendingEmailDocument = new TypedDocumentString(`
    query PendingEmail {
  me {
    id
    email
    emailConfirmed
    pendingEmail
  }
}
    `) as unknown as TypedDocumentString<PendingEmailQuery, PendingEmailQueryVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    __typename
    ... on RequestEmailChangeSuccess {
      challenge
      codeExpiresAt
      linkExpiresAt
      user {
        id
        email
        pendingEmail
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
    ... on ReauthenticationRequiredError {
      methods
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) {
    __typename
    ... on ConfirmEmailChangeSuccess {
      email
      user {
        id
        email
        emailConfirmed
        pendingEmail
        sessions {
          nodes {
            id
            current
          }
        }
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
    `) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const CancelEmailChangeDocument = new TypedDocumentString(`
    mutation CancelEmailChange($input: CancelEmailChangeInput!) {
  cancelEmailChange(input: $input) {
    __typename
    ... on CancelEmailChangeSuccess {
      email
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelEmailChangeMutation, CancelEmailChangeMutationVariables>;
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
    ... on CaptchaRequiredError {
      provider
      siteKey
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
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
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on ChangePasswordSuccess {
      user {
        id
        hasPassword
        updatedAt
      }
      revokedSessionIds
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
    ... on ReauthenticationRequiredError {
      methods
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on RequestPasswordResetSuccess {
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
    ... on CaptchaRequiredError {
      provider
      siteKey
    }
    ... on TooManyRequestsError {
      retryAt
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    __typename
    ... on ResetPasswordSuccess {
      email
    }
    ... on MutationError {
      message
    }
    ... on InvalidCodeError {
      triesLeft
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
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
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
        byAdministrator
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
    captcha {
      provider
      siteKey
    }
  }
}
    `) as unknown as TypedDocumentString<ServerQuery, ServerQueryVariables>;
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
    ... on CaptchaRequiredError {
      provider
      siteKey
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
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on UpdateProfileSuccess {
      user {
        id
        username
        name
        locale
        updatedAt
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
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    __typename
    ... on DeleteAccountSuccess {
      deletedUserId
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
    ... on ReauthenticationRequiredError {
      methods
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const IssueAccessTokenDocument = new TypedDocumentString(`
    mutation IssueAccessToken($input: IssueAccessTokenInput!) {
  issueAccessToken(input: $input) {
    __typename
    ... on IssueAccessTokenSuccess {
      accessToken
      accessTokenExpiresAt
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<IssueAccessTokenMutation, IssueAccessTokenMutationVariables>;