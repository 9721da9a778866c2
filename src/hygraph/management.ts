import type { z } from 'zod'
import { regularEndpoint } from '../config/hygraph.ts'
import { withoutSecrets } from '../runtime/logger.ts'
import { readEnvelope } from './envelope.ts'
import {
  type BatchChange,
  FIND_PROJECT,
  type FoundModel,
  META_INFO,
  type Migration,
  migrationAnswer,
  modelsAnswer,
  projectAnswer,
  READ_MIGRATION,
  READ_MODELS,
  SUBMIT_CHANGES,
  submitAnswer,
} from './management-documents.ts'
import { looksLikeToken, postGraphql } from './post.ts'

export interface ManagementOptions {
  /** The URL of the Content API. */
  readonly endpoint: string
  readonly token: string
  /** The URL of the Management API; null: found from the endpoint, as Hygraph's own tools do. */
  readonly managementUrl: string | null
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

/** An environment of a project. */
export interface Environment {
  readonly projectId: string
  readonly id: string
  readonly name: string
}

/** Why the Management API cannot be used, in words for the operator. */
export class ManagementProblem extends Error {
  override readonly name = 'ManagementProblem'
}

const GLOBAL_URL = 'https://management.hygraph.com/graphql'
const NOT_ALLOWED =
  'The token may not use the Management API: allow it there under Project settings > Access > API Access > Permanent Auth Tokens, or run this command with another token in HYGRAPH_TOKEN.'

/** Speaks with Hygraph's Management API. Every method throws a `ManagementProblem` where it has no answer. */
export type Management = ReturnType<typeof createManagement>

export function createManagement(options: ManagementOptions) {
  const { url: endpoint } = regularEndpoint(options.endpoint)
  let found: Promise<string> | undefined

  async function locate(): Promise<string> {
    if (options.managementUrl !== null) return options.managementUrl
    const regional = regionalUrl(endpoint)
    if (!isHygraphs(regional)) return regional
    const probe = await postGraphql({ ...options, url: regional }, META_INFO, {})
    const isThere = probe.answered ? probe.status !== 404 : probe.sent
    return isThere ? regional : GLOBAL_URL
  }

  async function ask<Shape extends z.ZodType>(
    query: string,
    variables: object,
    shape: Shape,
  ): Promise<z.output<Shape>> {
    found ??= locate()
    const url = await found
    const posted = await postGraphql({ ...options, url }, query, variables)
    if (!posted.answered)
      throw new ManagementProblem(`No answer from ${url}. Run the command again.`)
    const { status, body } = posted
    const envelope = readEnvelope(body)
    const parsed = shape.safeParse(envelope?.data)
    const messages = envelope?.errors.map(({ message }) => message) ?? []
    if (status < 300 && messages.length === 0 && parsed.success) return parsed.data
    throw new ManagementProblem(explain(url, status, messages, looksLikeToken(options.token)))
  }

  return {
    /** The environment whose Content API is at the endpoint. */
    async findEnvironment(): Promise<Environment> {
      const { viewer } = await ask(FIND_PROJECT, {}, projectAnswer)
      const project = viewer?.project
      const environment = project?.environments.find(({ endpoint: url, newDeliveryUrl }) =>
        [url, newDeliveryUrl].some((it) => it && regularEndpoint(it).url === endpoint),
      )
      if (project && environment) return { projectId: project.id, ...environment }
      throw new ManagementProblem(
        'The project of the token has no environment with this HYGRAPH_ENDPOINT. Copy the URL of the Content API from Project settings > Access > API Access.',
      )
    },
    /** The models, and the ids of the migrations that are still under way. */
    async readModels({ projectId, name }: Environment): Promise<{
      readonly models: readonly FoundModel[]
      readonly underWay: readonly string[]
    }> {
      const answer = await ask(READ_MODELS, { projectId, environment: name }, modelsAnswer)
      const { migrations, contentModel } = answer.viewer.project.environment
      const underWay = migrations.filter(isUnderWay).map(({ id }) => id)
      return { models: contentModel.models, underWay }
    },
    /** @param name must be new: Hygraph refuses a second migration of the same name */
    async submit(
      { id: environmentId }: Environment,
      name: string,
      changes: readonly BatchChange[],
    ): Promise<Migration> {
      const data = { environmentId, name, changes }
      const answer = await ask(SUBMIT_CHANGES, { data }, submitAnswer)
      return answer.submitBatchChanges.migration
    },
    async readMigration({ projectId, name }: Environment, id: string): Promise<Migration> {
      const answer = await ask(
        READ_MIGRATION,
        { projectId, environment: name, id },
        migrationAnswer,
      )
      return answer.viewer.project.environment.migration
    },
  }
}

/** Whether a migration has yet to end. */
export function isUnderWay({ status }: Pick<Migration, 'status'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING'
}

/** `https://api-<region>.hygraph.com/…` → `https://management-<region>.hygraph.com/graphql`. */
function regionalUrl(endpoint: string): string {
  const url = new URL(endpoint)
  url.host = url.host.replace('api', 'management')
  url.pathname = '/graphql'
  return url.href
}

/** Only Hygraph's own hosts have a global one beside them; a token for another place must not go there. */
function isHygraphs(url: string): boolean {
  return /\.(hygraph|graphcms)\.com$/.test(new URL(url).hostname)
}

function explain(
  url: string,
  status: number,
  messages: readonly string[],
  isTokenRead: boolean,
): string {
  if (status === 401) return 'Hygraph refuses the token in HYGRAPH_TOKEN.'
  if (status === 400 && !isTokenRead) {
    return 'Hygraph cannot read the token in HYGRAPH_TOKEN: it must be a Permanent Auth Token.'
  }
  if (status === 403 || messages.includes('not allowed')) return NOT_ALLOWED
  if (status < 300 && messages.length === 0) {
    return `The Management API at ${url} answers in a form that this version does not know.`
  }
  const words = messages.length > 0 ? `: ${withoutSecrets(messages.join(' '))}` : ''
  return `The Management API at ${url} answers with status ${status}${words}.`
}
