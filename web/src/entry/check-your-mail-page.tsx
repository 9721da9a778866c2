import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import { refused, unforeseen } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { Done } from '../forms/alert.tsx'
import { ActionButton, Submit } from '../forms/buttons.tsx'
import { CodeField } from '../forms/fields.tsx'
import { Form } from '../forms/form.tsx'
import { ResendConfirmationDocument } from '../generated/graphql.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { findChallenge } from '../mailed/challenges.ts'
import { paths } from '../routes.ts'
import { useConfirmEmail } from './confirm-email.ts'
import { MailboxNotice } from './mailbox-notice.tsx'

/** After a registration: its mail has a code for this page, and a link. */
export function CheckYourMailPage() {
  const { entry } = useTexts()
  const [waiting] = useState(() => findChallenge('registration'))
  const confirm = useConfirmEmail()
  const [timesSent, setTimesSent] = useState(0)
  const [sentAgain, setSentAgain] = useState(false)
  const resend = useResend(() => {
    setTimesSent((before) => before + 1)
    setSentAgain(true)
  })
  if (waiting === undefined) return <Redirect to={paths.register} replace />
  const { challenge, email } = waiting
  return (
    <Page title={entry.checkYourMail} intro={entry.confirmationMailed({ email })}>
      <MailboxNotice />
      {/* With a new key for each mail: what was wrong with the code of an earlier one is of the past. */}
      <Form key={timesSent} submit={(read) => confirm({ code: { challenge, code: read('code') } })}>
        <CodeField name="code" digits={6} />
        <Submit>{entry.confirm}</Submit>
      </Form>
      <div className="closing">
        <Done message={sentAgain ? entry.mailedAgain : null} />
        <p>{entry.noMail}</p>
        <ActionButton
          look="quiet"
          act={() => {
            setSentAgain(false)
            return resend(challenge)
          }}
        >
          {entry.mailAgain}
        </ActionButton>
        <p>
          <Link href={paths.register}>{entry.otherAddress}</Link>
        </p>
        <p>
          <Link href={paths.login}>{entry.toLogin}</Link>
        </p>
      </div>
    </Page>
  )
}

function useResend(onSent: () => void) {
  return async (challenge: string) => {
    const { resendConfirmation: outcome } = await send(ResendConfirmationDocument, { challenge })
    switch (outcome.__typename) {
      case 'ResendConfirmationSuccess':
        onSent()
        return undefined
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
