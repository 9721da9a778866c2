import { useState } from 'react'
import { Link } from 'wouter'
import { refused, unforeseen } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { ActionButton } from '../forms/buttons.tsx'
import { CancelEmailChangeDocument } from '../generated/graphql.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { LinkPage } from './link-page.tsx'

/** Where the link leads that the earlier address is mailed when an account's address changes. */
export function CancelEmailChangePage() {
  const { entry } = useTexts()
  const [email, setEmail] = useState<string | null>(null)
  const cancel = useCancel(setEmail)
  if (email !== null)
    return (
      <Page title={entry.changeStopped} intro={entry.changeStoppedIntro({ email })}>
        <Link className="button plain" href={paths.forgotPassword}>
          {entry.choosePassword}
        </Link>
        <p className="closing">
          <Link href={paths.login}>{entry.toLogin}</Link>
        </p>
      </Page>
    )
  return (
    <LinkPage>
      {(token) => (
        <Page title={entry.stopChange} intro={entry.stopChangeIntro}>
          <ActionButton act={() => cancel(token)}>{entry.stopChange}</ActionButton>
        </Page>
      )}
    </LinkPage>
  )
}

function useCancel(onCancelled: (email: string) => void) {
  return async (token: string) => {
    const { cancelEmailChange: outcome } = await send(CancelEmailChangeDocument, { token })
    switch (outcome.__typename) {
      case 'CancelEmailChangeSuccess':
        onCancelled(outcome.email)
        return undefined
      case 'InvalidTokenError':
      case 'TokenExpiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
