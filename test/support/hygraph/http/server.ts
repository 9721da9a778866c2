import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { createManagementApi } from '../management/api.ts'
import type { Project } from '../project.ts'
import type { createContentApi } from './content-api.ts'
import type { createControl } from './control.ts'
import { gatewayAnswer, readBody, send } from './exchange.ts'
import { readGraphql } from './graphql-request.ts'
import type { createPipeline } from './pipeline.ts'

/** The parts that a server leads requests to. */
export interface Parts {
  readonly project: Project
  readonly content: ReturnType<typeof createContentApi>
  readonly management: ReturnType<typeof createManagementApi>
  readonly control: ReturnType<typeof createControl>
  readonly pass: ReturnType<typeof createPipeline>
}

/** `/v2/<project>/<environment>` is the regular endpoint, `/content/…` the high-performance one. */
const contentPath = /^\/(v2|content)\/([^/]+)(?:\/([^/]*))?\/?$/

/** An HTTP server in front of both APIs and of the control endpoints. */
export function createHygraphServer({ project, content, management, control, pass }: Parts) {
  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming
    const url = new URL(path, 'http://localhost')
    const body = await readBody(incoming)
    const controlled = control(method, url, body)
    if (controlled !== null) return send(response, controlled)

    const request = readGraphql(method, url, body)
    if (url.pathname === '/graphql') {
      const answer = () => management.answer(headers, request)
      return pass({ endpoint: 'management', incoming, response, request, answer })
    }
    const [, kind, id, environment = ''] = contentPath.exec(url.pathname) ?? []
    if (id !== project.id) {
      return send(response, gatewayAnswer(404, project.knobs.settings, project.newId()))
    }
    const endpoint = kind === 'content' ? 'highPerformance' : 'regular'
    const call = { endpoint, environment, method, headers, request } as const
    return pass({
      endpoint,
      incoming,
      response,
      request,
      answer: (lag) => content({ ...call, lag }),
    })
  }

  return createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      // A client that goes away while it sends is its own affair; anything else is a fault of the simulator.
      if (incoming.socket.destroyed) return
      console.error(error)
      response.writeHead(500).end(String(error))
    })
  })
}
