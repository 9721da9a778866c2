import { Submit } from '../forms/buttons.tsx'
import { Form } from '../forms/form.tsx'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { LinkPage } from './link-page.tsx'
import { PasswordChanged } from './password-changed.tsx'
import { useResetPassword } from './reset-password.ts'

/** Where the link of a reset mail leads. */
export function ResetPasswordPage() {
  const { reset, doneFor } = useResetPassword()
  if (doneFor !== null) return <PasswordChanged email={doneFor} />
  return (
    <LinkPage>
      {(token) => <ChoosePassword submit={(password) => reset({ token }, password)} />}
    </LinkPage>
  )
}

interface ChoosePasswordProps {
  readonly submit: (password: string) => ReturnType<ReturnType<typeof useResetPassword>['reset']>
}

function ChoosePassword({ submit }: ChoosePasswordProps) {
  const { common, entry } = useTexts()
  return (
    <Page title={entry.choosePassword} intro={entry.choosePasswordIntro}>
      <Form submit={(read) => submit(read('newPassword'))}>
        <NewPasswordField name="newPassword" label={common.newPassword} />
        <Submit>{entry.setPassword}</Submit>
      </Form>
    </Page>
  )
}
