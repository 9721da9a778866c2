import { Link } from 'wouter'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'

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
