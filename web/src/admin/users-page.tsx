import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { Field } from '../forms/field.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { Page } from '../layout/page.tsx'
import { Pager, usePaging } from '../layout/pager.tsx'
import { counted } from '../locales/counted.ts'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage } from '../locales/texts.tsx'
import { pathOfUser } from '../routes.ts'
import { useAdminTexts } from './admin-texts.ts'
import { UserBadges } from './badges.tsx'
import { Filters, oneOf, useFilters } from './filters.tsx'
import {
  type ListedUserFragment,
  type UserFilter,
  type UserOrder,
  UsersDocument,
} from './generated/graphql.ts'

/** All accounts, to look through and to search. */
export function UsersPage() {
  const texts = useAdminTexts()
  const filters = useFilters()
  const status = oneOf(texts.userStatus, filters.get('status'))
  const orderBy = oneOf(texts.userOrder, filters.get('order')) ?? 'CREATED_AT_DESC'
  const filter = {
    search: filters.get('search'),
    role: filters.get('role'),
    status: status ?? null,
  }
  return (
    <Page title={texts.users}>
      <Filters key={`filters ${filters}`}>
        <Field
          name="search"
          label={texts.search}
          type="search"
          defaultValue={filter.search ?? ''}
        />
        <Field name="role" label={texts.role} defaultValue={filter.role ?? ''} />
        <SelectField
          name="status"
          label={texts.status}
          value={status ?? ''}
          options={{ '': texts.all, ...texts.userStatus }}
        />
        <SelectField name="order" label={texts.order} value={orderBy} options={texts.userOrder} />
      </Filters>
      <UserList key={String(filters)} filter={filter} orderBy={orderBy} />
    </Page>
  )
}

interface UserListProps {
  readonly filter: UserFilter
  readonly orderBy: UserOrder
}

function UserList({ filter, orderBy }: UserListProps) {
  const { locale } = useLanguage()
  const texts = useAdminTexts()
  const paging = usePaging()
  const { data } = useSuspenseQuery(UsersDocument, {
    variables: { filter, orderBy, after: paging.after },
    fetchPolicy: 'cache-and-network',
  })
  const { nodes, totalCount, pageInfo } = data.users
  return (
    <>
      <p className="quiet" role="status">
        {counted(texts.accountsFound, totalCount, locale)}
      </p>
      {nodes.length === 0 ? null : (
        <ul className="rows card">
          {nodes.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </ul>
      )}
      <Pager paging={paging} pageInfo={pageInfo} />
    </>
  )
}

function UserRow({ user }: { readonly user: ListedUserFragment }) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const { id, email, name, username, createdAt, lastLoginAt } = user
  const names = [name, username].filter((part) => part !== null).join(' · ')
  return (
    <li>
      <Link className="whole" href={pathOfUser(id)}>
        <span className="strong">{email}</span> <UserBadges user={user} />
        {names === '' ? null : <span className="quiet line">{names}</span>}
      </Link>
      <p className="quiet">
        {texts.since({ moment: formatMoment(createdAt, locale) })}
        <br />
        {lastLoginAt === null
          ? texts.neverLoggedIn
          : texts.lastLogin({ moment: formatMoment(lastLoginAt, locale) })}
      </p>
    </li>
  )
}
