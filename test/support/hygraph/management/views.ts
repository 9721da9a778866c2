import { GraphQLError } from 'graphql'
import type { Project } from '../project.ts'
import { type Field, field, type Model } from '../schema/model.ts'
import type { Migrations } from './migrations.ts'

/** The URLs at which an environment is served. */
export interface Urls {
  readonly endpoint: string
  readonly highPerformanceEndpoint: string
}

const systemFields = [
  field('id', 'ID', { isRequired: true, isUnique: true }),
  field('createdAt', 'DATETIME', { isRequired: true }),
  field('updatedAt', 'DATETIME', { isRequired: true }),
  field('publishedAt', 'DATETIME'),
]

interface FieldsArguments {
  readonly includeHiddenFields?: boolean | null
  readonly includeApiOnlyFields?: boolean | null
}

function validationsView({ type, validations }: Field) {
  if (Object.keys(validations).length === 0) return null
  const kind = type === 'INT' ? 'Int' : type === 'FLOAT' ? 'Float' : 'String'
  return { ...validations, __typename: `${kind}FieldValidations` }
}

function fieldView(it: Field, position: number, isSystem: boolean) {
  const fixed = { __typename: 'SimpleField', isLocalized: false, isTitle: false }
  const isHidden = it.visibility === 'HIDDEN'
  return { ...it, ...fixed, isHidden, position, isSystem, validations: validationsView(it) }
}

function modelView(project: Project, model: Model) {
  const own = model.fields.map((it, index) => fieldView(it, systemFields.length + index, false))
  const all = [...systemFields.map((it, index) => fieldView(it, index, true)), ...own]
  return {
    ...model,
    __typename: 'Model',
    isSystem: false,
    isLocalized: false,
    // That the arguments exist says that such fields are left out without them; their defaults are not documented.
    fields: ({ includeHiddenFields, includeApiOnlyFields }: FieldsArguments) =>
      all.filter(
        ({ visibility }) =>
          (visibility !== 'HIDDEN' || includeHiddenFields) &&
          (visibility !== 'API_ONLY' || includeApiOnlyFields),
      ),
    hasContent: () => project.store.rows({ model: model.apiId, stage: 'DRAFT' }).length > 0,
  }
}

function contentModelView(project: Project) {
  const models = project.models.map((model) => modelView(project, model))
  return {
    models,
    model({ apiId }: { readonly apiId?: string | null }) {
      const found = models.find((it) => it.apiId === apiId)
      return found ?? new GraphQLError(`model "${apiId}" not found`)
    },
    stages: ['DRAFT', 'PUBLISHED'].map((apiId) => ({ apiId, displayName: apiId })),
    locales: ['en', 'de'].map((apiId) => ({ apiId, displayName: apiId })),
  }
}

function environmentView(project: Project, migrations: Migrations, urls: Urls) {
  return {
    id: project.environmentId,
    name: project.environment,
    displayName: project.environment,
    createdAt: project.createdAt,
    updatedAt: project.createdAt,
    endpoint: urls.endpoint,
    deliveryUrl: urls.highPerformanceEndpoint,
    newDeliveryUrl: urls.highPerformanceEndpoint,
    contentModel: () => contentModelView(project),
    migrations: migrations.all,
    migration: (wanted: { readonly id?: string | null; readonly name?: string | null }) =>
      migrations.find(wanted) ?? new GraphQLError('migration not found'),
    runningMigration: () => migrations.all.find(({ status }) => status === 'RUNNING') ?? null,
  }
}

/** The project as the Management API shows it. */
export function projectView(project: Project, migrations: Migrations, urls: Urls) {
  const environment = environmentView(project, migrations, urls)
  const { defaultPageSize, maxPageSize } = project.knobs.settings
  return {
    id: project.id,
    name: 'Simulated project',
    createdAt: project.createdAt,
    updatedAt: project.createdAt,
    defaultPaginationSize: defaultPageSize,
    maxPaginationSize: maxPageSize,
    environments: [environment],
    environment: ({ id, name }: { readonly id?: string | null; readonly name?: string | null }) =>
      environment.id === id || environment.name === name ? environment : null,
  }
}
