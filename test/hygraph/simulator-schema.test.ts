import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Generation } from '../support/hygraph/schema/filters.ts'
import { field, model } from '../support/hygraph/schema/model.ts'
import { contentSdl } from '../support/hygraph/schema/sdl.ts'

// The model and what Hygraph generated for it are from hygraph/hygraph-examples, with-houdini/schema.graphql (2022).
const nextAuthUser = model(
  'NextAuthUser',
  field('email', 'STRING', { isRequired: true, isUnique: true }),
  field('password', 'STRING', { isRequired: true }),
  field('auth0Id', 'STRING', { isUnique: true }),
  field('name', 'STRING'),
  field('bio', 'STRING'),
)
const schemaOf = (generation: Generation) => buildSchema(contentSdl([nextAuthUser], generation))

/** The fields of a type, each with its arguments and its type, in the order of their names. */
function fieldsOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name)
  if (isEnumType(type))
    return type
      .getValues()
      .map((value) => value.name)
      .sort()
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .map((it) => `${it.name}: ${it.type}`)
      .sort()
  }
  if (!isObjectType(type)) return []
  return Object.values(type.getFields())
    .map(
      (it) =>
        `${it.name}(${it.args
          .map((arg) => `${arg.name}: ${arg.type}`)
          .sort()
          .join(', ')}): ${it.type}`,
    )
    .sort()
}

const schema = schemaOf('2022')
const paging = 'skip: Int, where: NextAuthUserManyWhereInput'
const listing =
  'after: String, before: String, first: Int, last: Int, locales: [Locale!]!, orderBy: NextAuthUserOrderByInput, skip: Int, stage: Stage!, where: NextAuthUserWhereInput'

test('the queries of a model', () => {
  expect(fieldsOf(schema, 'Query')).toEqual([
    'nextAuthUser(locales: [Locale!]!, stage: Stage!, where: NextAuthUserWhereUniqueInput!): NextAuthUser',
    'nextAuthUserVersion(where: VersionWhereInput!): DocumentVersion',
    `nextAuthUsers(${listing}): [NextAuthUser!]!`,
    `nextAuthUsersConnection(${listing}): NextAuthUserConnection!`,
    'node(id: ID!, locales: [Locale!]!, stage: Stage!): Node',
  ])
})

test('the mutations of a model', () => {
  const where = 'where: NextAuthUserWhereUniqueInput!'
  const release = 'releaseAt: DateTime, releaseId: String'
  const before = 'after: ID, before: ID'
  expect(fieldsOf(schema, 'Mutation')).toEqual([
    'createNextAuthUser(data: NextAuthUserCreateInput!): NextAuthUser',
    'deleteManyNextAuthUsers(where: NextAuthUserManyWhereInput): BatchPayload!',
    `deleteManyNextAuthUsersConnection(${before}, first: Int, last: Int, ${paging}): NextAuthUserConnection!`,
    `deleteNextAuthUser(${where}): NextAuthUser`,
    'publishManyNextAuthUsers(to: [Stage!]!, where: NextAuthUserManyWhereInput): BatchPayload!',
    `publishManyNextAuthUsersConnection(${before}, first: Int, from: Stage, last: Int, skip: Int, to: [Stage!]!, where: NextAuthUserManyWhereInput): NextAuthUserConnection!`,
    `publishNextAuthUser(to: [Stage!]!, ${where}): NextAuthUser`,
    `schedulePublishNextAuthUser(${release}, to: [Stage!]!, ${where}): NextAuthUser`,
    `scheduleUnpublishNextAuthUser(from: [Stage!]!, ${release}, ${where}): NextAuthUser`,
    'unpublishManyNextAuthUsers(from: [Stage!]!, where: NextAuthUserManyWhereInput): BatchPayload!',
    `unpublishManyNextAuthUsersConnection(${before}, first: Int, from: [Stage!]!, last: Int, skip: Int, stage: Stage, where: NextAuthUserManyWhereInput): NextAuthUserConnection!`,
    `unpublishNextAuthUser(from: [Stage!]!, ${where}): NextAuthUser`,
    'updateManyNextAuthUsers(data: NextAuthUserUpdateManyInput!, where: NextAuthUserManyWhereInput): BatchPayload!',
    `updateManyNextAuthUsersConnection(${before}, data: NextAuthUserUpdateManyInput!, first: Int, last: Int, ${paging}): NextAuthUserConnection!`,
    `updateNextAuthUser(data: NextAuthUserUpdateInput!, ${where}): NextAuthUser`,
    `upsertNextAuthUser(upsert: NextAuthUserUpsertInput!, ${where}): NextAuthUser`,
  ])
})

describe('the inputs of a model', () => {
  test.each([
    [
      'CreateInput',
      'auth0Id: String, bio: String, createdAt: DateTime, email: String!, name: String, password: String!, updatedAt: DateTime',
    ],
    ['UpdateInput', 'auth0Id: String, bio: String, email: String, name: String, password: String'],
    ['UpdateManyInput', 'bio: String, name: String, password: String'],
    ['UpsertInput', 'create: NextAuthUserCreateInput!, update: NextAuthUserUpdateInput!'],
    ['WhereUniqueInput', 'auth0Id: String, email: String, id: ID'],
  ])('%s', (name, expected) => {
    expect(fieldsOf(schema, `NextAuthUser${name}`).join(', ')).toBe(expected)
  })

  test('both wheres have the same fields, with every operator of their types', () => {
    const where = fieldsOf(schema, 'NextAuthUserWhereInput')
    expect(fieldsOf(schema, 'NextAuthUserManyWhereInput')).toEqual(where)
    expect(where).toHaveLength(94)
    expect(where.filter((it) => it.startsWith('email'))).toEqual([
      'email: String',
      'email_contains: String',
      'email_ends_with: String',
      'email_in: [String!]',
      'email_not: String',
      'email_not_contains: String',
      'email_not_ends_with: String',
      'email_not_in: [String!]',
      'email_not_starts_with: String',
      'email_starts_with: String',
    ])
    expect(where.filter((it) => it.startsWith('updatedAt'))).toEqual([
      'updatedAt: DateTime',
      'updatedAt_gt: DateTime',
      'updatedAt_gte: DateTime',
      'updatedAt_in: [DateTime!]',
      'updatedAt_lt: DateTime',
      'updatedAt_lte: DateTime',
      'updatedAt_not: DateTime',
      'updatedAt_not_in: [DateTime!]',
    ])
  })
})

test('the object, its connection and its order', () => {
  expect(fieldsOf(schema, 'NextAuthUser')).toEqual([
    'auth0Id(): String',
    'bio(): String',
    'createdAt(): DateTime!',
    'createdBy(locales: [Locale!]): User',
    'documentInStages(includeCurrent: Boolean!, inheritLocale: Boolean!, stages: [Stage!]!): [NextAuthUser!]!',
    'email(): String!',
    'history(limit: Int!, skip: Int!, stageOverride: Stage): [Version!]!',
    'id(): ID!',
    'name(): String',
    'password(): String!',
    'publishedAt(): DateTime',
    'publishedBy(locales: [Locale!]): User',
    'scheduledIn(after: String, before: String, first: Int, last: Int, locales: [Locale!], skip: Int, where: ScheduledOperationWhereInput): [ScheduledOperation!]!',
    'stage(): Stage!',
    'updatedAt(): DateTime!',
    'updatedBy(locales: [Locale!]): User',
  ])
  expect(fieldsOf(schema, 'NextAuthUserConnection')).toEqual([
    'aggregate(): Aggregate!',
    'edges(): [NextAuthUserEdge!]!',
    'pageInfo(): PageInfo!',
  ])
  expect(fieldsOf(schema, 'NextAuthUserOrderByInput')).toHaveLength(18)
})

test('the current generation allows null in lists, filters by stage and knows entities', () => {
  const current = schemaOf('current')
  const where = fieldsOf(current, 'NextAuthUserWhereInput')
  expect(where).toContain('email_in: [String]')
  expect(where).toContain('documentInStages_some: NextAuthUserWhereStageInput')
  expect(fieldsOf(current, 'Query')).toContain('entities(where: [EntityWhereInput!]!): [Entity!]')
})
