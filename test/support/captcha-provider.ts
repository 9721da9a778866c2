import { randomUUID } from 'node:crypto'
import { type LocalServer, makeTrouble, startLocalServer, type Trouble } from './local-server.ts'

/** What a solved task stands for. */
interface Solution {
  readonly hostname: string
  readonly siteKey: string
  isUsed: boolean
  isExpired: boolean
}

/** A `siteverify` endpoint that behaves as those of Turnstile and hCaptcha do. */
export interface CaptchaProvider extends LocalServer {
  readonly kind: 'turnstile' | 'hcaptcha'
  readonly siteKey: string
  readonly secret: string
  /** The form of each request, newest last. */
  readonly requests: readonly URLSearchParams[]
  /** What the widget gives to a person who has solved the task. */
  solve(hostname?: string, siteKey?: string): string
  /** Makes a response too old. */
  expire(response: string): void
  /** What goes wrong from now on; null for nothing. */
  trouble: Trouble | 'internal-error' | null
  /** The settings of a server that asks this provider. */
  readonly settings: Readonly<Record<string, string>>
}

/** How the two providers call what is wrong with a response. */
const CODES = {
  turnstile: { used: 'timeout-or-duplicate', expired: 'timeout-or-duplicate', status: 400 },
  hcaptcha: { used: 'already-seen-response', expired: 'expired-input-response', status: 200 },
} as const

export async function startCaptchaProvider(
  kind: CaptchaProvider['kind'],
): Promise<CaptchaProvider> {
  const siteKey = `site-key-${randomUUID()}`
  const secret = `secret-of-${randomUUID()}`
  const solutions = new Map<string, Solution>()
  const requests: URLSearchParams[] = []

  const problemWith = (form: URLSearchParams): string | undefined => {
    if (!form.get('secret')) return 'missing-input-secret'
    if (form.get('secret') !== secret) return 'invalid-input-secret'
    const response = form.get('response')
    if (!response) return 'missing-input-response'
    const solution = solutions.get(response)
    if (solution === undefined) return 'invalid-input-response'
    if (solution.isExpired) return CODES[kind].expired
    if (solution.isUsed) return CODES[kind].used
    const expected = form.get('sitekey') ?? siteKey
    return solution.siteKey === expected ? undefined : 'sitekey-secret-mismatch'
  }

  const verdictOn = (form: URLSearchParams) => {
    const problem = problemWith(form)
    if (problem !== undefined) {
      return { status: CODES[kind].status, body: { success: false, 'error-codes': [problem] } }
    }
    const solution = solutions.get(form.get('response') ?? '')
    if (solution !== undefined) solution.isUsed = true
    const { hostname } = solution ?? {}
    const body = {
      success: true,
      hostname,
      challenge_ts: '2026-01-31T09:30:00Z',
      'error-codes': [],
    }
    return { status: 200, body }
  }

  const server = await startLocalServer((request, response, body) => {
    const form = new URLSearchParams(body)
    requests.push(form)
    const { trouble } = provider
    if (trouble !== null && trouble !== 'internal-error') return makeTrouble(trouble, response)
    const isVerification = request.method === 'POST' && request.url === '/siteverify'
    if (!isVerification) return void response.writeHead(404).end()
    const { status, body: verdict } =
      trouble === null
        ? verdictOn(form)
        : { status: 200, body: { success: false, 'error-codes': ['internal-error'] } }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(verdict))
  })

  const provider: CaptchaProvider = {
    ...server,
    kind,
    siteKey,
    secret,
    requests,
    trouble: null,
    settings: {
      CAPTCHA: kind,
      CAPTCHA_SITE_KEY: siteKey,
      CAPTCHA_SECRET: secret,
      CAPTCHA_URL: server.url,
    },
    solve(hostname = 'localhost', solvedKey = siteKey) {
      const response = `response.${randomUUID()}`
      solutions.set(response, { hostname, siteKey: solvedKey, isUsed: false, isExpired: false })
      return response
    },
    expire(response) {
      const solution = solutions.get(response)
      if (solution !== undefined) solution.isExpired = true
    },
  }
  return provider
}
