/** What goes back over the wire. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export function json(status: number, body: unknown): Answer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) }
}

/** The shape of every error that Resend's own code answers with. */
export function failure(status: number, name: string, message: string): Answer {
  return json(status, { statusCode: status, message, name })
}

/** The documented answer to a wrong key is 403; 401 and 400 with another name have been observed. */
export const wrongKey = {
  400: failure(400, 'validation_error', 'API key is invalid'),
  401: failure(401, 'validation_error', 'API key is invalid'),
  403: failure(403, 'invalid_api_key', 'API key is invalid'),
} as const

export const missingKey = failure(
  401,
  'missing_api_key',
  'Missing API key in the authorization header.',
)

export const sendingKeyOnly = failure(
  401,
  'restricted_api_key',
  'This API key is restricted to only send emails.',
)

/** Requests without a User-Agent do not get past the proxy in front of the API. */
export const missingUserAgent: Answer = {
  status: 403,
  contentType: 'text/plain; charset=UTF-8',
  body: 'error code: 1010',
}

export const notFound = failure(404, 'not_found', 'The requested endpoint does not exist.')

export const methodNotAllowed = failure(
  405,
  'method_not_allowed',
  'Method is not allowed for the requested path.',
)

export const invalidIdempotencyKey = failure(
  400,
  'invalid_idempotency_key',
  'The key must be between 1-256 chars.',
)

export const payloadMismatch = failure(
  409,
  'invalid_idempotent_request',
  'Same idempotency key used with a different request payload.',
)

export const stillInFlight = failure(
  409,
  'concurrent_idempotent_requests',
  'Same idempotency key used while original request is still in progress.',
)

export function rateLimited(ratePerSecond: number): Answer {
  const message = `Too many requests. You can only make ${ratePerSecond} requests per second. See rate limit response headers for more information. Or contact support to increase rate limit.`
  return { ...failure(429, 'rate_limit_exceeded', message), headers: { 'retry-after': '1' } }
}
