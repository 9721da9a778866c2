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
    "fragment AuthUserRow on AuthUser {\n  userId\n  emailKey\n  email\n  usernameKey\n  username\n  name\n  preferredLocale\n  version\n  sealed\n  createdAt\n}\n\nquery FindAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: authUser(where: $where, stage: DRAFT) {\n    ...AuthUserRow\n  }\n}\n\nquery ListAuthUsers($userIds: [String!]!, $first: Int!) {\n  users: authUsers(where: {userId_in: $userIds}, stage: DRAFT, first: $first) {\n    ...AuthUserRow\n  }\n}\n\nmutation CreateAuthUser($data: AuthUserCreateInput!) {\n  user: createAuthUser(data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUser($where: AuthUserWhereUniqueInput!, $data: AuthUserUpdateInput!) {\n  user: updateAuthUser(where: $where, data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUserAtVersion($userId: String!, $version: Int!, $data: AuthUserUpdateManyInput!) {\n  users: updateManyAuthUsersConnection(\n    where: {userId: $userId, version: $version}\n    data: $data\n    first: 1\n  ) {\n    edges {\n      node {\n        ...AuthUserRow\n      }\n    }\n  }\n}\n\nmutation DeleteAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: deleteAuthUser(where: $where) {\n    userId\n  }\n}\n\nquery ProbeAuthUser($userId: String!, $stage: Stage!) {\n  user: authUser(where: {userId: $userId}, stage: $stage) {\n    userId\n  }\n}\n\nmutation TryAuthUser($row: AuthUserCreateInput!, $where: AuthUserWhereUniqueInput!, $change: AuthUserUpdateInput!) {\n  created: createAuthUser(data: $row) {\n    userId\n  }\n  updated: updateAuthUser(where: $where, data: $change) {\n    userId\n  }\n  deleted: deleteAuthUser(where: $where) {\n    userId\n  }\n}": typeof types.AuthUserRowFragmentDoc,
};
const documents: Documents = {
    "fragment AuthUserRow on AuthUser {\n  userId\n  emailKey\n  email\n  usernameKey\n  username\n  name\n  preferredLocale\n  version\n  sealed\n  createdAt\n}\n\nquery FindAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: authUser(where: $where, stage: DRAFT) {\n    ...AuthUserRow\n  }\n}\n\nquery ListAuthUsers($userIds: [String!]!, $first: Int!) {\n  users: authUsers(where: {userId_in: $userIds}, stage: DRAFT, first: $first) {\n    ...AuthUserRow\n  }\n}\n\nmutation CreateAuthUser($data: AuthUserCreateInput!) {\n  user: createAuthUser(data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUser($where: AuthUserWhereUniqueInput!, $data: AuthUserUpdateInput!) {\n  user: updateAuthUser(where: $where, data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUserAtVersion($userId: String!, $version: Int!, $data: AuthUserUpdateManyInput!) {\n  users: updateManyAuthUsersConnection(\n    where: {userId: $userId, version: $version}\n    data: $data\n    first: 1\n  ) {\n    edges {\n      node {\n        ...AuthUserRow\n      }\n    }\n  }\n}\n\nmutation DeleteAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: deleteAuthUser(where: $where) {\n    userId\n  }\n}\n\nquery ProbeAuthUser($userId: String!, $stage: Stage!) {\n  user: authUser(where: {userId: $userId}, stage: $stage) {\n    userId\n  }\n}\n\nmutation TryAuthUser($row: AuthUserCreateInput!, $where: AuthUserWhereUniqueInput!, $change: AuthUserUpdateInput!) {\n  created: createAuthUser(data: $row) {\n    userId\n  }\n  updated: updateAuthUser(where: $where, data: $change) {\n    userId\n  }\n  deleted: deleteAuthUser(where: $where) {\n    userId\n  }\n}": types.AuthUserRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment AuthUserRow on AuthUser {\n  userId\n  emailKey\n  email\n  usernameKey\n  username\n  name\n  preferredLocale\n  version\n  sealed\n  createdAt\n}\n\nquery FindAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: authUser(where: $where, stage: DRAFT) {\n    ...AuthUserRow\n  }\n}\n\nquery ListAuthUsers($userIds: [String!]!, $first: Int!) {\n  users: authUsers(where: {userId_in: $userIds}, stage: DRAFT, first: $first) {\n    ...AuthUserRow\n  }\n}\n\nmutation CreateAuthUser($data: AuthUserCreateInput!) {\n  user: createAuthUser(data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUser($where: AuthUserWhereUniqueInput!, $data: AuthUserUpdateInput!) {\n  user: updateAuthUser(where: $where, data: $data) {\n    ...AuthUserRow\n  }\n}\n\nmutation UpdateAuthUserAtVersion($userId: String!, $version: Int!, $data: AuthUserUpdateManyInput!) {\n  users: updateManyAuthUsersConnection(\n    where: {userId: $userId, version: $version}\n    data: $data\n    first: 1\n  ) {\n    edges {\n      node {\n        ...AuthUserRow\n      }\n    }\n  }\n}\n\nmutation DeleteAuthUser($where: AuthUserWhereUniqueInput!) {\n  user: deleteAuthUser(where: $where) {\n    userId\n  }\n}\n\nquery ProbeAuthUser($userId: String!, $stage: Stage!) {\n  user: authUser(where: {userId: $userId}, stage: $stage) {\n    userId\n  }\n}\n\nmutation TryAuthUser($row: AuthUserCreateInput!, $where: AuthUserWhereUniqueInput!, $change: AuthUserUpdateInput!) {\n  created: createAuthUser(data: $row) {\n    userId\n  }\n  updated: updateAuthUser(where: $where, data: $change) {\n    userId\n  }\n  deleted: deleteAuthUser(where: $where) {\n    userId\n  }\n}"): typeof import('./graphql.ts').AuthUserRowFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
