import { type HygraphClient, type HygraphOutcome, isNotAllowed } from './client.ts'
import {
  type AuthUserCreateInput,
  type AuthUserRowFragment,
  type AuthUserUpdateInput,
  type AuthUserUpdateManyInput,
  CreateAuthUserDocument,
  DeleteAuthUserDocument,
  FindAuthUserDocument,
  FindAuthUserIdsByNameDocument,
  ListAuthUsersDocument,
  UpdateAuthUserAtVersionDocument,
  UpdateAuthUserDocument,
} from './generated/graphql.ts'
import { forModel } from './model-name.ts'

/** A row as Hygraph keeps it. */
export type AuthUserRow = AuthUserRowFragment

/** What names one row. */
export type AuthUserKey =
  | { readonly userId: string }
  | { readonly emailKey: string }
  | { readonly usernameKey: string }

/** The fields of a conditional change. `sealed` differs with every write, which is how a write recognises itself. */
export type VersionedChange = AuthUserUpdateManyInput & {
  readonly version: number
  readonly sealed: string
}

/** A value that another row has already; `field` is its API ID, such as `emailKey`. */
export interface Taken {
  readonly status: 'taken'
  readonly field: string
}

/** `existing`: there is a row with this id already, as a repeated creation finds its own. */
export type Created = { readonly status: 'created' | 'existing'; readonly row: AuthUserRow } | Taken

export type Updated =
  | { readonly status: 'updated'; readonly row: AuthUserRow }
  | { readonly status: 'absent' }
  | Taken

/**
 * The rows of the model, all of them drafts. Where Hygraph cannot be asked now every method throws a `Fault` with the
 * code UNAVAILABLE; after one of a write it is not known whether the write was carried out.
 */
export interface AuthUserApi {
  /** Reads a row. The answer may be older than the last write where that went through another region. */
  find(where: AuthUserKey): Promise<AuthUserRow | null>
  /** Reads the rows of up to `MOST_LISTED` users in one request, in no order. The answer may be an old one. */
  list(userIds: readonly string[]): Promise<readonly AuthUserRow[]>
  /** The ids of up to `MOST_LISTED` users whose name has a text in it. The answer may be an old one. */
  findIdsByName(text: string): Promise<readonly string[]>
  /** Reads a row by a change that changes nothing: its answer is never an old one, but it costs a write. */
  findCurrent(userId: string): Promise<AuthUserRow | null>
  /** Safe to repeat with the same id, after a crash or a fault too. */
  create(data: AuthUserCreateInput): Promise<Created>
  update(where: AuthUserKey, data: AuthUserUpdateInput): Promise<Updated>
  /**
   * Changes a row that is still at a version; unique fields cannot be changed so.
   * @returns the changed row; null where there is none at this version
   */
  updateIfVersion(
    userId: string,
    version: number,
    data: VersionedChange,
  ): Promise<AuthUserRow | null>
  /** Removes a row; that there is none is as good. */
  remove(userId: string): Promise<void>
}

/** The largest page that every project gives; with so many ids the request is still below the limits of its size. */
export const MOST_LISTED = 100

/** @param model the API ID of the model */
export function createAuthUserApi(client: HygraphClient, model: string): AuthUserApi {
  const documents = {
    find: forModel(FindAuthUserDocument, model),
    list: forModel(ListAuthUsersDocument, model),
    findIdsByName: forModel(FindAuthUserIdsByNameDocument, model),
    create: forModel(CreateAuthUserDocument, model),
    update: forModel(UpdateAuthUserDocument, model),
    updateAtVersion: forModel(UpdateAuthUserAtVersionDocument, model),
    remove: forModel(DeleteAuthUserDocument, model),
  }
  const dataOf = <Data>(outcome: HygraphOutcome<Data>): Data => {
    if (outcome.ok) return outcome.data
    throw client.toError(outcome.problem)
  }

  async function update(
    where: AuthUserKey,
    data: AuthUserUpdateInput,
    isRepeatable: boolean,
  ): Promise<Updated> {
    const outcome = await client.send(documents.update, { where, data }, isRepeatable)
    if (!outcome.ok && outcome.problem.kind === 'unique') return taken(outcome.problem.field)
    const row = isNotAllowed(outcome) ? null : dataOf(outcome).user
    return row === null ? { status: 'absent' } : { status: 'updated', row }
  }

  const find = async (where: AuthUserKey) =>
    dataOf(await client.send(documents.find, { where })).user

  async function findCurrent(userId: string): Promise<AuthUserRow | null> {
    const found = await update({ userId }, { userId }, true)
    // Only where Hygraph compared a row with itself, which would prove that there is one.
    if (found.status === 'taken') return find({ userId })
    return found.status === 'updated' ? found.row : null
  }

  return {
    findCurrent,
    find,
    async list(userIds) {
      if (userIds.length > MOST_LISTED) throw new RangeError('too many users for one page')
      if (userIds.length === 0) return []
      const variables = { userIds: [...userIds], first: MOST_LISTED }
      return dataOf(await client.send(documents.list, variables)).users
    },
    async findIdsByName(text) {
      const variables = { text, first: MOST_LISTED }
      const { users } = dataOf(await client.send(documents.findIdsByName, variables))
      return users.map(({ userId }) => userId)
    },
    update: (where, data) => update(where, data, staysFound(where, data)),
    async create(data) {
      const outcome = await client.send(documents.create, { data }, true)
      if (!outcome.ok && outcome.problem.kind === 'unique') {
        // Of several unique fields Hygraph names one, so a violation of the address may be that of an own earlier try.
        const row = await findCurrent(data.userId)
        return row === null ? taken(outcome.problem.field) : { status: 'existing', row }
      }
      const { user } = dataOf(outcome)
      if (user === null) throw new TypeError('Hygraph answered a creation without a row')
      return { status: 'created', row: user }
    },
    async updateIfVersion(userId, version, data) {
      const outcome = await client.send(documents.updateAtVersion, { userId, version, data }, true)
      const edges = isNotAllowed(outcome) ? [] : dataOf(outcome).users.edges
      const [edge] = edges
      if (edge !== undefined || !outcome.repeated) return edge?.node ?? null
      // The try that no answer came to may have been the one that changed the row.
      const row = await findCurrent(userId)
      return row?.version === data.version && row.sealed === data.sealed ? row : null
    },
    async remove(userId) {
      const outcome = await client.send(documents.remove, { where: { userId } }, true)
      if (!isNotAllowed(outcome)) dataOf(outcome)
    },
  }
}

function taken(field: string): Taken {
  return { status: 'taken', field }
}

/** A change by a key that it replaces finds nothing the second time, and would look like one of a row that never was. */
function staysFound(where: AuthUserKey, data: AuthUserUpdateInput): boolean {
  const changed: Readonly<Record<string, unknown>> = data
  return Object.entries(where).every(([name, value]) => (changed[name] ?? value) === value)
}
