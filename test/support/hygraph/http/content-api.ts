import type { IncomingHttpHeaders } from 'node:http'
import { looksLikeJwt, type Token } from '../access.ts'
import type { RequestContext } from '../content/context.ts'
import { type Answer, answerOperation, refusal } from '../content/execute.ts'
import { syntaxMessage } from '../content/messages.ts'
import type { Lag } from '../knobs.ts'
import type { Project } from '../project.ts'
import { isStage } from '../store/row.ts'
import { gatewayAnswer, type HttpAnswer, json } from './exchange.ts'
import { type GraphqlRequest, isMutation } from './graphql-request.ts'
import type { createLimits } from './limits.ts'

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

/** The token of an `Authorization` header, or the status of the refusal. */
export function authenticate(project: Project, headers: IncomingHttpHeaders): Token | number {
  const text = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  // Public access is off, as it is for new projects (Hygraph docs, authorization).
  if (text === undefined) return 401
  if (!looksLikeJwt(text)) return 400
  return project.tokens.find(text) ?? 401
}

/** The Content API of a project. */
export function createContentApi(project: Project, limits: ReturnType<typeof createLimits>) {
  const { knobs, store } = project

  function isTooLarge(request: GraphqlRequest): boolean {
    const { maxQueryBytes, maxMutationBytes } = knobs.settings
    return request.bytes > (isMutation(request) ? maxMutationBytes : maxQueryBytes)
  }

  function visibleCommit({ ms, commits }: Lag): number {
    return Math.min(store.commitBefore(ms), Math.max(0, store.head() - commits))
  }

  /** The status of a refusal from before the engine, or null. */
  function refusedBy({ endpoint, method, headers }: ContentCall, request: GraphqlRequest) {
    const mutates = isMutation(request)
    if (isTooLarge(request)) return 413
    if (
      mutates &&
      (method === 'GET' ||
        (endpoint === 'highPerformance' && !knobs.settings.highPerformanceWrites))
    ) {
      return 405
    }
    const { authorization, 'gcms-stage': stage, 'gcms-locales': locales } = headers
    const question = [endpoint, authorization, stage, locales, request.query, request.variables]
    return limits.admits(mutates ? null : JSON.stringify(question), store.head()) ? null : 429
  }

  function contextOf({ headers, lag }: ContentCall, token: Token): RequestContext {
    const stage = headers['gcms-stage']
    return {
      store,
      token,
      models: project.models,
      settings: knobs.settings,
      commit: lag.ms === 0 && lag.commits === 0 ? Number.POSITIVE_INFINITY : visibleCommit(lag),
      stageHeader: isStage(stage) ? stage : null,
      stamp: project.stamp,
      newId: project.newId,
      failure: null,
    }
  }

  function run(call: ContentCall, request: GraphqlRequest, token: Token): Answer {
    const requestId = project.newId()
    const { document, operation, syntaxError, variables } = request
    if (syntaxError !== null) return refusal(400, requestId, syntaxMessage(syntaxError))
    if (document === null || operation === null) return refusal(400, requestId, 'no operation')
    const job = { ...project.content(), document, operation, variables }
    return answerOperation(job, contextOf(call, token), requestId)
  }

  /** Answers a call in one go: what it changes is changed when this returns. */
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
    const { status: answered, body } = run(call, call.request, token)
    return json(answered, body)
  }
}
