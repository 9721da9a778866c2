import { Link } from 'wouter'
import type { Viewer } from '../api/start.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { ChangeEmail } from './change-email.tsx'
import { ChangePassword } from './change-password.tsx'

/** What an account is got into with. */
export function SecurityPage({ viewer }: { readonly viewer: Viewer }) {
  const { account } = useTexts()
  return (
    <Page title={account.security} intro={account.securityIntro}>
      <section className="card">
        <h2>{account.password}</h2>
        <ChangePassword viewer={viewer} />
      </section>
      <section className="card">
        <h2>{account.email}</h2>
        <ChangeEmail viewer={viewer} />
      </section>
      <section className="card">
        <h2>{account.deleteAccount}</h2>
        <p>{account.deleteIntro}</p>
        <Link className="button danger" href={paths.deleteAccount}>
          {account.deleteAccount}
        </Link>
      </section>
    </Page>
  )
}
