import { useState } from 'react'
import { Link } from 'wouter'
import { refused, unforeseen, wrongFields } from '../api/outcomes.ts'
import { useSendAsPerson } from '../captcha/captcha-context.ts'
import { Submit } from '../forms/buttons.tsx'
import { CodeField, EmailField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { RequestLoginCodeDocument } from '../generated/graphql.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import {
  type Challenge,
  findChallenge,
  forgetChallenge,
  keepChallenge,
} from '../mailed/challenges.ts'
import { paths } from '../routes.ts'
import { useLoginWithCode } from './login-with-code.ts'
import { MailboxNotice } from './mailbox-notice.tsx'

/** Logging in without a password: first the address, then the code of its mail. */
export function LoginCodePage() {
  const { entry } = useTexts()
  const [asked, setAsked] = useState(() => findChallenge('login'))
  const request = useRequestCode((challenge) => {
    keepChallenge('login', challenge)
    setAsked(challenge)
    return undefined
  })
  const startAgain = () => {
    forgetChallenge('login')
    setAsked(undefined)
  }
  if (asked !== undefined) return <EnterCode asked={asked} startAgain={startAgain} />
  return (
    <Page title={entry.logInByMail} intro={entry.logInByMailIntro}>
      <Form submit={request}>
        <EmailField name="email" />
        <Submit>{entry.mailCode}</Submit>
      </Form>
      <p className="closing">
        <Link href={paths.login}>{entry.logInByPassword}</Link>
      </p>
    </Page>
  )
}

interface EnterCodeProps {
  readonly asked: Challenge
  readonly startAgain: () => void
}

function EnterCode({ asked: { challenge, email }, startAgain }: EnterCodeProps) {
  const { entry } = useTexts()
  const logIn = useLoginWithCode()
  return (
    <Page title={entry.checkYourMail} intro={entry.codeMailed({ email })}>
      <MailboxNotice />
      <Form submit={(read) => logIn({ code: { challenge, code: read('code') } })}>
        <CodeField name="code" digits={8} />
        <Submit>{entry.logIn}</Submit>
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

function useRequestCode(onMailed: (challenge: Challenge) => undefined) {
  const send = useSendAsPerson()
  return async (read: Read) => {
    const variables = { email: read('email') }
    const { requestLoginCode: outcome } = await send(RequestLoginCodeDocument, variables)
    switch (outcome.__typename) {
      case 'RequestLoginCodeSuccess':
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
