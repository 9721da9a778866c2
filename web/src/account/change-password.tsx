import { useState } from 'react'
import { refused, unforeseen, weakPassword, wrong, wrongFields } from '../api/outcomes.ts'
import type { Viewer } from '../api/start.ts'
import { Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { KnownUsername, PasswordField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { useTexts } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import { ChangePasswordDocument } from './generated/graphql.ts'

export function ChangePassword({ viewer }: { readonly viewer: Viewer }) {
  const { common, account } = useTexts()
  const [changes, setChanges] = useState(0)
  const change = useChangePassword(viewer, () => setChanges((count) => count + 1))
  return (
    <>
      <Done message={changes > 0 ? account.passwordChanged : null} />
      {/* With a new key after each change: nothing that was typed stays in the fields. */}
      <Form key={changes} submit={change}>
        <KnownUsername email={viewer.email} />
        {viewer.hasPassword ? (
          <PasswordField
            name="currentPassword"
            label={common.currentPassword}
            autoComplete="current-password"
          />
        ) : null}
        <NewPasswordField name="newPassword" label={common.newPassword} />
        <label className="check">
          <input type="checkbox" name="revokeOtherSessions" defaultChecked />
          {account.endOtherSessionsToo}
        </label>
        <Submit>{viewer.hasPassword ? account.changePassword : account.setPassword}</Submit>
      </Form>
    </>
  )
}

function useChangePassword({ hasPassword }: Viewer, onChanged: () => void) {
  const send = useSendFresh()
  return async (read: Read) => {
    const { changePassword: outcome } = await send(ChangePasswordDocument, {
      currentPassword: hasPassword ? read('currentPassword') : null,
      newPassword: read('newPassword'),
      revokeOtherSessions: read('revokeOtherSessions') === 'on',
    })
    switch (outcome.__typename) {
      case 'ChangePasswordSuccess':
        onChanged()
        return undefined
      case 'InvalidCredentialsError':
        return wrong('currentPassword', outcome)
      case 'WeakPasswordError':
        return weakPassword('newPassword', outcome)
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'ReauthenticationRequiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
