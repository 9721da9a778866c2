import { z } from 'zod'
import type { Delivery } from './transport.ts'

/** What the SDK resolves with. `error` is the body of the answer as it came, whatever its type says. */
interface Answer {
  readonly data: unknown
  readonly error: unknown
  readonly headers: Readonly<Record<string, string>> | null
}

/** A name that is not one of Resend's plain words may hold anything, so it is not repeated. */
const errorSchema = z.object({
  name: z
    .string()
    .regex(/^[a-z_]{1,64}$/)
    .catch('unknown_error'),
  statusCode: z.number().int().nullable().catch(null),
  message: z.string().catch(''),
})

type ResendError = z.infer<typeof errorSchema>

const noAnswer: ResendError = { name: 'application_error', statusCode: null, message: '' }

const accepted = z.object({ id: z.string().min(1) })

const quotaNames = new Set(['daily_quota_exceeded', 'monthly_quota_exceeded'])

/** A used-up quota renews in hours or days: asking every few minutes would help nobody. */
const QUOTA_WAIT_SECONDS = 3600

/** What became of a mail, from Resend's answer to it. Reasons never repeat Resend's own sentences: those quote addresses. */
export function toDelivery(answer: Answer): Delivery {
  const receipt = accepted.safeParse(answer.data)
  if (receipt.success) return { status: 'sent', providerId: receipt.data.id }
  return classify(readError(answer.error), readRetryAfter(answer.headers))
}

/** What is wrong according to the answer to a harmless request, or null when mails could be sent. */
export function describeProblem(answer: Answer): string | null {
  if (answer.error === null && answer.data !== null) return null
  const error = readError(answer.error)
  if (error.name === 'restricted_api_key' || error.name === 'rate_limit_exceeded') return null
  const delivery = classify(error, null)
  return delivery.status === 'sent' ? null : delivery.reason
}

function classify(error: ResendError, retryAfterSeconds: number | null): Delivery {
  const { name, statusCode } = error
  const label = `(${statusCode ?? 'no status'} ${name})`
  const retry = (reason: string, wait = retryAfterSeconds): Delivery => ({
    status: 'retry',
    reason: `${reason} ${label}`,
    retryAfterSeconds: wait,
  })
  if (isKeyProblem(error)) {
    return retry('Resend refuses the API key: put a live key that may send into RESEND_API_KEY')
  }
  if (statusCode === 403) {
    return retry('Resend refuses the sender: verify the domain of EMAIL_FROM at resend.com/domains')
  }
  if (quotaNames.has(name)) {
    const wait = Math.max(retryAfterSeconds ?? 0, QUOTA_WAIT_SECONDS)
    return retry('The quota at Resend is used up: mails wait for it to renew or grow', wait)
  }
  if (statusCode === 429) return retry('Resend asks to slow down')
  if (name === 'concurrent_idempotent_requests') return retry('Resend is still busy with this mail')
  if (!isRefusal(error)) return retry('Resend gave no usable answer')
  return { status: 'failed', reason: `Resend refuses the mail for good ${label}` }
}

/** A wrong key has been answered with 400, 401 and 403; a new key mends it, so no mail may be lost over it. */
function isKeyProblem({ name, statusCode, message }: ResendError): boolean {
  return statusCode === 401 || name.endsWith('_api_key') || message === 'API key is invalid'
}

/** `application_error` below 500 is the SDK's word for an answer that is not JSON, so not Resend's own. */
function isRefusal({ name, statusCode }: ResendError): boolean {
  const clientError = statusCode !== null && statusCode >= 400 && statusCode < 500
  return clientError && name !== 'application_error'
}

function readError(error: unknown): ResendError {
  return errorSchema.safeParse(error).data ?? noAnswer
}

function readRetryAfter(headers: Answer['headers']): number | null {
  const value = headers?.['retry-after']
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : null
}
