import { refused, unforeseen, weakPassword, wrongFields } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { useEnter } from '../api/viewer.ts'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { AcceptInvitationDocument } from '../generated/graphql.ts'
import { appName } from '../layout/brand.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { LinkPage } from './link-page.tsx'

/** Where the link of an invitation leads. */
export function AcceptInvitationPage() {
  return <LinkPage>{(token) => <AcceptInvitation token={token} />}</LinkPage>
}

function AcceptInvitation({ token }: { readonly token: string }) {
  const { common, entry } = useTexts()
  const accept = useAcceptInvitation(token)
  return (
    <Page title={entry.invitation({ appName })} intro={entry.invitationIntro}>
      <Form submit={accept}>
        <Field name="name" label={common.nameOptional} autoComplete="name" />
        <NewPasswordField name="password" />
        <Submit>{entry.acceptInvitation}</Submit>
      </Form>
    </Page>
  )
}

function useAcceptInvitation(token: string) {
  const enter = useEnter()
  return async (read: Read) => {
    const [password, name] = [read('password'), read('name') || null]
    const variables = { token, password, name }
    const { acceptInvitation: outcome } = await send(AcceptInvitationDocument, variables)
    switch (outcome.__typename) {
      case 'LoginSuccess':
        return enter(outcome.user)
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'WeakPasswordError':
        return weakPassword('password', outcome)
      case 'InvalidTokenError':
      case 'TokenExpiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
