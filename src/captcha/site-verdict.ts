import { z } from 'zod'
import type { FetchedText } from '../runtime/fetch-text.ts'
import { parseJson } from '../runtime/parse-json.ts'

/** What a provider says of a response: that a person gave it, that it is worth nothing, or nothing of use. */
export type CaptchaVerdict =
  | { readonly verdict: 'RIGHT' }
  | { readonly verdict: 'WRONG' }
  | {
      readonly verdict: 'NONE'
      /** For the operator, in words of our own. */
      readonly reason: string
    }

const answerSchema = z.object({
  success: z.boolean(),
  hostname: z.string().optional(),
  'error-codes': z.array(z.string()).default([]),
})

/**
 * What is no fault of the response. A short list: a sender has every other code in hand, and a response that made the
 * verdict fail would be as good as a right one while outages let people in.
 */
const FAULTS_OF_OURS = ['missing-input-secret', 'invalid-input-secret'] as const
const FAULT_OF_THEIRS = 'internal-error'

/**
 * Reads what `siteverify` answers.
 * @param hostnames the hosts whose pages may show the widget: a response that was solved elsewhere is worth nothing
 */
export function parseVerdict(
  answer: FetchedText | undefined,
  hostnames: readonly string[],
): CaptchaVerdict {
  if (answer === undefined) return none('no answer')
  const body = answerSchema.safeParse(parseJson(answer.text)).data
  if (body === undefined) return none(`HTTP ${answer.status}, and not of the form of a verdict`)
  const codes = body['error-codes']
  const ours = FAULTS_OF_OURS.find((code) => codes.includes(code))
  if (ours !== undefined) return none(`it refuses CAPTCHA_SECRET (${ours})`)
  // Turnstile says 400 with a verdict that is meant, so the body counts before the status.
  if (answer.status >= 500 || codes.includes(FAULT_OF_THEIRS)) return none(`HTTP ${answer.status}`)
  const isOurs = body.hostname !== undefined && hostnames.includes(body.hostname.toLowerCase())
  return { verdict: body.success && answer.status === 200 && isOurs ? 'RIGHT' : 'WRONG' }
}

function none(reason: string): CaptchaVerdict {
  return { verdict: 'NONE', reason }
}
