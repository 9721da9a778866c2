import { createContext, useContext } from 'react'
import { send } from '../api/send.ts'
import type { CaptchaProvider, TypedDocumentString } from '../generated/graphql.ts'

/** What a CAPTCHA's widget is drawn with. */
export interface Widget {
  readonly provider: CaptchaProvider
  readonly siteKey: string
}

/** Lets the person solve a CAPTCHA. @returns what the widget gave; null when they did not want to */
export type AskForCaptcha = (widget: Widget) => Promise<string | null>

export const CaptchaContext = createContext<AskForCaptcha>(async () => null)

/**
 * Sends a mutation that may ask for a CAPTCHA. Where it does, the person is shown the widget and the mutation is sent
 * again with what it gave; who does not want to gets its CaptchaRequiredError.
 */
export function useSendAsPerson() {
  const askForCaptcha = useContext(CaptchaContext)
  return async <Data, Input extends object>(
    mutation: TypedDocumentString<Data, Input & { captchaResponse?: string | null | undefined }>,
    variables: Input,
  ): Promise<Data> => {
    const data = await send(mutation, variables)
    const widget = widgetAskedFor(data)
    const captchaResponse = widget === undefined ? null : await askForCaptcha(widget)
    return captchaResponse === null ? data : send(mutation, { ...variables, captchaResponse })
  }
}

function widgetAskedFor(data: unknown): Widget | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  return Object.values(data).find(isCaptchaRequired)
}

function isCaptchaRequired(outcome: unknown): outcome is Widget {
  return (
    typeof outcome === 'object' &&
    outcome !== null &&
    '__typename' in outcome &&
    outcome.__typename === 'CaptchaRequiredError'
  )
}
