import type { IncomingHttpHeaders } from 'node:http'
import type { Token } from '../access.ts'
import type { RequestContext } from '../content/context.ts'
import { type Answer, answerOperation, refusal } from '../content/execute.ts'
import { syntaxMessage } from '../content/messages.ts'
import type { Lag, Settings } from '../knobs.ts'
import type { Project } from '../project.ts'
import { isStage } from '../store/row.ts'
import type { Store } from '../store/store.ts'
import { authenticate } from './authenticate.ts'
import { gatewayAnswer, type HttpAnswer, json } from './exchange.ts'
import { type GraphqlRequest, isMutation } from './graphql-request.ts'
import type { Limits } from './limits.ts'

/** A request to the Content API. */
export interface ContentCall {
  readonly endpoint: 'regular' | 'highPerformance'
  readonly environment: string
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly request: GraphqlRequest | null
  /** How far behind the point of presence is that this request reaches. */
  readonly lag: Lag
}

function visibleCommit(store: Store, { ms, commits }: Lag): number {
  if (ms === 0 && commits === 0) return Number.POSITIVE_INFINITY
  return Math.min(store.commitBefore(ms), Math.max(0, store.head() - commits))
}

function isTooLarge(request: GraphqlRequest, settings: Settings): boolean {
  const { maxQueryBytes, maxMutationBytes } = settings
  return request.bytes > (isMutation(request) ? maxMutationBytes : maxQueryBytes)
}

function mayMutate({ endpoint, method }: ContentCall, settings: Settings): boolean {
  if (method === 'GET') return false
  return endpoint === 'regular' || settings.highPerformanceWrites
}

/** What makes two queries the same to the cache: everything that can change the answer (Hygraph docs, caching). */
function cacheKeyOf({ endpoint, headers }: ContentCall, request: GraphqlRequest): string | null {
  if (isMutation(request)) return null
  const { authorization, 'gcms-stage': stage, 'gcms-locales': locales } = headers
  const { query, variables } = request
  return JSON.stringify([endpoint, authorization, stage, locales, query, variables])
}

/** A mutation is carried out, and answered, where the rows are; only queries can see old ones. */
function contextOf(project: Project, call: ContentCall, token: Token): RequestContext {
  const { headers, lag, request } = call
  const { store, models, knobs, stamp, newId } = project
  const isCurrent = request === null || isMutation(request)
  const stage = headers['gcms-stage']
  return {
    store,
    models,
    token,
    stamp,
    newId,
    settings: knobs.settings,
    commit: isCurrent ? Number.POSITIVE_INFINITY : visibleCommit(store, lag),
    stageHeader: isStage(stage) ? stage : null,
    failure: null,
  }
}

function run(project: Project, call: ContentCall, request: GraphqlRequest, token: Token): Answer {
  const requestId = project.newId()
  const { document, operation, syntaxError, variables } = request
  if (syntaxError !== null) return refusal(400, requestId, syntaxMessage(syntaxError))
  if (document === null || operation === null) return refusal(400, requestId, 'no operation')
  const job = { ...project.content(), document, operation, variables }
  return answerOperation(job, contextOf(project, call, token), requestId)
}

/** The Content API of a project. What a call changes is changed when its answer is there. */
export function createContentApi(project: Project, limits: Limits) {
  const { knobs, store } = project

  /** The status of a refusal from before the engine, or null. */
  function refusedBy(call: ContentCall, request: GraphqlRequest): number | null {
    if (isTooLarge(request, knobs.settings)) return 413
    if (isMutation(request) && !mayMutate(call, knobs.settings)) return 405
    return limits.admits(cacheKeyOf(call, request), store.head()) ? null : 429
  }

  return function answer(call: ContentCall): HttpAnswer {
    const refuse = (status: number) => gatewayAnswer(status, knobs.settings, project.newId())
    if (call.environment === '') return refuse(401)
    if (call.environment !== project.environment) return refuse(404)
    const token = authenticate(project, call.headers)
    if (typeof token === 'number') return refuse(token)
    if (knobs.settings.quotaExceeded) return refuse(402)
    if (call.request === null) return refuse(400)
    const status = refusedBy(call, call.request)
    if (status !== null) return refuse(status)
    const answered = run(project, call, call.request, token)
    return json(answered.status, answered.body)
  }
}
