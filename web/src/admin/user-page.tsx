import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { Page } from '../layout/page.tsx'
import { formatAgo, formatMoment } from '../locales/moments.ts'
import { useLanguage } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { useAdminTexts } from './admin-texts.ts'
import { isSpecial, UserBadges } from './badges.tsx'
import { EditUser } from './edit-user.tsx'
import { UserByIdDocument, type UserByIdQuery } from './generated/graphql.ts'
import { UserActions } from './user-actions.tsx'

export type UserDetails = UserByIdQuery['users']['nodes'][number]

/** One account: what is known of it, and what an administrator may do about it. */
export function UserPage({ id }: { readonly id: string }) {
  const texts = useAdminTexts()
  const { data, refetch } = useSuspenseQuery(UserByIdDocument, {
    variables: { filter: { search: id } },
    fetchPolicy: 'cache-and-network',
  })
  const user = data.users.nodes.find((found) => found.id === id)
  if (user === undefined) return <NotFoundPage />
  return (
    <Page title={user.email} intro={isSpecial(user) ? <UserBadges user={user} /> : null}>
      <section className="card">
        <Facts user={user} />
        <p className="links">
          <Link href={`${paths.audit}?subject=${id}`}>{texts.itsEvents}</Link>
          <Link href={`${paths.mails}?to=${encodeURIComponent(user.email)}`}>{texts.itsMails}</Link>
          <Link href={`${paths.diagnosis}?identifier=${encodeURIComponent(user.email)}`}>
            {texts.itsDiagnosis}
          </Link>
        </p>
      </section>
      <section className="card">
        <h2>{texts.edit}</h2>
        <EditUser user={user} />
      </section>
      <section className="card">
        <h2>{texts.devices}</h2>
        <Devices user={user} />
      </section>
      <section className="card">
        <h2>{texts.actions}</h2>
        <UserActions user={user} refresh={async () => void (await refetch())} />
      </section>
    </Page>
  )
}

function Facts({ user }: { readonly user: UserDetails }) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const moment = (instant: string | null) =>
    instant === null ? '–' : formatMoment(instant, locale)
  return (
    <dl className="facts">
      <dt>{texts.id}</dt>
      <dd className="mono">{user.id}</dd>
      <dt>{texts.created}</dt>
      <dd>{moment(user.createdAt)}</dd>
      <dt>{texts.lastLoginAt}</dt>
      <dd>{moment(user.lastLoginAt)}</dd>
      <dt>{texts.password}</dt>
      <dd>{user.hasPassword ? texts.isSet : texts.isNotSet}</dd>
      {user.pendingEmail === null ? null : (
        <>
          <dt>{texts.pendingEmail}</dt>
          <dd>{user.pendingEmail}</dd>
        </>
      )}
    </dl>
  )
}

function Devices({ user }: { readonly user: UserDetails }) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const { nodes, totalCount } = user.sessions
  if (nodes.length === 0) return <p className="quiet">{texts.noDevices}</p>
  return (
    <>
      <ul className="rows plain">
        {nodes.map(({ id, deviceLabel, ipAddress, lastUsedAt }) => (
          <li key={id}>
            <p className="strong">{deviceLabel}</p>
            <p className="quiet">
              {[ipAddress, formatAgo(lastUsedAt, locale)]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length ? (
        <p className="quiet">{texts.ofAll({ count: totalCount })}</p>
      ) : null}
    </>
  )
}
