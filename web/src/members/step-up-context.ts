import type { OperationVariables } from '@apollo/client'
import { createContext, useContext } from 'react'
import type { ReauthenticationMethod } from '../account/generated/graphql.ts'
import { type Send, useSend } from './client.ts'

/** Asks the person to confirm who they are. @returns whether they did */
export type AskToConfirm = (methods: readonly ReauthenticationMethod[]) => Promise<boolean>

export const StepUpContext = createContext<AskToConfirm>(async () => false)

/**
 * Sends a mutation that needs a fresh session. Where the session is not fresh, the person is asked to confirm who they
 * are and the mutation is sent again; who does not want to gets its ReauthenticationRequiredError.
 */
export function useSendFresh(): Send {
  const send = useSend()
  const askToConfirm = useContext(StepUpContext)
  return async <Data, Variables extends OperationVariables>(
    ...operation: Parameters<typeof send<Data, Variables>>
  ) => {
    const data = await send(...operation)
    const methods = methodsAskedFor(data)
    if (methods === undefined || !(await askToConfirm(methods))) return data
    return send(...operation)
  }
}

interface ReauthenticationRequired {
  readonly methods: readonly ReauthenticationMethod[]
}

function methodsAskedFor(data: unknown): readonly ReauthenticationMethod[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  return Object.values(data).find(isReauthenticationRequired)?.methods
}

function isReauthenticationRequired(outcome: unknown): outcome is ReauthenticationRequired {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    '__typename' in outcome &&
    outcome.__typename === 'ReauthenticationRequiredError'
  )
}
