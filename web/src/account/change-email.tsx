import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { refused, unforeseen, wrong, wrongFields } from '../api/outcomes.ts'
import type { Viewer } from '../api/start.ts'
import { useConfirmEmailChange } from '../entry/confirm-email-change.ts'
import { Done } from '../forms/alert.tsx'
import { Submit } from '../forms/buttons.tsx'
import { CodeField, EmailField } from '../forms/fields.tsx'
import { Form, type Read } from '../forms/form.tsx'
import { useTexts } from '../locales/texts.tsx'
import { type Challenge, findChallenge, keepChallenge } from '../mailed/challenges.ts'
import { useSendFresh } from '../members/step-up-context.ts'
import { MeDocument, RequestEmailChangeDocument } from './generated/graphql.ts'

export function ChangeEmail({ viewer }: { readonly viewer: Viewer }) {
  const { account } = useTexts()
  const client = useApolloClient()
  const [asked, setAsked] = useState(() => findChallenge('email-change'))
  const [changed, setChanged] = useState(false)
  const request = useRequestEmailChange((challenge) => {
    setChanged(false)
    setAsked(challenge)
  })
  const confirm = useConfirmEmailChange((_email, me) => {
    client.writeQuery({ query: MeDocument, data: { __typename: 'Query', me } })
    setAsked(undefined)
    setChanged(true)
  })
  const { email, pendingEmail } = viewer
  return (
    <>
      <p>{account.presentAddress({ email })}</p>
      <Done message={changed ? account.emailChanged : null} />
      {pendingEmail === null ? null : (
        <p className="notice">{account.addressWaits({ email: pendingEmail })}</p>
      )}
      {pendingEmail !== null && asked !== undefined ? (
        <Form
          key={asked.challenge}
          submit={(read) => confirm({ code: { challenge: asked.challenge, code: read('code') } })}
        >
          <CodeField name="code" digits={6} />
          <Submit>{account.confirmNewEmail}</Submit>
        </Form>
      ) : null}
      <Form key={`${email} ${pendingEmail}`} submit={request}>
        <EmailField name="newEmail" label={account.newEmail} autoComplete="email" />
        <Submit look={pendingEmail === null ? 'plain' : 'quiet'}>{account.changeEmail}</Submit>
      </Form>
    </>
  )
}

function useRequestEmailChange(onMailed: (challenge: Challenge) => void) {
  const send = useSendFresh()
  return async (read: Read) => {
    const newEmail = read('newEmail')
    const { requestEmailChange: outcome } = await send(RequestEmailChangeDocument, { newEmail })
    switch (outcome.__typename) {
      case 'RequestEmailChangeSuccess': {
        const challenge = {
          email: newEmail,
          challenge: outcome.challenge,
          expiresAt: outcome.codeExpiresAt,
        }
        keepChallenge('email-change', challenge)
        onMailed(challenge)
        return undefined
      }
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'EmailTakenError':
        return wrong('newEmail', outcome)
      case 'ReauthenticationRequiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
