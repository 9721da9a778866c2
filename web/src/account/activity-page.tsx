import { useSuspenseQuery } from '@apollo/client/react'
import { Page } from '../layout/page.tsx'
import { Pager, usePaging } from '../layout/pager.tsx'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage, useTexts } from '../locales/texts.tsx'
import { ActivityDocument, type ActivityQuery } from './generated/graphql.ts'

type Event = NonNullable<ActivityQuery['me']>['activity']['nodes'][number]

/** What happened to the account, newest first. */
export function ActivityPage() {
  const { account } = useTexts()
  const paging = usePaging()
  const { data } = useSuspenseQuery(ActivityDocument, {
    variables: { after: paging.after },
    fetchPolicy: 'cache-and-network',
  })
  const activity = data.me?.activity
  return (
    <Page title={account.activity} intro={account.activityIntro}>
      <ul className="rows card">
        {activity?.nodes.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      {activity === undefined ? null : <Pager paging={paging} pageInfo={activity.pageInfo} />}
    </Page>
  )
}

function EventRow({ event }: { readonly event: Event }) {
  const { locale, texts } = useLanguage()
  const { type, occurredAt, deviceLabel, ipAddress, byAdministrator } = event
  const origin = [deviceLabel, ipAddress].filter((part) => part !== null).join(' · ')
  return (
    <li>
      <div>
        {/* A newer server may record what these pages have no words for. */}
        <p className="strong">{texts.events[type] ?? type}</p>
        <p className="quiet">{byAdministrator ? texts.account.byAdministrator : origin}</p>
      </div>
      <time className="quiet" dateTime={occurredAt}>
        {formatMoment(occurredAt, locale)}
      </time>
    </li>
  )
}
