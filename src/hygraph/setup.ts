import type { Random } from '../runtime/random.ts'
import type { Timer } from '../runtime/timer.ts'
import { type Environment, isUnderWay, type Management, ManagementProblem } from './management.ts'
import type { Migration } from './management-documents.ts'
import { type Plan, planModel } from './plan.ts'

export interface SetupOptions {
  readonly management: Management
  /** The API ID of the model. */
  readonly model: string
  readonly random: Random
  readonly timer: Timer
  /** Takes one line at a time about what goes on. */
  readonly onProgress: (line: string) => void
}

/** Brings a Hygraph project to the model that the users need. */
export interface Setup {
  /** What has to be done. Changes nothing. */
  plan(): Promise<Plan>
  /** Does what a plan says and looks whether it has come true. Throws a `ManagementProblem` where it has not. */
  apply(plan: Plan): Promise<void>
}

const POLL_INTERVAL_MS = 1000
const MOST_POLLS = 300

/** Safe to repeat: each run first waits for migrations that an interrupted one left behind, then compares anew. */
export function createSetup({ management, model, random, timer, onProgress }: SetupOptions): Setup {
  let known: Promise<Environment> | undefined
  const environmentOf = () => {
    known ??= management.findEnvironment()
    return known
  }

  async function ended(environment: Environment, id: string): Promise<Migration> {
    let last = ''
    for (let poll = 0; poll < MOST_POLLS; poll += 1) {
      const migration = await management.readMigration(environment, id)
      if (migration.status !== last)
        onProgress(`migration ${id}: ${migration.status.toLowerCase()}`)
      if (!isUnderWay(migration)) return migration
      last = migration.status
      await timer.sleep(POLL_INTERVAL_MS)
    }
    throw new ManagementProblem(
      `The migration ${id} has not ended yet. Run the command again: it waits for it and then goes on.`,
    )
  }

  async function plan(): Promise<Plan> {
    const environment = await environmentOf()
    const { models, underWay } = await management.readModels(environment)
    if (underWay.length === 0) return planModel(models, model)
    onProgress(`waiting for ${underWay.length === 1 ? 'a migration' : 'migrations'} under way`)
    for (const id of underWay) await ended(environment, id)
    const after = await management.readModels(environment)
    return planModel(after.models, model)
  }

  return {
    plan,
    async apply({ changes }) {
      const environment = await environmentOf()
      const name = `authograph-${model}-${random.id()}`
      const submitted = await management.submit(environment, name, changes)
      const { status, errors } = await ended(environment, submitted.id)
      if (status !== 'SUCCESS') throw new ManagementProblem(explainFailure(status, errors ?? null))
      const left = await plan()
      if (left.changes.length + left.problems.length === 0) return
      throw new ManagementProblem(
        `Hygraph says that it is done, and yet the model is not as it should be: ${[...left.steps, ...left.problems].join('; ')}`,
      )
    },
  }
}

function explainFailure(status: string, errors: string | null): string {
  const reason = errors === null ? '' : `: ${errors}`
  return `The migration ended with ${status}${reason}. Mend that and run the command again; what is done already is not done twice.`
}
