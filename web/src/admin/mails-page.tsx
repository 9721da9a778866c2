import { useSuspenseQuery } from '@apollo/client/react'
import { Field } from '../forms/field.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { Page } from '../layout/page.tsx'
import { Pager, usePaging } from '../layout/pager.tsx'
import { useAdminTexts } from './admin-texts.ts'
import { Filters, oneOf, useFilters } from './filters.tsx'
import { type EmailDeliveryFilter, MailsDocument } from './generated/graphql.ts'
import { MailRows } from './mail-rows.tsx'

/** What became of the mails. */
export function MailsPage() {
  const texts = useAdminTexts()
  const filters = useFilters()
  const status = oneOf(texts.mailStatus, filters.get('status'))
  const to = filters.get('to')
  return (
    <Page title={texts.mails} intro={texts.mailsIntro}>
      <Filters key={`filters ${filters}`}>
        <Field name="to" label={texts.recipient} type="search" defaultValue={to ?? ''} />
        <SelectField
          name="status"
          label={texts.status}
          value={status ?? ''}
          options={{ '': texts.all, ...texts.mailStatus }}
        />
      </Filters>
      <MailList key={String(filters)} filter={{ to, status: status ?? null }} />
    </Page>
  )
}

function MailList({ filter }: { readonly filter: EmailDeliveryFilter }) {
  const texts = useAdminTexts()
  const paging = usePaging()
  const { data } = useSuspenseQuery(MailsDocument, {
    variables: { filter, after: paging.after },
    fetchPolicy: 'cache-and-network',
  })
  const { nodes, pageInfo } = data.emailDeliveries
  if (nodes.length === 0) return <p className="quiet">{texts.noMails}</p>
  return (
    <>
      <MailRows mails={nodes} />
      <Pager paging={paging} pageInfo={pageInfo} />
    </>
  )
}
