import { z } from 'zod'
import { grantSchema } from '../access.ts'
import type { Knobs } from '../knobs.ts'
import type { Project } from '../project.ts'
import { stages } from '../store/row.ts'
import type { Rows } from '../store/rows.ts'
import { type HttpAnswer, json } from './exchange.ts'
import type { RequestLog } from './request-log.ts'

const selectionSchema = z.object({
  model: z.string().optional(),
  stage: z.enum(stages).optional(),
})
const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** What the control endpoints turn. */
export interface Controlled {
  readonly project: Project
  readonly knobs: Knobs
  readonly rows: Rows
  readonly requests: RequestLog
  readonly resetLimits: () => void
}

type Route = (url: URL, body: unknown) => unknown

function selectionOf(url: URL) {
  const { model, stage } = selectionSchema.parse(Object.fromEntries(url.searchParams))
  return { ...(model ? { model } : {}), ...(stage ? { stage } : {}) }
}

function routesOf({ project, knobs, rows, requests, resetLimits }: Controlled) {
  const knobsNow = () => ({ ...knobs.settings, faults: knobs.faults })
  const routes: Readonly<Record<string, Route>> = {
    'GET /__knobs': knobsNow,
    'POST /__knobs': (_, body) => {
      knobs.apply(body)
      return knobsNow()
    },
    'DELETE /__knobs': () => {
      knobs.reset()
      resetLimits()
      return knobsNow()
    },
    'GET /__requests': () => requests.summary(),
    'DELETE /__requests': () => {
      requests.clear()
      return requests.summary()
    },
    'GET /__rows': (url) => rows.list(selectionOf(url)),
    'PUT /__rows': (url, body) => rows.replace(rowsSchema.parse(body), selectionOf(url)),
    'POST /__tokens': (_, body) => ({ token: project.tokens.issue(grantSchema.parse(body)) }),
    'GET /__models': () => project.models,
  }
  return routes
}

/**
 * The endpoints by which another process turns the knobs and reads what happened. Null for a path that is none of
 * them; a body that does not fit is answered with 400 and the reasons.
 */
export function createControl(controlled: Controlled) {
  const routes = routesOf(controlled)

  return function control(method: string, url: URL, body: string): HttpAnswer | null {
    const route = routes[`${method} ${url.pathname}`]
    if (route === undefined) return null
    try {
      return json(200, route(url, body === '' ? {} : JSON.parse(body)))
    } catch (error) {
      return json(400, { error: error instanceof Error ? error.message : String(error) })
    }
  }
}
