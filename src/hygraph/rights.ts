import type { FailedAction } from './problem.ts'

/** A right on the model that the token needs, in Hygraph's words. */
export interface Right {
  readonly action: 'read' | 'create' | 'update' | 'delete' | 'unpublish'
  readonly stage: 'DRAFT' | 'PUBLISHED'
}

const right = (action: Right['action'], stage: Right['stage'] = 'DRAFT'): Right => ({
  action,
  stage,
})

/**
 * All rights that the token needs. Rows are never published; reading and unpublishing the published stage are what
 * Hygraph asks for before it deletes.
 */
export const RIGHTS = {
  readDrafts: right('read'),
  readPublished: right('read', 'PUBLISHED'),
  create: right('create'),
  update: right('update'),
  delete: right('delete'),
  unpublish: right('unpublish', 'PUBLISHED'),
}

/** Whether Hygraph names this right as one that was lacking. */
export function isNamed({ action, stage }: Right, { action: failed, stage: at }: FailedAction) {
  const hasStages = action === 'read' || action === 'unpublish'
  return failed === action && (!hasStages || at === stage)
}

/** A right as Hygraph's editor calls it. */
export function describeRight({ action, stage }: Right): string {
  const name = action.charAt(0).toUpperCase() + action.slice(1)
  if (action === 'read') return `${name}, stage ${stage}`
  return action === 'unpublish' ? `${name}, from stage ${stage}` : name
}

/** Where to grant rights: no API does it. */
export const WHERE_TO_GRANT =
  'Project settings > Access > API Access > Permanent Auth Tokens > your token > Content API > Add permission'
