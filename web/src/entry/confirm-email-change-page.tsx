import { useState } from 'react'
import { Link } from 'wouter'
import { ActionButton } from '../forms/buttons.tsx'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { useConfirmEmailChange } from './confirm-email-change.ts'
import { LinkPage } from './link-page.tsx'

/** Where the link that was mailed to a new address leads. It may be opened on any device. */
export function ConfirmEmailChangePage() {
  const { entry } = useTexts()
  const [email, setEmail] = useState<string | null>(null)
  const confirm = useConfirmEmailChange(setEmail)
  if (email !== null)
    return (
      <Page title={entry.addressChanged} intro={entry.addressChangedIntro({ email })}>
        <Link className="button plain" href={paths.account}>
          {entry.toAccount}
        </Link>
      </Page>
    )
  return (
    <LinkPage>
      {(token) => (
        <Page title={entry.confirmNewAddress} intro={entry.confirmNewAddressIntro}>
          <ActionButton act={() => confirm({ token })}>{entry.confirmNewAddress}</ActionButton>
        </Page>
      )}
    </LinkPage>
  )
}
