import { useState } from 'react'
import { refused, unforeseen, wrong, wrongFields } from '../api/outcomes.ts'
import { Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { EmailField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { LanguageField } from '../forms/language-field.tsx'
import { Page } from '../layout/page.tsx'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import { useAdminTexts } from './admin-texts.ts'
import { InviteUserDocument } from './generated/graphql.ts'
import { RolesField, readRoles } from './roles-field.tsx'

interface Invited {
  readonly email: string
  readonly linkExpiresAt: string
}

/** Makes an account for somebody and mails an invitation to choose a password. */
export function InvitePage() {
  const texts = useAdminTexts()
  const {
    locale,
    texts: { common },
  } = useLanguage()
  const [invited, setInvited] = useState<readonly Invited[]>([])
  const invite = useInvite((somebody) => setInvited((before) => [...before, somebody]))
  const last = invited.at(-1)
  return (
    <Page title={texts.invite} intro={texts.inviteIntro}>
      <section className="card">
        <Done
          message={
            last === undefined
              ? null
              : texts.invited({
                  email: last.email,
                  moment: formatMoment(last.linkExpiresAt, locale),
                })
          }
        />
        <Form key={invited.length} submit={invite}>
          <EmailField name="email" autoComplete="off" />
          <Field name="name" label={common.nameOptional} autoComplete="off" />
          <LanguageField name="locale" label={texts.language} value={locale} />
          <RolesField roles={[]} />
          <Submit>{texts.sendInvitation}</Submit>
        </Form>
      </section>
    </Page>
  )
}

function useInvite(onInvited: (invited: Invited) => void) {
  const send = useSendFresh()
  return async (read: Read) => {
    const [email, name, locale] = [read('email'), read('name') || null, read('locale')]
    const { inviteUser: outcome } = await send(InviteUserDocument, {
      input: { email, name, locale, roles: readRoles(read) },
    })
    switch (outcome.__typename) {
      case 'InviteUserSuccess':
        onInvited({ email: outcome.user.email, linkExpiresAt: outcome.linkExpiresAt })
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'EmailTakenError':
        return wrong('email', outcome)
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
