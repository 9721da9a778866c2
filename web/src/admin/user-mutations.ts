import { useApolloClient } from '@apollo/client/react'
import { refused, unforeseen, wrongFields } from '../api/outcomes.ts'
import { useSendFresh } from '../members/step-up-context.ts'
import {
  DeleteUserDocument,
  ImpersonateUserDocument,
  RestoreUserDocument,
  RevokeUserSessionsDocument,
  SendPasswordResetDocument,
  SuspendUserDocument,
} from './generated/graphql.ts'

export function useSuspend() {
  const send = useSendFresh()
  return async (userId: string, reason: string | null) => {
    const variables = { input: { userId, reason } }
    const { suspendUser: outcome } = await send(SuspendUserDocument, variables)
    switch (outcome.__typename) {
      case 'SuspendUserSuccess':
        return undefined
      case 'NotFoundError':
      case 'LastAdministratorError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

export function useRestore() {
  const send = useSendFresh()
  return async (userId: string) => {
    const { restoreUser: outcome } = await send(RestoreUserDocument, { userId })
    switch (outcome.__typename) {
      case 'RestoreUserSuccess':
        return undefined
      case 'NotFoundError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

export function useEndSessions() {
  const send = useSendFresh()
  return async (userId: string) => {
    const { revokeUserSessions: outcome } = await send(RevokeUserSessionsDocument, { userId })
    switch (outcome.__typename) {
      case 'RevokeUserSessionsSuccess':
        return undefined
      case 'NotFoundError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

export function useSendReset() {
  const send = useSendFresh()
  return async (userId: string) => {
    const { sendPasswordReset: outcome } = await send(SendPasswordResetDocument, { userId })
    switch (outcome.__typename) {
      case 'SendPasswordResetSuccess':
        return undefined
      case 'NotFoundError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

export function useDelete() {
  const send = useSendFresh()
  const { cache } = useApolloClient()
  return async (userId: string) => {
    const { deleteUser: outcome } = await send(DeleteUserDocument, { userId })
    switch (outcome.__typename) {
      case 'DeleteUserSuccess':
        cache.evict({ id: cache.identify({ __typename: 'User', id: userId }) ?? userId })
        return undefined
      case 'NotFoundError':
      case 'LastAdministratorError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

/** A session as somebody else, for another program: this browser stays who it is. */
export interface Impersonation {
  readonly accessToken: string
  readonly accessTokenExpiresAt: string
}

export function useImpersonate(onBegun: (impersonation: Impersonation) => void) {
  const send = useSendFresh()
  return async (userId: string, reason: string) => {
    const variables = { userId, reason }
    const { impersonateUser: outcome } = await send(ImpersonateUserDocument, variables)
    switch (outcome.__typename) {
      case 'ImpersonateUserSuccess':
        onBegun(outcome)
        return undefined
      case 'InvalidInputError':
        return wrongFields(outcome)
      case 'NotFoundError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
