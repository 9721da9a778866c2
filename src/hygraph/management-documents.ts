import { z } from 'zod'
import type { WantedField } from './auth-user-model.ts'

/** Tells whether a Management API is at a URL; needs no token. */
export const META_INFO = '{ metaInfo { serverVersion } }'

const PROJECT = 'project { id environments { id name endpoint newDeliveryUrl } }'

/** The project of the token, with the endpoints of its environments. */
export const FIND_PROJECT = `query FindProject {
  viewer { ... on TokenViewer { ${PROJECT} } ... on AppTokenViewer { ${PROJECT} } }
}`

/** Fields that only the API shows are left out unless they are asked for. */
export const READ_MODELS = `query ReadModels($projectId: ID!, $environment: String!) {
  viewer {
    project(id: $projectId) {
      environment(name: $environment) {
        migrations { id status }
        contentModel {
          models {
            apiId
            apiIdPlural
            fields(includeHiddenFields: true, includeApiOnlyFields: true) {
              apiId
              isSystem
              isList
              visibility
              ... on SimpleField { type isRequired isUnique isLocalized }
            }
          }
        }
      }
    }
  }
}`

export const SUBMIT_CHANGES = `mutation SubmitChanges($data: BatchMigrationInput!) {
  submitBatchChanges(data: $data) { migration { id status errors } }
}`

export const READ_MIGRATION = `query ReadMigration($projectId: ID!, $environment: String!, $id: ID!) {
  viewer { project(id: $projectId) { environment(name: $environment) { migration(id: $id) { id status errors } } } }
}`

const environment = z.object({
  id: z.string(),
  name: z.string(),
  endpoint: z.string().nullish(),
  newDeliveryUrl: z.string().nullish(),
})
const foundProject = z.object({ id: z.string(), environments: z.array(environment) })
/** The answer to `FIND_PROJECT`. */
export const projectAnswer = z.object({
  viewer: z.object({ project: foundProject.nullish() }).nullish(),
})
export type FoundProject = z.output<typeof foundProject>

const foundField = z.object({
  apiId: z.string(),
  isSystem: z.boolean(),
  isList: z.boolean(),
  visibility: z.string(),
  /** Null for what is no simple field. */
  type: z
    .string()
    .nullish()
    .transform((type) => type ?? null),
  isRequired: z.boolean().default(false),
  isUnique: z.boolean().default(false),
  isLocalized: z.boolean().default(false),
})
export type FoundField = z.output<typeof foundField>

const foundModel = z.object({
  apiId: z.string(),
  apiIdPlural: z.string(),
  fields: z.array(foundField),
})
export type FoundModel = z.output<typeof foundModel>

/** `status` is QUEUED, RUNNING, SUCCESS, TIMEOUT or FAILED; `errors` says why it failed. */
const migration = z.object({ id: z.string(), status: z.string(), errors: z.string().nullish() })
export type Migration = z.output<typeof migration>

const inEnvironment = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ viewer: z.object({ project: z.object({ environment: shape }) }) })

/** The answer to `READ_MODELS`. */
export const modelsAnswer = inEnvironment(
  z.object({
    migrations: z.array(z.object({ id: z.string(), status: z.string() })),
    contentModel: z.object({ models: z.array(foundModel) }),
  }),
)
/** The answer to `READ_MIGRATION`. */
export const migrationAnswer = inEnvironment(z.object({ migration }))
/** The answer to `SUBMIT_CHANGES`. */
export const submitAnswer = z.object({ submitBatchChanges: z.object({ migration }) })

/** One change of a batch: exactly one of these. */
export type BatchChange =
  | {
      readonly createModel: {
        readonly apiId: string
        readonly apiIdPlural: string
        readonly displayName: string
      }
    }
  | { readonly createSimpleField: WantedField & { readonly modelApiId: string } }
  | {
      readonly updateSimpleField: Pick<
        WantedField,
        'apiId' | 'isRequired' | 'isUnique' | 'visibility'
      > & { readonly modelApiId: string }
    }
