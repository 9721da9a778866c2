import { useState } from 'react'
import { Link } from 'wouter'
import { refused, unforeseen, wrongFields } from '../api/outcomes.ts'
import { useSendAsPerson } from '../captcha/captcha-context.ts'
import { Submit } from '../forms/buttons.tsx'
import { CodeField, EmailField, KnownUsername } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { RequestPasswordResetDocument } from '../generated/graphql.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import {
  type Challenge,
  findChallenge,
  forgetChallenge,
  keepChallenge,
} from '../mailed/challenges.ts'
import { paths } from '../routes.ts'
import { MailboxNotice } from './mailbox-notice.tsx'
import { PasswordChanged } from './password-changed.tsx'
import { useResetPassword } from './reset-password.ts'

/** For a lost password: first the address, then the code of its mail together with a new password. */
export function ForgotPasswordPage() {
  const { entry } = useTexts()
  const [asked, setAsked] = useState(() => findChallenge('password-reset'))
  const request = useRequestReset((challenge) => {
    keepChallenge('password-reset', challenge)
    setAsked(challenge)
    return undefined
  })
  const startAgain = () => {
    forgetChallenge('password-reset')
    setAsked(undefined)
  }
  if (asked !== undefined) return <EnterCode asked={asked} startAgain={startAgain} />
  return (
    <Page title={entry.forgotPassword} intro={entry.forgotPasswordIntro}>
      <Form submit={request}>
        <EmailField name="email" />
        <Submit>{entry.mailCode}</Submit>
      </Form>
      <p className="closing">
        <Link href={paths.login}>{entry.toLogin}</Link>
      </p>
    </Page>
  )
}

interface EnterCodeProps {
  readonly asked: Challenge
  readonly startAgain: () => void
}

function EnterCode({ asked: { challenge, email }, startAgain }: EnterCodeProps) {
  const { common, entry } = useTexts()
  const { reset, doneFor } = useResetPassword()
  if (doneFor !== null) return <PasswordChanged email={doneFor} />
  const submit = (read: Read) =>
    reset({ code: { challenge, code: read('code') } }, read('newPassword'))
  return (
    <Page title={entry.checkYourMail} intro={entry.resetMailed({ email })}>
      <MailboxNotice />
      <Form submit={submit}>
        <KnownUsername email={email} />
        <CodeField name="code" digits={8} />
        <NewPasswordField name="newPassword" label={common.newPassword} />
        <Submit>{entry.setPassword}</Submit>
      </Form>
      <p className="closing">
        {entry.noMail}{' '}
        <button type="button" className="link" onClick={startAgain}>
          {entry.startAgain}
        </button>
      </p>
    </Page>
  )
}

function useRequestReset(onMailed: (challenge: Challenge) => undefined) {
  const send = useSendAsPerson()
  return async (read: Read) => {
    const variables = { email: read('email') }
    const { requestPasswordReset: outcome } = await send(RequestPasswordResetDocument, variables)
    switch (outcome.__typename) {
      case 'RequestPasswordResetSuccess':
        return onMailed({
          email: outcome.email,
          challenge: outcome.challenge,
          expiresAt: outcome.codeExpiresAt,
        })
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'CaptchaRequiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
