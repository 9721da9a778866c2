import { refused, unforeseen, wrong } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { useEnter } from '../api/viewer.ts'
import { type EmailProofInput, LoginWithCodeDocument } from '../generated/graphql.ts'
import { forgetChallenge } from '../mailed/challenges.ts'

/** Logs in by the code or link of a mail. */
export function useLoginWithCode() {
  const enter = useEnter()
  return async (proof: EmailProofInput) => {
    const { loginWithCode: outcome } = await send(LoginWithCodeDocument, { proof })
    switch (outcome.__typename) {
      case 'LoginSuccess':
        forgetChallenge('login')
        return enter(outcome.user)
      case 'InvalidCodeError':
        return wrong('code', outcome)
      case 'InvalidTokenError':
      case 'TokenExpiredError':
      case 'AccountSuspendedError':
      case 'TooManyRequestsError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
