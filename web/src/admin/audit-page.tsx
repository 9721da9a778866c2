import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { Field } from '../forms/field.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { Page } from '../layout/page.tsx'
import { Pager, usePaging } from '../layout/pager.tsx'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage, useTexts } from '../locales/texts.tsx'
import { pathOfUser } from '../routes.ts'
import { useAdminTexts } from './admin-texts.ts'
import { Filters, oneOf, useFilters } from './filters.tsx'
import {
  type AuditEventFilter,
  AuditEventsDocument,
  type AuditEventsQuery,
} from './generated/graphql.ts'

type Event = AuditEventsQuery['auditEvents']['nodes'][number]

/** What happened to everybody's accounts, newest first. */
export function AuditPage() {
  const texts = useAdminTexts()
  const { events } = useTexts()
  const filters = useFilters()
  const type = oneOf(events, filters.get('type'))
  const subjectId = filters.get('subject')
  return (
    <Page title={texts.audit} intro={texts.auditIntro}>
      <Filters key={`filters ${filters}`}>
        <Field
          name="subject"
          label={texts.subjectId}
          type="search"
          defaultValue={subjectId ?? ''}
        />
        <SelectField
          name="type"
          label={texts.eventType}
          value={type ?? ''}
          options={{ '': texts.all, ...events }}
        />
      </Filters>
      <EventList
        key={String(filters)}
        filter={{ subjectId, types: type === undefined ? null : [type] }}
      />
    </Page>
  )
}

function EventList({ filter }: { readonly filter: AuditEventFilter }) {
  const texts = useAdminTexts()
  const paging = usePaging()
  const { data } = useSuspenseQuery(AuditEventsDocument, {
    variables: { filter, after: paging.after },
    fetchPolicy: 'cache-and-network',
  })
  const { nodes, pageInfo } = data.auditEvents
  if (nodes.length === 0) return <p className="quiet">{texts.noEvents}</p>
  return (
    <>
      <ul className="rows card">
        {nodes.map((event) => (
          <EventRow key={event.id} event={event} />
        ))}
      </ul>
      <Pager paging={paging} pageInfo={pageInfo} />
    </>
  )
}

function EventRow({ event }: { readonly event: Event }) {
  const texts = useAdminTexts()
  const {
    locale,
    texts: { events },
  } = useLanguage()
  const { type, occurredAt, actor, actorId, subject, subjectId, ipAddress, details } = event
  return (
    <li>
      <div>
        <p className="strong">{events[type] ?? type}</p>
        <p className="quiet">
          <Person id={subjectId} email={subject?.email} />
          {actorId === null || actorId === subjectId ? null : (
            <>
              {' '}
              {texts.by} <Person id={actorId} email={actor?.email} />
            </>
          )}
          {ipAddress === null ? '' : ` · ${ipAddress}`}
        </p>
        {details.length === 0 ? null : (
          <p className="quiet">
            {details.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
          </p>
        )}
      </div>
      <time className="quiet" dateTime={occurredAt}>
        {formatMoment(occurredAt, locale)}
      </time>
    </li>
  )
}

interface PersonProps {
  readonly id: string | null
  readonly email: string | undefined
}

function Person({ id, email }: PersonProps) {
  const texts = useAdminTexts()
  if (id === null) return texts.nobodyKnown
  return email === undefined ? (
    <span className="mono">{id}</span>
  ) : (
    <Link href={pathOfUser(id)}>{email}</Link>
  )
}
