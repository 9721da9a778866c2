import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../../../src/runtime/clock.ts'
import { cuid } from './store/cuid.ts'
import { type Author, type Stage, stages } from './store/row.ts'

/** What a token may be allowed to do with content (Hygraph docs, permissions). */
export const actions = [
  'read',
  'readVersions',
  'create',
  'update',
  'delete',
  'publish',
  'unpublish',
] as const
export type Action = (typeof actions)[number]

const permission = z.strictObject({
  action: z.enum(actions),
  /** The API id of a model; every model where it is left out. */
  model: z.string().optional(),
  /** Every stage where it is left out. */
  stage: z.enum(stages).optional(),
})
export type Permission = z.infer<typeof permission>

export const grantSchema = z.strictObject({
  permissions: z.array(z.union([z.enum(actions), permission])).default([...actions]),
  /** The stage that reads are served from when neither argument nor header names one. */
  defaultStage: z.enum(stages).default('PUBLISHED'),
  /** Whether the token may use the Management API. */
  management: z.boolean().default(true),
  name: z.string().default('Permanent Auth Token'),
})
/** What a new token gets; all rights and the published stage by default. */
export type Grant = z.input<typeof grantSchema>

/** A Permanent Auth Token as the server sees it. */
export interface Token {
  readonly author: Author
  readonly defaultStage: Stage
  readonly management: boolean
  allows(need: Need): boolean
}

/** One right that an operation needs. */
export interface Need {
  readonly action: Action
  readonly model: string
  readonly stage: Stage
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function isJsonPart(part: string | undefined): boolean {
  try {
    return typeof JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) === 'object'
  } catch {
    return false
  }
}

/** Whether `text` has the form of a JWT, whoever signed it. */
export function looksLikeJwt(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 3 && parts[2] !== '' && isJsonPart(parts[0]) && isJsonPart(parts[1])
}

/** Issues Permanent Auth Tokens and finds what they allow. */
export function createTokens(clock: Clock, projectId: string) {
  const tokens = new Map<string, Token>()
  const key = randomBytes(32)

  function sign(id: string): string {
    const claims = { version: 3, sub: projectId, jti: id, iat: Date.now() }
    const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`
  }

  return {
    issue(grant: Grant = {}): string {
      const { permissions, defaultStage, management, name } = grantSchema.parse(grant)
      const rights = permissions.map((it) => (typeof it === 'string' ? { action: it } : it))
      const id = cuid(clock.now())
      const createdAt = clock.now().toISOString()
      const text = sign(id)
      tokens.set(text, {
        author: { id, name, kind: 'PAT', createdAt },
        defaultStage,
        management,
        allows: (need) => rights.some((right) => covers(right, need)),
      })
      return text
    },
    find: (text: string): Token | null => tokens.get(text) ?? null,
    revoke: (text: string): void => void tokens.delete(text),
  }
}

function covers({ action, model, stage }: Permission, need: Need): boolean {
  return (
    action === need.action &&
    (model === undefined || model === need.model) &&
    (stage === undefined || stage === need.stage)
  )
}
