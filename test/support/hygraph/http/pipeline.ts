import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Lag } from '../knobs.ts'
import type { Project } from '../project.ts'
import { gatewayAnswer, type HttpAnswer, send, sendHalf } from './exchange.ts'
import { costOf, type GraphqlRequest } from './graphql-request.ts'
import type { Limits } from './limits.ts'
import type { Endpoint, LoggedRequest, RequestLog } from './request-log.ts'

/** A request on its way to one of the APIs. */
export interface Passage {
  readonly endpoint: Endpoint
  readonly incoming: IncomingMessage
  readonly response: ServerResponse
  readonly request: GraphqlRequest | null
  /** Carries the request out; everything is stored when it returns. */
  readonly answer: (lag: Lag) => HttpAnswer
}

function lagOf(project: Project, endpoint: Endpoint, fault: Fault | null): Lag {
  if (fault?.effect === 'stale') return { ms: fault.ms, commits: fault.commits }
  const { readLag } = project.knobs.settings
  return endpoint === 'highPerformance' ? readLag.highPerformance : readLag.regular
}

function entryOf({ endpoint, request, incoming }: Passage): LoggedRequest {
  const { names = [], query = '', variables = {} } = request ?? {}
  const { headers } = incoming
  return { endpoint, operation: names[0] ?? '', names, query, variables, headers, status: null }
}

function faultAnswer(usual: HttpAnswer, fault: Extract<Fault, { effect: 'status' }>): HttpAnswer {
  const headers = { ...usual.headers, ...fault.headers }
  return { ...usual, headers, body: fault.body ?? usual.body }
}

/** Leads requests through counters, latency, faults and the limit on concurrency. */
export function createPipeline(project: Project, requests: RequestLog, limits: Limits) {
  const { knobs } = project
  const gateway = (status: number) => gatewayAnswer(status, knobs.settings, project.newId())

  /** Does to the connection what the fault says instead of an answer; false where it says nothing of that kind. */
  function spoil(passage: Passage, entry: LoggedRequest, fault: Fault | null): boolean {
    if (fault?.effect === 'timeout') return true
    if (fault?.effect === 'drop') {
      passage.incoming.socket.destroy()
      return true
    }
    if (fault?.effect !== 'status') return false
    entry.status = fault.status
    send(passage.response, faultAnswer(gateway(fault.status), fault))
    return true
  }

  async function carryOut(passage: Passage, entry: LoggedRequest): Promise<void> {
    const fault = knobs.take(passage.request?.names ?? [])
    const extra = fault?.effect === 'latency' ? fault.ms : 0
    await delay(knobs.settings.latencyMs + extra)
    const isCommitted = fault !== null && 'committed' in fault && fault.committed
    if (!isCommitted && spoil(passage, entry, fault)) return
    const answer = passage.answer(lagOf(project, passage.endpoint, fault))
    if (isCommitted && spoil(passage, entry, fault)) return
    entry.status = answer.status
    if (fault?.effect === 'truncate') return sendHalf(passage.response, answer)
    send(passage.response, answer)
  }

  return async function pass(passage: Passage): Promise<void> {
    const entry = entryOf(passage)
    requests.add(entry)
    const leave = limits.enter(passage.request === null ? 1 : costOf(passage.request))
    if (leave === null) {
      entry.status = 429
      return send(passage.response, gateway(429))
    }
    try {
      await carryOut(passage, entry)
    } finally {
      leave()
    }
  }
}
