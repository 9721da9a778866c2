import { z } from 'zod'
import type { Project } from '../project.ts'
import { type Row, stages } from './row.ts'
import type { Place } from './store.ts'

/** Which rows are meant: the drafts of the first model where nothing else is said. */
export type Selection = Partial<Place>

/** A row as a test writes it: its values, and those system fields that matter. */
export type RowInput = Readonly<Record<string, unknown>>

const instant = z.string()
const author = z
  .object({ id: z.string(), name: z.string(), kind: z.literal('PAT'), createdAt: z.string() })
  .nullable()
const rowSchema = z.looseObject({
  id: z.string(),
  createdAt: instant,
  updatedAt: instant,
  publishedAt: instant.nullable(),
  createdBy: author,
  updatedBy: author,
  publishedBy: author,
})

function placeOf({ models }: Project, { model, stage = 'DRAFT' }: Selection): Place {
  const apiId = model ?? models[0]?.apiId
  if (apiId === undefined) throw new TypeError('the project has no models')
  return { model: apiId, stage }
}

function complete(project: Project, input: RowInput): Row {
  const now = project.stamp()
  const authors = { createdBy: null, updatedBy: null, publishedBy: null }
  const system = { id: project.newId(), createdAt: now, updatedAt: now, publishedAt: null }
  return rowSchema.parse({ ...system, ...authors, ...input })
}

/** Direct access to the rows, past every check: for tests that look, and for tests that tamper. */
export function createRows(project: Project) {
  const { store } = project

  /** Makes `inputs` the only rows of a model in a stage. */
  function replace(inputs: readonly RowInput[], selection: Selection = {}): readonly Row[] {
    const place = placeOf(project, selection)
    return store.transaction(() => {
      const rows = inputs.map((input) => complete(project, input))
      const kept = new Set(rows.map(({ id }) => id))
      for (const { id } of store.rows(place)) if (!kept.has(id)) store.remove(place, id)
      for (const row of rows) store.put(place, row)
      return rows
    })
  }

  return {
    replace,
    list: (selection: Selection = {}): readonly Row[] => store.rows(placeOf(project, selection)),
    /** Adds a row, or puts it in the place of the one with its id. Gives the row with what it lacked. */
    put(input: RowInput, selection: Selection = {}): Row {
      const row = complete(project, input)
      store.put(placeOf(project, selection), row)
      return row
    },
    /** Changes values of a row, as someone with access to the content would. */
    change(id: string, values: RowInput, selection: Selection = {}): Row {
      const place = placeOf(project, selection)
      const old = store.find(place, id)
      if (old === null) throw new TypeError(`no row ${id} in ${place.model} ${place.stage}`)
      const row = complete(project, { ...old, ...values, id })
      store.put(place, row)
      return row
    },
    remove(id: string, selection: Selection = {}): void {
      store.remove(placeOf(project, selection), id)
    },
    /** Forgets every row of every model. */
    clear(): void {
      for (const { apiId } of project.models) {
        for (const stage of stages) replace([], { model: apiId, stage })
      }
    },
  }
}

export type Rows = ReturnType<typeof createRows>
