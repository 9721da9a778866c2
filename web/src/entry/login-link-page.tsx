import { ActionButton } from '../forms/buttons.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { LinkPage } from './link-page.tsx'
import { useLoginWithCode } from './login-with-code.ts'

/** Where the link of a login mail leads. Opening it uses nothing up; a person logs in by a press. */
export function LoginLinkPage() {
  return <LinkPage>{(token) => <LoginLink token={token} />}</LinkPage>
}

function LoginLink({ token }: { readonly token: string }) {
  const { entry } = useTexts()
  const logIn = useLoginWithCode()
  return (
    <Page title={entry.logIn} intro={entry.logInByLinkIntro}>
      <ActionButton act={() => logIn({ token })}>{entry.logIn}</ActionButton>
    </Page>
  )
}
