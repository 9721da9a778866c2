import type { Need } from '../access.ts'
import { type Stage, stages } from '../store/row.ts'

const others = stages.filter((stage) => stage !== 'DRAFT')
const each = (action: Need['action'], model: string, where: readonly Stage[]): readonly Need[] =>
  where.map((stage) => ({ action, model, stage }))

/** The rights that each mutation needs: more than its own (Hygraph docs, permissions). */
export const needsOf = {
  create: (model: string): readonly Need[] => [
    ...each('read', model, ['DRAFT']),
    ...each('create', model, ['DRAFT']),
  ],
  update: (model: string): readonly Need[] => [
    ...each('read', model, ['DRAFT']),
    ...each('update', model, ['DRAFT']),
  ],
  delete: (model: string): readonly Need[] => [
    ...each('read', model, stages),
    ...each('delete', model, ['DRAFT']),
    ...each('unpublish', model, others),
  ],
  publish: (model: string, to: readonly Stage[]): readonly Need[] => [
    ...each('read', model, ['DRAFT']),
    ...each('publish', model, ['DRAFT', ...to.filter((stage) => stage !== 'DRAFT')]),
  ],
  unpublish: (model: string, from: readonly Stage[]): readonly Need[] => [
    ...each('read', model, stages),
    ...each('unpublish', model, from),
  ],
} as const
