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
import { createProject, type ProjectOptions } from './project.ts'
import { createRows } from './store/rows.ts'

/** How to start a stand-in for Hygraph. */
export interface HygraphOptions extends ProjectOptions {
  /** A free port where it is left out. */
  readonly port?: number
}

/** A running stand-in for Hygraph. */
export type Hygraph = Awaited<ReturnType<typeof startHygraph>>

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no TCP address')
  return `http://127.0.0.1:${address.port}`
}

/**
 * Starts a GraphQL server that behaves as Hygraph's Content API and Management API do, with a project of its own on a
 * port of its own, in memory. `await using hygraph = await startHygraph()` stops it with the scope.
 */
export async function startHygraph(options: HygraphOptions = {}) {
  const project = createProject(options)
  const requests = createRequestLog()
  const rows = createRows(project)
  const limits = createLimits(project.clock, project.knobs)
  let origin = ''
  const urls = () => ({
    endpoint: `${origin}/v2/${project.id}/${project.environment}`,
    highPerformanceEndpoint: `${origin}/content/${project.id}/${project.environment}`,
  })
  const management = createManagementApi(project, urls)
  const control = createControl({
    project,
    rows,
    requests,
    knobs: project.knobs,
    resetLimits: limits.reset,
  })
  const server = createHygraphServer({
    project,
    management,
    control,
    content: createContentApi(project, limits),
    pass: createPipeline(project, requests, limits),
  })
  origin = await listen(server, options.port ?? 0)

  return {
    ...urls(),
    managementEndpoint: `${origin}/graphql`,
    /** Where the control endpoints are: `/__knobs`, `/__requests`, `/__rows`, `/__tokens`, `/__models`. */
    origin,
    project,
    knobs: project.knobs,
    rows,
    requests,
    /** A Permanent Auth Token with these rights on every model and stage unless they say less; all where none is named. */
    token: (...permissions: (Action | Permission)[]): string =>
      project.tokens.issue({ permissions: permissions.length > 0 ? permissions : [...actions] }),
    /** A token with more to say about it: default stage, name, whether it may use the Management API. */
    issueToken: (grant: Grant): string => project.tokens.issue(grant),
    revokeToken: project.tokens.revoke,
    /** Forgets rows, requests, faults and what was spent of the limits; models and tokens stay. */
    reset(): void {
      rows.clear()
      requests.clear()
      project.knobs.reset()
      limits.reset()
    },
    async [Symbol.asyncDispose](): Promise<void> {
      management.stop()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
