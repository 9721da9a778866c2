import { useState } from 'react'
import {
  type Failure,
  refused,
  unforeseen,
  weakPassword,
  wrong,
  wrongFields,
} from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { type EmailProofInput, ResetPasswordDocument } from '../generated/graphql.ts'
import { forgetChallenge } from '../mailed/challenges.ts'

/** Chooses a new password by the code or link of a mail; `doneFor` is the account's address once that is done. */
export function useResetPassword() {
  const [doneFor, setDoneFor] = useState<string | null>(null)
  const reset = async (
    proof: EmailProofInput,
    newPassword: string,
  ): Promise<Failure | undefined> => {
    const { resetPassword: outcome } = await send(ResetPasswordDocument, { proof, newPassword })
    switch (outcome.__typename) {
      case 'ResetPasswordSuccess':
        forgetChallenge('password-reset')
        setDoneFor(outcome.email)
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'WeakPasswordError':
        return weakPassword('newPassword', outcome)
      case 'InvalidCodeError':
        return wrong('code', outcome)
      case 'InvalidTokenError':
      case 'TokenExpiredError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
  return { reset, doneFor }
}
