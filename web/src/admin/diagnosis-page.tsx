import { useSuspenseQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { Field } from '../forms/field.tsx'
import { Page } from '../layout/page.tsx'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage } from '../locales/texts.tsx'
import { pathOfUser } from '../routes.ts'
import { useAdminTexts } from './admin-texts.ts'
import { Filters, useFilters } from './filters.tsx'
import { DiagnosisDocument } from './generated/graphql.ts'
import { MailRows } from './mail-rows.tsx'

/** Why a person cannot get in. */
export function DiagnosisPage() {
  const texts = useAdminTexts()
  const identifier = useFilters().get('identifier')
  return (
    <Page title={texts.diagnosis} intro={texts.diagnosisIntro}>
      <Filters key={identifier}>
        <Field
          name="identifier"
          label={texts.identifier}
          type="search"
          defaultValue={identifier ?? ''}
        />
      </Filters>
      {identifier === null ? null : <Diagnosis identifier={identifier} />}
    </Page>
  )
}

function Diagnosis({ identifier }: { readonly identifier: string }) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const { data } = useSuspenseQuery(DiagnosisDocument, {
    variables: { identifier },
    fetchPolicy: 'network-only',
  })
  const { user, canLogIn, obstacles, throttledUntil, recentDeliveries } = data.loginDiagnosis
  return (
    <>
      <section className="card">
        <p className={canLogIn ? 'notice good' : 'notice bad'}>
          {canLogIn ? texts.canLogIn : texts.cannotLogIn}
        </p>
        {obstacles.length === 0 ? null : (
          <ul className="bullets">
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{texts.obstacles[obstacle] ?? obstacle}</li>
            ))}
          </ul>
        )}
        {throttledUntil === null ? null : (
          <p>{texts.throttledUntil({ moment: formatMoment(throttledUntil, locale) })}</p>
        )}
        {user === null ? null : (
          <p>
            <Link href={pathOfUser(user.id)}>{user.email}</Link>
          </p>
        )}
      </section>
      {recentDeliveries.length === 0 ? null : (
        <>
          <h2>{texts.recentMails}</h2>
          <MailRows mails={recentDeliveries} />
        </>
      )}
    </>
  )
}
