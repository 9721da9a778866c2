import type { Configuration, HygraphConfiguration } from '../config/configuration.ts'
import { pendingMigrations } from '../database/migrate.ts'
import { isMissing, openDatabase } from '../database/open-database.ts'
import { type Backlog, readBacklog } from '../domains/users/backlog.ts'
import { createHygraphClient } from '../hygraph/client.ts'
import { ProbeAuthUserDocument } from '../hygraph/generated/graphql.ts'
import { forModel } from '../hygraph/model-name.ts'
import { describeProblem } from '../hygraph/problem-error.ts'
import { systemClock } from '../runtime/clock.ts'
import { hygraphSurroundings } from './hygraph-surroundings.ts'
import type { Finding } from './output.ts'

/** Where the users are, as `--json` prints it. */
export type UsersState =
  | { readonly store: 'sql' }
  | {
      readonly store: 'hygraph'
      /** The host of the Content API. */
      readonly host: string
      readonly model: string
      /** What has yet to be brought there; null where the database cannot tell. */
      readonly waiting: Backlog | null
    }

/** Looks at where the users are: asks Hygraph once, and the database for what waits. */
export async function checkUsers(
  configuration: Configuration,
): Promise<{ readonly users: UsersState; readonly findings: readonly Finding[] }> {
  const { userStore, hygraph } = configuration
  if (userStore === 'sql' || hygraph === null) {
    const finding = { subject: 'users', detail: 'in the database', problem: null }
    return { users: { store: 'sql' }, findings: [finding] }
  }
  const { host } = new URL(hygraph.endpoint)
  const { model } = hygraph
  const waiting = await findWaiting(configuration)
  const detail = `Hygraph, ${host}, model ${model}, ${describeWaiting(waiting)}`
  return {
    users: { store: 'hygraph', host, model, waiting },
    findings: [{ subject: 'users', detail, problem: await askHygraph(hygraph) }],
  }
}

/** @returns what is wrong, or null where Hygraph answers and lets the token read */
async function askHygraph(hygraph: HygraphConfiguration): Promise<string | null> {
  const client = createHygraphClient({ ...hygraph, ...hygraphSurroundings(), fetch })
  const probe = forModel(ProbeAuthUserDocument, hygraph.model)
  const outcome = await client.send(probe, { userId: 'doctor', stage: 'DRAFT' })
  return outcome.ok ? null : `${describeProblem(outcome.problem)}.`
}

async function findWaiting({ database: settings }: Configuration): Promise<Backlog | null> {
  if (isMissing(settings)) return { count: 0, since: null }
  const database = openDatabase(settings, systemClock)
  try {
    return (await pendingMigrations(database)).length > 0 ? null : await readBacklog(database)
  } catch {
    // What is wrong with the database is a finding of its own.
    return null
  } finally {
    await database.close()
  }
}

function describeWaiting(waiting: Backlog | null): string {
  if (waiting === null) return 'unknown what waits to be brought there'
  if (waiting.since === null) return 'nothing waits to be brought there'
  const writes = waiting.count === 1 ? '1 write waits' : `${waiting.count} writes wait`
  return `${writes} to be brought there, since ${waiting.since.toISOString()}`
}
