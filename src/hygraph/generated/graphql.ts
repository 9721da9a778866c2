/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AuthUserCreateInput = {
  createdAt?: string | null | undefined;
  email: string;
  emailKey: string;
  name?: string | null | undefined;
  preferredLocale: string;
  sealed: string;
  userId: string;
  username?: string | null | undefined;
  usernameKey?: string | null | undefined;
  version: number;
};

export type AuthUserUpdateInput = {
  email?: string | null | undefined;
  emailKey?: string | null | undefined;
  name?: string | null | undefined;
  preferredLocale?: string | null | undefined;
  sealed?: string | null | undefined;
  userId?: string | null | undefined;
  username?: string | null | undefined;
  usernameKey?: string | null | undefined;
  version?: number | null | undefined;
};

export type AuthUserUpdateManyInput = {
  email?: string | null | undefined;
  name?: string | null | undefined;
  preferredLocale?: string | null | undefined;
  sealed?: string | null | undefined;
  username?: string | null | undefined;
  version?: number | null | undefined;
};

export type AuthUserWhereUniqueInput = {
  emailKey?: string | null | undefined;
  userId?: string | null | undefined;
  usernameKey?: string | null | undefined;
};

export type Stage =
  | 'DRAFT'
  | 'PUBLISHED';

export type AuthUserRowFragment = { userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string };

export type FindAuthUserQueryVariables = Exact<{
  where: AuthUserWhereUniqueInput;
}>;


export type FindAuthUserQuery = { user: { userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string } | null };

export type ListAuthUsersQueryVariables = Exact<{
  userIds: Array<string> | string;
  first: number;
}>;


export type ListAuthUsersQuery = { users: Array<{ userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string }> };

export type FindAuthUserIdsByNameQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindAuthUserIdsByNameQuery = { users: Array<{ userId: string }> };

export type CreateAuthUserMutationVariables = Exact<{
  data: AuthUserCreateInput;
}>;


export type CreateAuthUserMutation = { user: { userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string } | null };

export type UpdateAuthUserMutationVariables = Exact<{
  where: AuthUserWhereUniqueInput;
  data: AuthUserUpdateInput;
}>;


export type UpdateAuthUserMutation = { user: { userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string } | null };

export type UpdateAuthUserAtVersionMutationVariables = Exact<{
  userId: string;
  version: number;
  data: AuthUserUpdateManyInput;
}>;


export type UpdateAuthUserAtVersionMutation = { users: { edges: Array<{ node: { userId: string, emailKey: string, email: string, usernameKey: string | null, username: string | null, name: string | null, preferredLocale: string, version: number, sealed: string, createdAt: string } }> } };

export type DeleteAuthUserMutationVariables = Exact<{
  where: AuthUserWhereUniqueInput;
}>;


export type DeleteAuthUserMutation = { user: { userId: string } | null };

export type ProbeAuthUserQueryVariables = Exact<{
  userId: string;
  stage: Stage;
}>;


export type ProbeAuthUserQuery = { user: { userId: string } | null };

export type TryAuthUserMutationVariables = Exact<{
  row: AuthUserCreateInput;
  where: AuthUserWhereUniqueInput;
  change: AuthUserUpdateInput;
}>;


export type TryAuthUserMutation = { created: { userId: string } | null, updated: { userId: string } | null, deleted: { userId: string } | null };

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
export const AuthUserRowFragmentDoc = new TypedDocumentString(`
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}
    `, {"fragmentName":"AuthUserRow"}) as unknown as TypedDocumentString<AuthUserRowFragment, unknown>;
export const FindAuthUserDocument = new TypedDocumentString(`
    query FindAuthUser($where: AuthUserWhereUniqueInput!) {
  user: authUser(where: $where, stage: DRAFT) {
    ...AuthUserRow
  }
}
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}`) as unknown as TypedDocumentString<FindAuthUserQuery, FindAuthUserQueryVariables>;
export const ListAuthUsersDocument = new TypedDocumentString(`
    query ListAuthUsers($userIds: [String!]!, $first: Int!) {
  users: authUsers(where: {userId_in: $userIds}, stage: DRAFT, first: $first) {
    ...AuthUserRow
  }
}
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}`) as unknown as TypedDocumentString<ListAuthUsersQuery, ListAuthUsersQueryVariables>;
export const FindAuthUserIdsByNameDocument = new TypedDocumentString(`
    query FindAuthUserIdsByName($text: String!, $first: Int!) {
  users: authUsers(where: {name_contains: $text}, stage: DRAFT, first: $first) {
    userId
  }
}
    `) as unknown as TypedDocumentString<FindAuthUserIdsByNameQuery, FindAuthUserIdsByNameQueryVariables>;
export const CreateAuthUserDocument = new TypedDocumentString(`
    mutation CreateAuthUser($data: AuthUserCreateInput!) {
  user: createAuthUser(data: $data) {
    ...AuthUserRow
  }
}
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}`) as unknown as TypedDocumentString<CreateAuthUserMutation, CreateAuthUserMutationVariables>;
export const UpdateAuthUserDocument = new TypedDocumentString(`
    mutation UpdateAuthUser($where: AuthUserWhereUniqueInput!, $data: AuthUserUpdateInput!) {
  user: updateAuthUser(where: $where, data: $data) {
    ...AuthUserRow
  }
}
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}`) as unknown as TypedDocumentString<UpdateAuthUserMutation, UpdateAuthUserMutationVariables>;
export const UpdateAuthUserAtVersionDocument = new TypedDocumentString(`
    mutation UpdateAuthUserAtVersion($userId: String!, $version: Int!, $data: AuthUserUpdateManyInput!) {
  users: updateManyAuthUsersConnection(
    where: {userId: $userId, version: $version}
    data: $data
    first: 1
  ) {
    edges {
      node {
        ...AuthUserRow
      }
    }
  }
}
    fragment AuthUserRow on AuthUser {
  userId
  emailKey
  email
  usernameKey
  username
  name
  preferredLocale
  version
  sealed
  createdAt
}`) as unknown as TypedDocumentString<UpdateAuthUserAtVersionMutation, UpdateAuthUserAtVersionMutationVariables>;
export const DeleteAuthUserDocument = new TypedDocumentString(`
    mutation DeleteAuthUser($where: AuthUserWhereUniqueInput!) {
  user: deleteAuthUser(where: $where) {
    userId
  }
}
    `) as unknown as TypedDocumentString<DeleteAuthUserMutation, DeleteAuthUserMutationVariables>;
export const ProbeAuthUserDocument = new TypedDocumentString(`
    query ProbeAuthUser($userId: String!, $stage: Stage!) {
  user: authUser(where: {userId: $userId}, stage: $stage) {
    userId
  }
}
    `) as unknown as TypedDocumentString<ProbeAuthUserQuery, ProbeAuthUserQueryVariables>;
export const TryAuthUserDocument = new TypedDocumentString(`
    mutation TryAuthUser($row: AuthUserCreateInput!, $where: AuthUserWhereUniqueInput!, $change: AuthUserUpdateInput!) {
  created: createAuthUser(data: $row) {
    userId
  }
  updated: updateAuthUser(where: $where, data: $change) {
    userId
  }
  deleted: deleteAuthUser(where: $where) {
    userId
  }
}
    `) as unknown as TypedDocumentString<TryAuthUserMutation, TryAuthUserMutationVariables>;