import { useState } from 'react'
import {
  ReauthenticateDocument,
  type ReauthenticationMethod,
  type ReauthenticationProofInput,
  RequestReauthenticationCodeDocument,
} from '../account/generated/graphql.ts'
import { refused, unforeseen, wrong } from '../api/outcomes.ts'
import type { Viewer } from '../api/start.ts'
import { Done } from '../forms/alert.tsx'
import { ActionButton, Submit } from '../forms/buttons.tsx'
import { CodeField, KnownUsername, PasswordField } from '../forms/fields.tsx'
import { Form } from '../forms/form.tsx'
import { Dialog } from '../layout/dialog.tsx'
import { useTexts } from '../locales/texts.tsx'
import { useSend } from './client.ts'

interface StepUpDialogProps {
  readonly viewer: Viewer
  readonly methods: readonly ReauthenticationMethod[]
  readonly answer: (confirmed: boolean) => void
}

/** Asks a person who has been logged in for a while to confirm who they are, by password or by a mailed code. */
export function StepUpDialog({ viewer, methods, answer }: StepUpDialogProps) {
  const { common, entry, stepUp } = useTexts()
  const [challenges, setChallenges] = useState<readonly string[]>([])
  const challenge = challenges.at(-1) ?? null
  const confirm = useReauthenticate(() => answer(true))
  const requestCode = useRequestCode((mailed) => setChallenges((before) => [...before, mailed]))
  return (
    <Dialog title={stepUp.title} onClose={() => answer(false)}>
      <p className="intro">{stepUp.intro}</p>
      {challenge !== null ? (
        <Form
          key={challenge}
          submit={(read) => confirm({ code: { challenge, code: read('code') } })}
        >
          <p>{stepUp.codeMailed(viewer)}</p>
          <Done message={challenges.length > 1 ? entry.mailedAgain : null} />
          <CodeField name="code" digits={8} />
          <Submit>{stepUp.confirm}</Submit>
        </Form>
      ) : null}
      {challenge === null && methods.includes('PASSWORD') ? (
        <Form submit={(read) => confirm({ password: read('password') })}>
          <KnownUsername email={viewer.email} />
          <PasswordField name="password" autoComplete="current-password" />
          <Submit>{stepUp.confirm}</Submit>
        </Form>
      ) : null}
      <div className="choices">
        {methods.includes('EMAIL_CODE') ? (
          <ActionButton look="quiet" act={requestCode}>
            {challenge === null ? stepUp.mailCode : entry.mailAgain}
          </ActionButton>
        ) : null}
        <button type="button" className="button quiet" onClick={() => answer(false)}>
          {common.cancel}
        </button>
      </div>
    </Dialog>
  )
}

function useReauthenticate(onConfirmed: () => void) {
  const send = useSend()
  return async (proof: ReauthenticationProofInput) => {
    const { reauthenticate: outcome } = await send(ReauthenticateDocument, { proof })
    switch (outcome.__typename) {
      case 'ReauthenticateSuccess':
        onConfirmed()
        return undefined
      case 'InvalidCredentialsError':
        return wrong('password', outcome)
      case 'InvalidCodeError':
        return wrong('code', outcome)
      case 'InvalidTokenError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

function useRequestCode(onMailed: (challenge: string) => void) {
  const send = useSend()
  return async () => {
    const { requestReauthenticationCode: outcome } = await send(
      RequestReauthenticationCodeDocument,
      {},
    )
    switch (outcome.__typename) {
      case 'RequestReauthenticationCodeSuccess':
        onMailed(outcome.challenge)
        return undefined
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
