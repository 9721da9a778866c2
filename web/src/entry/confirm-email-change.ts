import { type Failure, refused, unforeseen, wrong } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import type { Viewer } from '../api/start.ts'
import { ConfirmEmailChangeDocument, type EmailProofInput } from '../generated/graphql.ts'
import { forgetChallenge } from '../mailed/challenges.ts'

/**
 * Confirms a new address by the code or link of a mail.
 *
 * @param onChanged gets the address when that is done, and the account where it is the viewer's own
 */
export function useConfirmEmailChange(onChanged: (email: string, viewer: Viewer | null) => void) {
  return async (proof: EmailProofInput): Promise<Failure | undefined> => {
    const { confirmEmailChange: outcome } = await send(ConfirmEmailChangeDocument, { proof })
    switch (outcome.__typename) {
      case 'ConfirmEmailChangeSuccess':
        forgetChallenge('email-change')
        onChanged(outcome.email, outcome.user)
        return undefined
      case 'InvalidCodeError':
        return wrong('code', outcome)
      case 'InvalidTokenError':
      case 'TokenExpiredError':
      case 'EmailTakenError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
