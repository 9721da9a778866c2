import type { Project } from '../project.ts'
import { applyChanges } from './apply.ts'
import type { Change } from './change-inputs.ts'

/** A batch of changes on its way; `errors` is data and nothing is thrown for it. */
export interface Migration {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string
  status: 'QUEUED' | 'RUNNING' | 'SUCCESS' | 'TIMEOUT' | 'FAILED'
  errors: string | null
  finishedAt: string | null
}

export type Migrations = ReturnType<typeof createMigrations>

/** The migrations of a project. Each waits in the queue, runs, and changes the content schema as it succeeds. */
export function createMigrations(project: Project) {
  const migrations: Migration[] = []
  const timers = new Set<NodeJS.Timeout>()

  function afterStep(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, project.knobs.settings.migrationStepMs)
    timers.add(timer)
  }

  function finish(migration: Migration, changes: readonly Change[]): void {
    const outcome = project.knobs.settings.migrationOutcome
    const errors =
      outcome === 'SUCCESS' ? applyChanges(project, changes) : 'migration did not finish'
    migration.status = outcome === 'SUCCESS' && errors !== null ? 'FAILED' : outcome
    migration.errors = errors
    migration.finishedAt = project.clock.now().toISOString()
  }

  return {
    all: migrations,
    find: ({ id, name }: { id?: string | null; name?: string | null }): Migration | null =>
      migrations.find((it) => it.id === id || (it.name !== null && it.name === name)) ?? null,
    submit(name: string | null, changes: readonly Change[]): Migration {
      const migration: Migration = {
        id: project.newId(),
        name,
        status: 'QUEUED',
        errors: null,
        createdAt: project.clock.now().toISOString(),
        finishedAt: null,
      }
      migrations.push(migration)
      afterStep(() => {
        migration.status = 'RUNNING'
        afterStep(() => finish(migration, changes))
      })
      return migration
    },
    /** Stops the clockwork; migrations that have not finished never will. */
    stop(): void {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
