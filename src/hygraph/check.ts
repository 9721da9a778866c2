import type { Random } from '../runtime/random.ts'
import { type CheckLedger, type CheckReport, createCheckLedger } from './check-ledger.ts'
import { type HygraphClient, isNotAllowed } from './client.ts'
import {
  type AuthUserCreateInput,
  CreateAuthUserDocument,
  DeleteAuthUserDocument,
  ProbeAuthUserDocument,
  type Stage,
  TryAuthUserDocument,
  UpdateAuthUserAtVersionDocument,
} from './generated/graphql.ts'
import { forModel } from './model-name.ts'
import { RIGHTS, type Right } from './rights.ts'

export interface CheckOptions {
  readonly client: HygraphClient
  /** The API ID of the model. */
  readonly model: string
  readonly random: Random
}

/**
 * Tries everything that the server does on a row of its own, and removes the row. Nothing is created before it is known
 * that it can be removed.
 */
export async function checkHygraph(options: CheckOptions): Promise<CheckReport> {
  const ledger = createCheckLedger()
  const steps = createSteps(options, ledger)
  await steps.read('DRAFT')
  await steps.read('PUBLISHED')
  if (await steps.canDelete()) await steps.write()
  return ledger.report(await steps.cleanUp())
}

function createSteps({ client, model, random }: CheckOptions, ledger: CheckLedger) {
  const row = throwAwayRow(random.id())
  const { userId } = row
  const where = { userId }
  let mayExist = false

  const probe = (stage: Stage) =>
    client.send(forModel(ProbeAuthUserDocument, model), { userId, stage })
  const remove = () => client.send(forModel(DeleteAuthUserDocument, model), { where }, true)

  async function read(stage: Stage): Promise<void> {
    if (ledger.hasProblem) return
    const right = stage === 'DRAFT' ? RIGHTS.readDrafts : RIGHTS.readPublished
    ledger.note(await probe(stage), right)
  }

  /** Everything in one request, which leaves nothing behind where a part of it is refused. */
  async function tryAll(): Promise<boolean> {
    mayExist = true
    const variables = { row, where, change: { name: 'Check' } }
    const outcome = await client.send(forModel(TryAuthUserDocument, model), variables)
    const { create, update, unpublish } = RIGHTS
    if (ledger.note(outcome, RIGHTS.delete, [create, update, unpublish])) return true
    // The three run one after another, so those before the one that is refused were not.
    const lacks = (rights: readonly Right[]) =>
      rights.some((right) => ledger.stateOf(right) === 'missing')
    if (lacks([RIGHTS.readDrafts, create])) return false
    if (lacks([update])) ledger.grant([create])
    else if (lacks([RIGHTS.readPublished, RIGHTS.delete, unpublish])) ledger.grant([create, update])
    return false
  }

  return {
    read,
    async canDelete(): Promise<boolean> {
      if (ledger.hasProblem) return false
      const outcome = await remove()
      // Either a right is lacking or Hygraph only says that there is no such row.
      if (isNotAllowed(outcome)) return tryAll()
      return ledger.note(outcome, RIGHTS.delete, [RIGHTS.unpublish])
    },
    async write(): Promise<void> {
      mayExist = true
      const created = await client.send(forModel(CreateAuthUserDocument, model), { data: row })
      const isCreated = ledger.note(created, RIGHTS.create)
      const changed = await client.send(forModel(UpdateAuthUserAtVersionDocument, model), {
        userId,
        version: row.version,
        data: { version: row.version + 1, sealed: 'changed' },
      })
      // Of a row that is not there Hygraph may say "not allowed" too.
      if (isCreated || !isNotAllowed(changed)) ledger.note(changed, RIGHTS.update)
      if (isCreated && changed.ok && changed.data.users.edges.length !== 1) {
        ledger.fail('Hygraph did not find the row that it had just created.')
      }
    },
    /** @returns the id of the row where it could not be removed */
    async cleanUp(): Promise<string | null> {
      if (!mayExist) return null
      const removed = await remove()
      if (removed.ok || isNotAllowed(removed)) return null
      ledger.note(removed, RIGHTS.delete)
      const found = await probe('DRAFT')
      if (found.ok && found.data.user === null) return null
      return userId
    },
  }
}

function throwAwayRow(id: string): AuthUserCreateInput {
  const address = `check-${id}@authograph.invalid`
  return {
    userId: `check-${id}`,
    emailKey: address,
    email: address,
    usernameKey: `check-${id}`,
    username: `check-${id}`,
    name: null,
    preferredLocale: 'en',
    version: 1,
    sealed: 'check',
  }
}
