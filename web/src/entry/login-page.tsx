import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import { refused, unforeseen, wrongFields } from '../api/outcomes.ts'
import { explain } from '../api/problems.ts'
import { currentSessionEnd } from '../api/start.ts'
import { useEnter, useOffer, useViewer } from '../api/viewer.ts'
import { useSendAsPerson } from '../captcha/captcha-context.ts'
import { Alert, Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { EmailField, PasswordField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { LoginDocument } from '../generated/graphql.ts'
import { arrival } from '../layout/arrival.ts'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'

export function LoginPage() {
  const { common, entry } = useTexts()
  const viewer = useViewer()
  const { loginMethods, registrationOpen } = useOffer()
  const submit = useLogin()
  const [tried, setTried] = useState(false)
  const { email, done } = arrival()
  const sessionEnd = currentSessionEnd()
  if (viewer !== null) return <Redirect to={paths.account} replace />
  return (
    <Page title={entry.logIn}>
      <Done message={done === undefined || tried ? null : entry.done[done]} />
      <Alert failure={sessionEnd && !tried ? { message: explain(sessionEnd, common) } : null} />
      <Form
        submit={(read) => {
          setTried(true)
          return submit(read)
        }}
      >
        <EmailField name="identifier" label={entry.identifier} type="text" defaultValue={email} />
        <PasswordField name="password" autoComplete="current-password" />
        <p className="aside">
          <Link href={paths.forgotPassword}>{entry.forgotPassword}</Link>
        </p>
        <Submit>{entry.logIn}</Submit>
      </Form>
      {loginMethods.includes('EMAIL_CODE') ? (
        <>
          <p className="or">{common.or}</p>
          <Link className="button quiet" href={paths.loginCode + location.search}>
            {entry.logInByMail}
          </Link>
        </>
      ) : null}
      {registrationOpen ? (
        <p className="closing">
          {entry.noAccountYet} <Link href={paths.register}>{entry.register}</Link>
        </p>
      ) : null}
    </Page>
  )
}

function useLogin() {
  const send = useSendAsPerson()
  const enter = useEnter()
  return async (read: Read) => {
    const variables = { identifier: read('identifier'), password: read('password') }
    const { login: outcome } = await send(LoginDocument, variables)
    switch (outcome.__typename) {
      case 'LoginSuccess':
        return enter(outcome.user)
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'InvalidCredentialsError':
      case 'EmailNotConfirmedError':
      case 'AccountSuspendedError':
      case 'CaptchaRequiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
