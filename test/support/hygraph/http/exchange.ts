import { once } from 'node:events'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Settings } from '../knobs.ts'

/** An answer as it goes over the wire. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** An answer in JSON. */
export function json(status: number, value: unknown): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

const quotaText =
  "You have exceeded the limits of your project's subscription. To continue using your API, please enable billing under your project's settings."
const html = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`

/**
 * An answer from before the GraphQL engine. Of these only the text of 402 is documented (Hygraph docs, errors); the
 * knobs give the others different forms, and a bad gateway speaks HTML.
 */
export function gatewayAnswer(status: number, settings: Settings, requestId: string): HttpAnswer {
  const text = status === 402 ? quotaText : (STATUS_CODES[status] ?? 'Error')
  if (status === 502) {
    return { status, headers: { 'content-type': 'text/html' }, body: html(`${status} ${text}`) }
  }
  const wait = settings.retryAfterSeconds
  const retry = status === 429 && wait !== null ? { 'retry-after': String(wait) } : {}
  if (settings.errorBody === 'plain') {
    return { status, headers: { 'content-type': 'text/plain', ...retry }, body: text }
  }
  const body = { errors: [{ message: text }], data: null, extensions: { requestId } }
  const answer = json(status, body)
  return { ...answer, headers: { ...answer.headers, ...retry } }
}

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

export function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** Sends the headers and half of the body, then cuts the connection. */
export async function sendHalf(response: ServerResponse, answer: HttpAnswer): Promise<void> {
  const { status, headers, body } = answer
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) })
  if (!response.write(body.slice(0, body.length / 2))) await once(response, 'drain')
  response.socket?.destroySoon()
}
