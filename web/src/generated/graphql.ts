/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** A way to log in. */
export type LoginMethod =
  /** A mailed link or code, with `requestLoginCode` and `loginWithCode`. */
  | 'EMAIL_CODE'
  /** An e-mail address or a username, and a password, with `login`. */
  | 'PASSWORD';

export type ConfirmEmailChangeMutationVariables = Exact<{
  proof: EmailProofInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange:
    | { __typename: 'ConfirmEmailChangeSuccess', email: string, user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } | null }
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', triesLeft: number, message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type CancelEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type CancelEmailChangeMutation = { cancelEmailChange:
    | { __typename: 'CancelEmailChangeSuccess', email: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'TokenExpiredError', message: string }
   };

export type LoginMutationVariables = Exact<{
  identifier: string;
  password: string;
  captchaResponse?: string | null | undefined;
}>;


export type LoginMutation = { login:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'CaptchaRequiredError', provider: CaptchaProvider, siteKey: string, message: string }
    | { __typename: 'EmailNotConfirmedError', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'LoginSuccess', user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type RequestLoginCodeMutationVariables = Exact<{
  email: string;
  captchaResponse?: string | null | undefined;
}>;


export type RequestLoginCodeMutation = { requestLoginCode:
    | { __typename: 'CaptchaRequiredError', provider: CaptchaProvider, siteKey: string, message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'RequestLoginCodeSuccess', email: string, challenge: string, codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type LoginWithCodeMutationVariables = Exact<{
  proof: EmailProofInput;
}>;


export type LoginWithCodeMutation = { loginWithCode:
    | { __typename: 'AccountSuspendedError', message: string }
    | { __typename: 'InvalidCodeError', triesLeft: number, message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
  captchaResponse?: string | null | undefined;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'CaptchaRequiredError', provider: CaptchaProvider, siteKey: string, message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'RequestPasswordResetSuccess', email: string, challenge: string, codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  proof: EmailProofInput;
  newPassword: string;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidCodeError', triesLeft: number, message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'ResetPasswordSuccess', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
    | { __typename: 'WeakPasswordError', suggestions: Array<string>, message: string }
   };

export type RegisterMutationVariables = Exact<{
  email: string;
  password: string;
  name?: string | null | undefined;
  locale: string;
  captchaResponse?: string | null | undefined;
}>;


export type RegisterMutation = { register:
    | { __typename: 'CaptchaRequiredError', provider: CaptchaProvider, siteKey: string, message: string }
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'RegisterSuccess', email: string, challenge: string, linkExpiresAt: string }
    | { __typename: 'RegistrationClosedError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
    | { __typename: 'WeakPasswordError', suggestions: Array<string>, message: string }
   };

export type ConfirmEmailMutationVariables = Exact<{
  proof: ConfirmEmailProofInput;
}>;


export type ConfirmEmailMutation = { confirmEmail:
    | { __typename: 'EmailTakenError', message: string }
    | { __typename: 'InvalidCodeError', triesLeft: number, message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } }
    | { __typename: 'PasswordRequired', email: string }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type ResendConfirmationMutationVariables = Exact<{
  challenge: string;
}>;


export type ResendConfirmationMutation = { resendConfirmation:
    | { __typename: 'ResendConfirmationSuccess', codeExpiresAt: string }
    | { __typename: 'TooManyRequestsError', message: string }
   };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  password: string;
  name?: string | null | undefined;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'LoginSuccess', user: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } }
    | { __typename: 'TokenExpiredError', message: string }
    | { __typename: 'TooManyRequestsError', message: string }
    | { __typename: 'WeakPasswordError', suggestions: Array<string>, message: string }
   };

export type ViewerFragment = { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } | null };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { me: { __typename: 'User', id: string, email: string, emailConfirmed: boolean, pendingEmail: string | null, username: string | null, name: string | null, locale: string, roles: Array<string>, hasPassword: boolean } | null, server: { registrationOpen: boolean, loginMethods: Array<LoginMethod>, passwordPolicy: { minLength: number, maxLength: number } } };

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
export const ViewerFragmentDoc = new TypedDocumentString(`
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}
    `, {"fragmentName":"Viewer"}) as unknown as TypedDocumentString<ViewerFragment, unknown>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($proof: EmailProofInput!) {
  confirmEmailChange(input: {proof: $proof}) {
    __typename
    ... on ConfirmEmailChangeSuccess {
      email
      user {
        ...Viewer
      }
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on MutationError {
      message
    }
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const CancelEmailChangeDocument = new TypedDocumentString(`
    mutation CancelEmailChange($token: String!) {
  cancelEmailChange(input: {token: $token}) {
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
    mutation Login($identifier: String!, $password: String!, $captchaResponse: String) {
  login(
    input: {identifier: $identifier, password: $password, captchaResponse: $captchaResponse, transport: COOKIE}
  ) {
    __typename
    ... on LoginSuccess {
      user {
        ...Viewer
      }
    }
    ... on InvalidInputError {
      fields {
        path
        message
      }
    }
    ... on CaptchaRequiredError {
      provider
      siteKey
    }
    ... on MutationError {
      message
    }
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<LoginMutation, LoginMutationVariables>;
export const RequestLoginCodeDocument = new TypedDocumentString(`
    mutation RequestLoginCode($email: String!, $captchaResponse: String) {
  requestLoginCode(input: {email: $email, captchaResponse: $captchaResponse}) {
    __typename
    ... on RequestLoginCodeSuccess {
      email
      challenge
      codeExpiresAt
    }
    ... on InvalidInputError {
      fields {
        path
        message
      }
    }
    ... on CaptchaRequiredError {
      provider
      siteKey
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestLoginCodeMutation, RequestLoginCodeMutationVariables>;
export const LoginWithCodeDocument = new TypedDocumentString(`
    mutation LoginWithCode($proof: EmailProofInput!) {
  loginWithCode(input: {proof: $proof, transport: COOKIE}) {
    __typename
    ... on LoginSuccess {
      user {
        ...Viewer
      }
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on MutationError {
      message
    }
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<LoginWithCodeMutation, LoginWithCodeMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($email: String!, $captchaResponse: String) {
  requestPasswordReset(input: {email: $email, captchaResponse: $captchaResponse}) {
    __typename
    ... on RequestPasswordResetSuccess {
      email
      challenge
      codeExpiresAt
    }
    ... on InvalidInputError {
      fields {
        path
        message
      }
    }
    ... on CaptchaRequiredError {
      provider
      siteKey
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($proof: EmailProofInput!, $newPassword: String!) {
  resetPassword(input: {proof: $proof, newPassword: $newPassword}) {
    __typename
    ... on ResetPasswordSuccess {
      email
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on InvalidInputError {
      fields {
        path
        message
      }
    }
    ... on WeakPasswordError {
      suggestions
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    mutation Register($email: String!, $password: String!, $name: String, $locale: String!, $captchaResponse: String) {
  register(
    input: {email: $email, password: $password, name: $name, locale: $locale, captchaResponse: $captchaResponse}
  ) {
    __typename
    ... on RegisterSuccess {
      email
      challenge
      linkExpiresAt
    }
    ... on InvalidInputError {
      fields {
        path
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
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const ConfirmEmailDocument = new TypedDocumentString(`
    mutation ConfirmEmail($proof: ConfirmEmailProofInput!) {
  confirmEmail(input: {proof: $proof, transport: COOKIE}) {
    __typename
    ... on LoginSuccess {
      user {
        ...Viewer
      }
    }
    ... on PasswordRequired {
      email
    }
    ... on InvalidCodeError {
      triesLeft
    }
    ... on MutationError {
      message
    }
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<ConfirmEmailMutation, ConfirmEmailMutationVariables>;
export const ResendConfirmationDocument = new TypedDocumentString(`
    mutation ResendConfirmation($challenge: String!) {
  resendConfirmation(input: {challenge: $challenge}) {
    __typename
    ... on ResendConfirmationSuccess {
      codeExpiresAt
    }
    ... on MutationError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendConfirmationMutation, ResendConfirmationMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($token: String!, $password: String!, $name: String) {
  acceptInvitation(
    input: {token: $token, password: $password, name: $name, transport: COOKIE}
  ) {
    __typename
    ... on LoginSuccess {
      user {
        ...Viewer
      }
    }
    ... on InvalidInputError {
      fields {
        path
        message
      }
    }
    ... on WeakPasswordError {
      suggestions
    }
    ... on MutationError {
      message
    }
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...Viewer
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const StartDocument = new TypedDocumentString(`
    query Start {
  me {
    ...Viewer
  }
  server {
    registrationOpen
    passwordPolicy {
      minLength
      maxLength
    }
    loginMethods
  }
}
    fragment Viewer on User {
  __typename
  id
  email
  emailConfirmed
  pendingEmail
  username
  name
  locale
  roles
  hasPassword
}`) as unknown as TypedDocumentString<StartQuery, StartQueryVariables>;