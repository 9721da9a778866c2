import { Link } from 'wouter'
import { refused, unforeseen, wrongFields } from '../api/outcomes.ts'
import type { Viewer } from '../api/start.ts'
import { useLeave } from '../api/viewer.ts'
import { Submit } from '../forms/buttons.tsx'
import { EmailField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import { paths } from '../routes.ts'
import { DeleteAccountDocument } from './generated/graphql.ts'

export function DeleteAccountPage({ viewer }: { readonly viewer: Viewer }) {
  const { common, account } = useTexts()
  const deleteAccount = useDeleteAccount()
  return (
    <Page title={account.deleteAccount} intro={account.deleteWarning}>
      <section className="card">
        <Form submit={deleteAccount}>
          <EmailField
            name="email"
            label={account.typeAddress}
            hint={viewer.email}
            autoComplete="off"
          />
          <div className="choices">
            <Submit look="danger">{account.deleteForGood}</Submit>
            <Link className="button quiet" href={paths.security}>
              {common.cancel}
            </Link>
          </div>
        </Form>
      </section>
    </Page>
  )
}

function useDeleteAccount() {
  const send = useSendFresh()
  const leave = useLeave()
  return async (read: Read) => {
    const variables = { email: read('email') }
    const { deleteAccount: outcome } = await send(DeleteAccountDocument, variables)
    switch (outcome.__typename) {
      case 'DeleteAccountSuccess':
        await leave('ACCOUNT_DELETED')
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'ReauthenticationRequiredError':
      case 'LastAdministratorError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
