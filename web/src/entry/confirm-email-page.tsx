import { useState } from 'react'
import { ActionButton, Submit } from '../forms/buttons.tsx'
import { KnownUsername, PasswordField } from '../forms/fields.tsx'
import { Form } from '../forms/form.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { findChallenge } from '../mailed/challenges.ts'
import { useConfirmEmail } from './confirm-email.ts'
import { LinkPage } from './link-page.tsx'

/** Where the link of a registration's mail leads. Opening it uses nothing up; a person confirms by a press. */
export function ConfirmEmailPage() {
  return <LinkPage>{(token) => <ConfirmEmail token={token} />}</LinkPage>
}

function ConfirmEmail({ token }: { readonly token: string }) {
  const { entry } = useTexts()
  const [email, setEmail] = useState<string | null>(null)
  const confirm = useConfirmEmail(setEmail)
  const challenge = findChallenge('registration')?.challenge ?? null
  if (email === null)
    return (
      <Page title={entry.confirmAddress} intro={entry.confirmAddressIntro}>
        <ActionButton act={() => confirm({ link: { token, challenge } })}>
          {entry.confirmAddress}
        </ActionButton>
      </Page>
    )
  return (
    <Page title={entry.passwordOfRegistration} intro={entry.passwordOfRegistrationIntro({ email })}>
      <Form submit={(read) => confirm({ link: { token, password: read('password') } })}>
        <KnownUsername email={email} />
        <PasswordField name="password" autoComplete="current-password" />
        <Submit>{entry.confirmAddress}</Submit>
      </Form>
    </Page>
  )
}
