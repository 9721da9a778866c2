import type { IncomingHttpHeaders } from 'node:http'
import { looksLikeJwt, type Token } from '../access.ts'
import type { Project } from '../project.ts'

/**
 * The token of an `Authorization` header, or the status of the refusal: 400 for what is no JWT, 401 for none and for
 * an unknown one (Hygraph docs, errors). Public access is off, as it is for new projects.
 */
export function authenticate(project: Project, headers: IncomingHttpHeaders): Token | number {
  const text = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (text === undefined) return 401
  if (!looksLikeJwt(text)) return 400
  return project.tokens.find(text) ?? 401
}
