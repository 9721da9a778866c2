import { filterFields, type Generation, logicFields, single } from './filters.ts'
import {
  authorship,
  authorshipFilters,
  block,
  documentInStages,
  identity,
  pagingArguments,
} from './print.ts'

const times = ['createdAt', 'updatedAt', 'publishedAt'].map((name) => single(name, 'DATETIME'))

function whereInput(
  type: string,
  generation: Generation,
  filters: readonly ReturnType<typeof single>[],
  extra: readonly string[],
): string {
  const input = `${type}WhereInput`
  const fields = [single('id', 'ID'), ...times, ...filters]
  const lines = fields.flatMap((filter) => filterFields(filter, generation))
  return block(`input ${input}`, [...logicFields(input), ...lines, ...extra])
}

const enums = `
enum Stage { DRAFT PUBLISHED }
enum Locale { en de }
enum UserKind { MEMBER PAT PUBLIC WEBHOOK }
enum SystemDateTimeFieldVariation { BASE LOCALIZATION COMBINED }
enum ScheduledOperationStatus { CANCELED COMPLETED FAILED IN_PROGRESS PENDING }
enum ScheduledReleaseStatus { COMPLETED FAILED IN_PROGRESS PENDING }
`

const scalars = [
  'Date',
  'DateTime',
  'Hex',
  'Json',
  'Long',
  'RGBAHue',
  'RGBATransparency',
  'RichTextAST',
]

const support = `
interface Node { id: ID! stage: Stage! }
type Aggregate { count: Int! }
type BatchPayload { count: Long! }
type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String pageSize: Int }
type Version { id: ID! stage: Stage! revision: Int! createdAt: DateTime! }
type DocumentVersion { id: ID! stage: Stage! revision: Int! createdAt: DateTime! data: Json }
input VersionWhereInput { id: ID! stage: Stage! revision: Int! }
`

const user = block('type User implements Node', [
  ...identity,
  'name: String!',
  'kind: UserKind!',
  'isActive: Boolean!',
  'picture: String',
  documentInStages('User'),
])

const operation = block('type ScheduledOperation implements Node', [
  ...identity,
  ...authorship,
  documentInStages('ScheduledOperation'),
  'description: String',
  'errorMessage: String',
  'rawPayload: Json!',
  'status: ScheduledOperationStatus!',
  'release(locales: [Locale!]): ScheduledRelease',
  `affectedDocuments(${pagingArguments('String')}, locales: [Locale!]): [ScheduledOperationAffectedDocument!]!`,
])

const release = block('type ScheduledRelease implements Node', [
  ...identity,
  ...authorship,
  documentInStages('ScheduledRelease'),
  'title: String',
  'description: String',
  'errorMessage: String',
  'isActive: Boolean!',
  'isImplicit: Boolean!',
  'releaseAt: DateTime',
  'status: ScheduledReleaseStatus!',
  `operations(${pagingArguments('String')}, locales: [Locale!], orderBy: ScheduledOperationOrderByInput, where: ScheduledOperationWhereInput): [ScheduledOperation!]!`,
])

const operationOrder = block(
  'enum ScheduledOperationOrderByInput',
  ['createdAt', 'description', 'errorMessage', 'id', 'publishedAt', 'status', 'updatedAt'].flatMap(
    (name) => [`${name}_ASC`, `${name}_DESC`],
  ),
)

function filters(generation: Generation): readonly string[] {
  const text = (name: string) => single(name, 'STRING')
  const flag = (name: string) => single(name, 'BOOLEAN')
  const status = (type: string) => single('status', { enum: type })
  const described = [text('description'), text('errorMessage')]
  return [
    whereInput(
      'User',
      generation,
      [text('name'), text('picture'), flag('isActive'), single('kind', { enum: 'UserKind' })],
      [],
    ),
    whereInput(
      'ScheduledOperation',
      generation,
      [...described, status('ScheduledOperationStatus')],
      [...authorshipFilters, 'release: ScheduledReleaseWhereInput'],
    ),
    whereInput(
      'ScheduledRelease',
      generation,
      [
        ...described,
        text('title'),
        flag('isActive'),
        flag('isImplicit'),
        single('releaseAt', 'DATETIME'),
        status('ScheduledReleaseStatus'),
      ],
      [
        ...authorshipFilters,
        ...['every', 'some', 'none'].map(
          (all) => `operations_${all}: ScheduledOperationWhereInput`,
        ),
      ],
    ),
  ]
}

/** The types that every project has, whatever its models. */
export function systemTypes(generation: Generation): readonly string[] {
  return [
    ...scalars.map((name) => `scalar ${name}`),
    enums,
    support,
    user,
    operation,
    release,
    operationOrder,
    ...filters(generation),
  ]
}
