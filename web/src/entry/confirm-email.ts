import { refused, unforeseen, wrong } from '../api/outcomes.ts'
import { send } from '../api/send.ts'
import { useEnter } from '../api/viewer.ts'
import { ConfirmEmailDocument, type ConfirmEmailProofInput } from '../generated/graphql.ts'
import { forgetChallenge } from '../mailed/challenges.ts'

/**
 * Confirms an address by code or link, and logs in.
 *
 * @param onPasswordRequired what to do when the link was opened on another device than the one of the registration
 */
export function useConfirmEmail(onPasswordRequired?: (email: string) => void) {
  const enter = useEnter()
  return async (proof: ConfirmEmailProofInput) => {
    const { confirmEmail: outcome } = await send(ConfirmEmailDocument, { proof })
    switch (outcome.__typename) {
      case 'LoginSuccess':
        forgetChallenge('registration')
        return enter(outcome.user)
      case 'PasswordRequired':
        onPasswordRequired?.(outcome.email)
        return undefined
      case 'InvalidCodeError':
        return wrong('code', outcome)
      case 'InvalidCredentialsError':
        return wrong('password', outcome)
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
