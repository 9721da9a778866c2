import { once } from 'node:events'
import type { Server } from 'node:http'
import { type Action, actions, type Grant, type Permission } from './access.ts'
import { createContentApi } from './http/content-api.ts'
import { createControl } from './http/control.ts'
import { createLimits } from './http/limits.ts'
import { createPipeline } from './http/pipeline.ts'
import { createRequestLog } from './http/request-log.ts'
import { createHygraphServer } from './http/server.ts'
import { createManagementApi } from './management/api.ts'
import type { Urls } from './management/views.ts'
import { createProject, type ProjectOptions } from './project.ts'
import { createRows } from './store/rows.ts'

/** How to start a stand-in for Hygraph. */
export interface HygraphOptions extends ProjectOptions {
  /** A free port where it is left out. */
  readonly port?: number
}

/** A running stand-in for Hygraph. */
export type Hygraph = Awaited<ReturnType<typeof startHygraph>>

/** Puts the parts of a server together. */
function assemble(options: HygraphOptions, urls: (id: string, environment: string) => Urls) {
  const project = createProject(options)
  const { knobs, clock, id, environment } = project
  const requests = createRequestLog()
  const rows = createRows(project)
  const limits = createLimits(clock, knobs)
  const resetLimits = limits.reset
  const management = createManagementApi(project, () => urls(id, environment))
  const server = createHygraphServer({
    project,
    management,
    control: createControl({ project, rows, requests, knobs, resetLimits }),
    content: createContentApi(project, limits),
    pass: createPipeline(project, requests, limits),
  })
  return { project, requests, rows, resetLimits, management, server }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no TCP address')
  return `http://127.0.0.1:${address.port}`
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

/**
 * Starts a GraphQL server that behaves as Hygraph's Content API and Management API do, with a project of its own on a
 * port of its own, in memory. `await using hygraph = await startHygraph()` stops it with the scope.
 */
export async function startHygraph(options: HygraphOptions = {}) {
  let origin = ''
  const urls = (id: string, environment: string): Urls => ({
    endpoint: `${origin}/v2/${id}/${environment}`,
    highPerformanceEndpoint: `${origin}/content/${id}/${environment}`,
  })
  const { project, requests, rows, resetLimits, management, server } = assemble(options, urls)
  const { knobs, tokens } = project
  origin = await listen(server, options.port ?? 0)

  return {
    ...urls(project.id, project.environment),
    managementEndpoint: `${origin}/graphql`,
    /** Where the control endpoints are: `/__knobs`, `/__requests`, `/__rows`, `/__tokens`, `/__models`. */
    origin,
    project,
    knobs,
    rows,
    requests,
    /** A token with these rights, on every model and stage unless they say less; with every right where none is named. */
    token: (...permissions: (Action | Permission)[]): string =>
      tokens.issue({ permissions: permissions.length > 0 ? permissions : [...actions] }),
    /** A token with more to say about it: default stage, name, whether it may use the Management API. */
    issueToken: (grant: Grant): string => tokens.issue(grant),
    revokeToken: tokens.revoke,
    /** Forgets rows, requests, faults and what was spent of the limits; models and tokens stay. */
    reset(): void {
      rows.clear()
      requests.clear()
      knobs.reset()
      resetLimits()
    },
    async [Symbol.asyncDispose](): Promise<void> {
      management.stop()
      await close(server)
    },
  }
}
