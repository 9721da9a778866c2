import { Link } from 'wouter'
import { useOffer } from '../api/viewer.ts'
import { PasswordField } from '../forms/fields.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'

/** The field for a password that takes the place of a lost one. */
export function NewPasswordField() {
  const { common } = useTexts()
  const { passwordPolicy } = useOffer()
  return (
    <PasswordField
      name="newPassword"
      label={common.newPassword}
      autoComplete="new-password"
      hint={common.passwordHint(passwordPolicy)}
    />
  )
}

/** After a reset, which logs nobody in. */
export function PasswordChanged({ email }: { readonly email: string }) {
  const { entry } = useTexts()
  return (
    <Page title={entry.passwordChanged} intro={entry.passwordChangedIntro}>
      <Link className="button plain" href={paths.login} state={{ email }}>
        {entry.logIn}
      </Link>
    </Page>
  )
}
