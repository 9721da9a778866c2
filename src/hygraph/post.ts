import { withDeadline } from '../runtime/deadline.ts'
import { codeOf } from '../runtime/error-code.ts'
import { parseJson } from '../runtime/parse-json.ts'

/** Where GraphQL requests go, and with which Permanent Auth Token. */
export interface Destination {
  readonly url: string
  readonly token: string
  readonly fetch: typeof fetch
  /** After how many milliseconds a try is given up, the reading of the answer included. */
  readonly timeoutMs: number
}

/** Whether a text has the form of a Permanent Auth Token, which is a JWT. */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
}

/** What came of one HTTP request. */
export type Posted = HttpAnswer | NoAnswer

export interface HttpAnswer {
  readonly answered: true
  readonly status: number
  /** What the `Retry-After` header asks for. */
  readonly retryAfterMs: number | null
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown
}

/** No connection, no answer in time, or one that broke off. */
export interface NoAnswer {
  readonly answered: false
  /** Whether the request may have arrived. */
  readonly sent: boolean
}

/** Failures of name look-up and connection: nothing was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Sends one GraphQL operation. Never throws: whatever the network, the vendor or something in between does is a value.
 * Errors of `fetch` are not kept, and neither is a body that is no JSON: both may hold anything.
 */
export async function postGraphql(
  { url, token, fetch, timeoutMs }: Destination,
  query: string,
  variables: unknown,
): Promise<Posted> {
  try {
    return await withDeadline(null, timeoutMs, async (signal) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        // A redirect would carry the token to wherever it leads.
        redirect: 'manual',
        signal,
      })
      return readAnswer(response, await response.text())
    })
  } catch (error) {
    return { answered: false, sent: !NEVER_SENT.has(socketCodeOf(error)) }
  }
}

function readAnswer({ status, headers }: Response, text: string): HttpAnswer {
  const seconds = /^\d{1,5}$/.exec(headers.get('retry-after') ?? '')?.[0]
  const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1000
  return { answered: true, status, retryAfterMs, body: parseJson(text) }
}

/** `fetch` hangs the error of the socket on its own one. */
function socketCodeOf(error: unknown): string {
  return codeOf(error instanceof Error ? error.cause : undefined) ?? ''
}
