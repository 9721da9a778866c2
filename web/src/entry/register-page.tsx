import { Link, useLocation } from 'wouter'
import { refused, unforeseen, weakPassword, wrongFields } from '../api/outcomes.ts'
import { useOffer } from '../api/viewer.ts'
import { useSendAsPerson } from '../captcha/captcha-context.ts'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { EmailField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { NewPasswordField } from '../forms/new-password-field.tsx'
import { RegisterDocument } from '../generated/graphql.ts'
import { Page } from '../layout/page.tsx'
import { useLanguage, useTexts } from '../locales/texts.tsx'
import { keepChallenge } from '../mailed/challenges.ts'
import { paths } from '../routes.ts'

export function RegisterPage() {
  const { common, entry } = useTexts()
  const { registrationOpen } = useOffer()
  const submit = useRegister()
  const toLogin = (
    <p className="closing">
      {entry.accountAlready} <Link href={paths.login}>{entry.logIn}</Link>
    </p>
  )
  if (!registrationOpen)
    return (
      <Page title={entry.register} intro={entry.registrationClosed}>
        {toLogin}
      </Page>
    )
  return (
    <Page title={entry.register}>
      <Form submit={submit}>
        <Field name="name" label={common.nameOptional} autoComplete="name" />
        <EmailField name="email" />
        <NewPasswordField name="password" />
        <Submit>{entry.register}</Submit>
      </Form>
      {toLogin}
    </Page>
  )
}

function useRegister() {
  const send = useSendAsPerson()
  const { locale } = useLanguage()
  const [, navigate] = useLocation()
  return async (read: Read) => {
    const [email, password, name] = [read('email'), read('password'), read('name') || null]
    const { register: outcome } = await send(RegisterDocument, {
      email,
      password,
      name,
      locale,
    })
    switch (outcome.__typename) {
      case 'RegisterSuccess':
        keepChallenge('registration', {
          email,
          challenge: outcome.challenge,
          expiresAt: outcome.linkExpiresAt,
        })
        navigate(paths.checkYourMail)
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'WeakPasswordError':
        return weakPassword('password', outcome)
      case 'EmailTakenError':
      case 'RegistrationClosedError':
      case 'CaptchaRequiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
