import { placeOf, type UserPlace, type UserSearch } from '../../domains/users/user-search.ts'
import { Fault } from '../../runtime/faults.ts'
import { connectPages } from '../connections.ts'
import type {
  LoginDiagnosisResolvers,
  QueryResolvers,
  Resolvers,
  UserConnectionResolvers,
  UserFilter,
  UserOrder,
} from '../resolvers.generated.ts'

const Query: QueryResolvers = {
  async users(_root, { orderBy, filter, ...page }, { viewer, services: { directory } }) {
    const search = searchOf(filter ?? {}, orderBy)
    const connection = await connectPages(page, {
      list: (limit, behind: UserPlace | null) => directory.search(viewer, search, limit, behind),
      toNode: (user) => ({ user, currentSessionId: null }),
      placeOf: (user) => formatPlace(placeOf(user, orderBy)),
      parsePlace: (text) => parsePlace(text, orderBy),
    })
    return { ...connection, search }
  },

  loginDiagnosis: (_root, { identifier }, { viewer, services: { loginDiagnosis } }) =>
    loginDiagnosis.diagnose(viewer, identifier),
}

const UserConnection: UserConnectionResolvers = {
  totalCount: ({ search }, _arguments, { viewer, services: { directory } }) =>
    directory.count(viewer, search),
}

const LoginDiagnosis: LoginDiagnosisResolvers = {
  user: ({ user }) => (user === undefined ? null : { user, currentSessionId: null }),
}

const LONGEST_SEARCH = 254

function searchOf(
  { search, status, role, createdAfter, createdBefore }: UserFilter,
  orderBy: UserOrder,
): UserSearch {
  const text = search?.trim() || null
  if (text !== null && (text.length > LONGEST_SEARCH || text.includes('\0'))) {
    throw new Fault(
      'BAD_USER_INPUT',
      `filter.search must have at most ${LONGEST_SEARCH} characters.`,
    )
  }
  return {
    text,
    status: status ?? null,
    role: role ?? null,
    createdAfter: createdAfter ?? null,
    createdBefore: createdBefore ?? null,
    orderBy,
  }
}

const PLACE = /^(?<id>\S{1,64}) (?<key>.+)$/s

function formatPlace({ id, key }: UserPlace): string {
  return `${id} ${key}`
}

/** A cursor of another order is none of this list. */
function parsePlace(text: string, orderBy: UserOrder): UserPlace | undefined {
  const { id, key } = PLACE.exec(text)?.groups ?? {}
  if (id === undefined || key === undefined) return undefined
  if (orderBy === 'EMAIL_ASC') return key.includes('@') ? { id, key } : undefined
  return /^\d{1,15}$/.test(key) ? { id, key: Number(key) } : undefined
}

/** The resolvers of schema/user-directory.graphql. */
export const userDirectoryResolvers: Resolvers = { Query, UserConnection, LoginDiagnosis }
