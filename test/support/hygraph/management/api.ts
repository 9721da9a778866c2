import type { IncomingHttpHeaders } from 'node:http'
import { buildSchema, executeSync, GraphQLError, validate } from 'graphql'
import { z } from 'zod'
import { authenticate } from '../http/content-api.ts'
import { gatewayAnswer, type HttpAnswer, json } from '../http/exchange.ts'
import { costOf, type GraphqlRequest } from '../http/graphql-request.ts'
import type { Project } from '../project.ts'
import { changeSchema } from './change-inputs.ts'
import { createMigrations } from './migrations.ts'
import { managementSdl } from './sdl.ts'
import { projectView, type Urls } from './views.ts'

const batch = z.object({
  environmentId: z.string(),
  name: z.string().nullish(),
  changes: z.array(changeSchema),
})

const schema = buildSchema(managementSdl)

/** The Management API of a project; `urls` gives the URLs that its environment claims to have. */
export function createManagementApi(project: Project, urls: () => Urls) {
  const migrations = createMigrations(project)

  function submitBatchChanges({ data }: { readonly data: unknown }) {
    const { environmentId, name, changes } = batch.parse(data)
    if (environmentId !== project.environmentId) throw new GraphQLError('environment not found')
    // "Subsequent migrations with same name will fail", says the SDK; at which point and with which words it does not.
    if (name && migrations.find({ name }) !== null) {
      throw new GraphQLError(`migration with name "${name}" already exists`)
    }
    return { migration: migrations.submit(name ?? project.newId(), changes) }
  }

  function viewer() {
    const view = projectView(project, migrations, urls())
    return {
      __typename: 'TokenViewer',
      id: project.id,
      project: ({ id }: { readonly id?: string | null }) =>
        !id || id === project.id ? view : null,
    }
  }

  function run({ document, operation, variables }: GraphqlRequest): HttpAnswer {
    if (document === null || operation === null)
      return json(400, { errors: [{ message: 'bad request' }] })
    const errors = validate(schema, document)
    if (errors.length > 0) return json(400, { errors })
    const rootValue = { metaInfo: { serverVersion: 'simulator' }, viewer, submitBatchChanges }
    const operationName = operation.name?.value ?? null
    const result = executeSync({
      schema,
      document,
      rootValue,
      variableValues: variables,
      operationName,
    })
    return json(200, result)
  }

  return {
    /** Answers a request. `metaInfo` alone needs no token. */
    answer(headers: IncomingHttpHeaders, request: GraphqlRequest | null): HttpAnswer {
      const refuse = (status: number) =>
        gatewayAnswer(status, project.knobs.settings, project.newId())
      if (request === null) return refuse(400)
      const isPublic = costOf(request) === 1 && request.names.at(-1) === 'metaInfo'
      const token = isPublic ? null : authenticate(project, headers)
      if (typeof token === 'number') return refuse(token)
      if (token?.management === false) {
        const extensions = { code: '403' }
        return json(200, { errors: [{ message: 'not allowed', extensions }], data: null })
      }
      return run(request)
    },
    stop: migrations.stop,
  }
}
