import type { GraphQLResolveInfo } from 'graphql'
import type { Model } from '../schema/model.ts'
import { type Author, type Row, type Stage, stages } from '../store/row.ts'
import { deny, type RequestContext, requireRead } from './context.ts'
import type { Page } from './paging.ts'

interface StagesArguments {
  readonly stages: readonly Stage[]
  readonly includeCurrent: boolean
}
interface HistoryArguments {
  readonly limit: number
  readonly skip: number
  readonly stageOverride?: Stage | null
}

/** The object behind `createdBy` and the like. */
export function userOf(author: Author | null) {
  if (author === null) return null
  const { createdAt } = author
  const user = { ...author, __typename: 'User', isActive: true, stage: 'PUBLISHED' }
  return { ...user, updatedAt: createdAt, documentInStages: () => [] }
}

/** Each publication is a version that stays readable; drafts leave none. */
export function versionsOf(context: RequestContext, model: Model, id: string, stage: Stage) {
  if (stage === 'DRAFT') return []
  return context.store.revisions({ model: model.apiId, stage }, id).map((row, index) => ({
    id,
    stage,
    revision: index + 1,
    createdAt: row.publishedAt,
    data: row,
  }))
}

/** The GraphQL object of a row: its values, and functions for the fields that look further. */
export function documentOf(context: RequestContext, model: Model, stage: Stage, row: Row) {
  return {
    ...row,
    __typename: model.apiId,
    stage,
    createdBy: userOf(row.createdBy),
    updatedBy: userOf(row.updatedBy),
    publishedBy: userOf(row.publishedBy),
    scheduledIn: () => [],
    documentInStages(args: StagesArguments, _: RequestContext, info: GraphQLResolveInfo) {
      const wanted = stages.filter((it) => args.stages.includes(it))
      return wanted.flatMap((other) => {
        if (other === stage && !args.includeCurrent) return []
        requireRead(context, info, model.apiId, other)
        const place = { model: model.apiId, stage: other }
        const copy = context.store.find(place, row.id, context.commit)
        return copy === null ? [] : [documentOf(context, model, other, copy)]
      })
    },
    history(args: HistoryArguments, _: RequestContext, info: GraphQLResolveInfo): unknown {
      const of = args.stageOverride ?? stage
      const need = { action: 'readVersions', model: model.apiId, stage: of } as const
      if (!context.token.allows(need)) deny(info)
      const newestFirst = versionsOf(context, model, row.id, of).toReversed()
      return newestFirst.slice(args.skip, args.skip + args.limit)
    },
  }
}

/** The connection of a page. */
export function connectionOf(context: RequestContext, model: Model, stage: Stage, page: Page) {
  return {
    edges: page.rows.map((row) => ({
      cursor: row.id,
      node: documentOf(context, model, stage, row),
    })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: page.rows.at(0)?.id ?? null,
      endCursor: page.rows.at(-1)?.id ?? null,
      pageSize: page.pageSize,
    },
    aggregate: { count: page.total },
  }
}
