import type { IncomingHttpHeaders } from 'node:http'
import { buildSchema, executeSync, GraphQLError, validate } from 'graphql'
import { z } from 'zod'
import { authenticate } from '../http/authenticate.ts'
import { gatewayAnswer, type HttpAnswer, json } from '../http/exchange.ts'
import { costOf, type GraphqlRequest } from '../http/graphql-request.ts'
import type { Project } from '../project.ts'
import { changeSchema } from './change-inputs.ts'
import { createMigrations, type Migrations } from './migrations.ts'
import { managementSdl } from './sdl.ts'
import { projectView, type Urls } from './views.ts'

const schema = buildSchema(managementSdl)
const batch = z.object({
  environmentId: z.string(),
  name: z.string().nullish(),
  changes: z.array(changeSchema),
})

/** The root fields; `urls` gives the URLs that the environment claims to have. */
function rootFields(project: Project, migrations: Migrations, urls: () => Urls) {
  return {
    metaInfo: { serverVersion: 'simulator' },
    viewer() {
      const view = projectView(project, migrations, urls())
      const isOwn = (id?: string | null) => !id || id === project.id
      return {
        __typename: 'TokenViewer',
        id: project.id,
        project: ({ id }: { readonly id?: string | null }) => (isOwn(id) ? view : null),
      }
    },
    submitBatchChanges({ data }: { readonly data: unknown }) {
      const { environmentId, name, changes } = batch.parse(data)
      if (environmentId !== project.environmentId) throw new GraphQLError('environment not found')
      // "Subsequent migrations with same name will fail", says the SDK; when and with which words it does not.
      if (name && migrations.find({ name }) !== null) {
        throw new GraphQLError(`migration with name "${name}" already exists`)
      }
      return { migration: migrations.submit(name ?? project.newId(), changes) }
    },
  }
}

function run(request: GraphqlRequest, rootValue: unknown): HttpAnswer {
  const { document, operation, syntaxError, variables } = request
  if (document === null) return json(400, { errors: [syntaxError] })
  const errors = validate(schema, document)
  if (errors.length > 0) return json(400, { errors })
  const operationName = operation?.name?.value ?? null
  return json(
    200,
    executeSync({ schema, document, rootValue, variableValues: variables, operationName }),
  )
}

/** `metaInfo` alone needs no token. */
function isPublic(request: GraphqlRequest): boolean {
  return costOf(request) === 1 && request.names.at(-1) === 'metaInfo'
}

/** The Management API of a project. */
export function createManagementApi(project: Project, urls: () => Urls) {
  const migrations = createMigrations(project)
  const rootValue = rootFields(project, migrations, urls)

  return {
    answer(headers: IncomingHttpHeaders, request: GraphqlRequest | null): HttpAnswer {
      const refuse = (status: number) =>
        gatewayAnswer(status, project.knobs.settings, project.newId())
      if (request === null) return refuse(400)
      if (isPublic(request)) return run(request, rootValue)
      const token = authenticate(project, headers)
      if (typeof token === 'number') return refuse(token)
      if (token.management) return run(request, rootValue)
      const extensions = { code: '403' }
      return json(200, { errors: [{ message: 'not allowed', extensions }], data: null })
    },
    stop: migrations.stop,
  }
}
