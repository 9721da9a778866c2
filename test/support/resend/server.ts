import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Answer, json } from './answers.ts'
import { createResendApi, type ResendApi, type ResendOptions } from './api.ts'
import { faultNames } from './faults.ts'

export interface ResendServer extends AsyncDisposable, Omit<ResendApi, 'answer'> {
  /** The base URL for the SDK. */
  readonly url: string
  readonly port: number
  readonly apiKey: string
  close(): Promise<void>
}

const defaults: ResendOptions = {
  apiKey: 're_simulated_0123456789',
  sendingKeyOnly: false,
  wrongKeyStatus: 401,
  ratePerSecond: 2,
  refuseReservedDomains: false,
  now: () => new Date(),
  random: Math.random,
}

/**
 * Starts a server on a free local port that behaves like api.resend.com. For other processes `GET /__outbox` answers
 * `{ mails, acceptedPosts }`, and `POST /__faults` takes `{ next?, chances?, delayMs? }`, as `Faults` has them.
 */
export async function startResendServer(
  options: Partial<ResendOptions> = {},
): Promise<ResendServer> {
  const settings = { ...defaults, ...options }
  const api = createResendApi(settings)
  const server = createServer((request, response) => {
    // A client that gave up in the middle of its request is no failure of the server.
    handle(api, request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Not a TCP server')

  async function close(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  const { port } = address
  const { faults, outbox, webhooks, acceptedPosts } = api
  const url = `http://127.0.0.1:${port}`
  const { apiKey } = settings
  return {
    url,
    port,
    apiKey,
    faults,
    outbox,
    webhooks,
    acceptedPosts,
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function handle(
  api: ResendApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString()
  const answer = control(api, request.url, body) ?? (await api.answer(request, body))
  if (answer === null) {
    request.socket.destroy()
    return
  }
  const { status, contentType, headers } = answer
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(answer.body)
}

const faultsSchema = z.object({
  next: z.array(z.enum(faultNames)).default([]),
  chances: z.partialRecord(z.enum(faultNames), z.number()).optional(),
  delayMs: z.number().optional(),
})

/** The answer to a request of a test in another process, or null when it is one of the API's own. */
function control(
  { faults, outbox, acceptedPosts }: ResendApi,
  path: string | undefined,
  body: string,
): Answer | null {
  if (path === '/__outbox') return json(200, { mails: outbox, acceptedPosts: acceptedPosts() })
  if (path !== '/__faults') return null
  const { next, chances, delayMs } = faultsSchema.parse(JSON.parse(body))
  faults.next(...next)
  faults.chances = chances ?? faults.chances
  faults.delayMs = delayMs ?? faults.delayMs
  return json(200, {})
}
