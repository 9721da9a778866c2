import { type Filterable, single } from '../schema/filters.ts'
import type { Model } from '../schema/model.ts'
import { filterablesOf, systemFilterables } from '../schema/model-types.ts'
import { compileWhere, type Vocabulary, type Where } from '../store/filter.ts'
import { isRecord, type Row, type Stage, stages } from '../store/row.ts'
import { parseInstant } from '../store/time.ts'
import type { RequestContext } from './context.ts'

const userFields: readonly Filterable[] = [
  ...systemFilterables,
  single('name', 'STRING'),
  single('picture', 'STRING'),
  single('isActive', 'BOOLEAN'),
  single('kind', { enum: 'UserKind' }),
]
const users: Vocabulary<Where> = { fields: userFields, relation: () => null }

/** A copy of a document beside the row that a filter looks at. */
interface Copy extends Where {
  readonly stage: Stage
  readonly isOlder: boolean
}

const copies: Vocabulary<Copy> = {
  fields: [single('stage', { enum: 'Stage' })],
  relation(key, argument) {
    if (key !== 'compareWithParent' || !isRecord(argument)) return null
    const expected = argument.outdated_to
    return expected === undefined ? () => true : ({ isOlder }) => isOlder === expected
  },
}

function quantified<Value>(key: string, values: readonly Value[], test: (value: Value) => boolean) {
  if (key.endsWith('_every')) return values.every(test)
  return values.some(test) === key.endsWith('_some')
}

/** What the rows of a model in one stage can be filtered by. */
export function vocabularyOf(context: RequestContext, model: Model, stage: Stage): Vocabulary<Row> {
  function copiesOf(row: Row): readonly Copy[] {
    const others = stages.filter((it) => it !== stage)
    return others.flatMap((other) => {
      const place = { model: model.apiId, stage: other }
      const copy = context.store.find(place, row.id, context.commit)
      if (copy === null) return []
      const isOlder = (parseInstant(copy.updatedAt) ?? 0) < (parseInstant(row.updatedAt) ?? 0)
      return [{ stage: other, isOlder }]
    })
  }
  return {
    fields: filterablesOf(model),
    relation(key, argument) {
      const where = isRecord(argument) ? argument : {}
      if (key.startsWith('scheduledIn_')) return () => !key.endsWith('_some')
      if (key.startsWith('documentInStages_')) {
        const matches = compileWhere(where, copies)
        return (row) => quantified(key, copiesOf(row), matches)
      }
      const matches = compileWhere(where, users)
      return (row) => {
        const author = row[key]
        return isRecord(author) && matches({ ...author, isActive: true })
      }
    },
  }
}
