import { describe, expect, it } from 'vitest'
import { createCaptchaVerifier } from '../../src/captcha/captcha-verifier.ts'
import { parseVerdict } from '../../src/captcha/site-verdict.ts'
import type { CaptchaConfiguration } from '../../src/config/configuration.ts'
import { startCaptchaProvider } from '../support/captcha-provider.ts'
import { freePort } from '../support/free-port.ts'

const CAPTCHA: CaptchaConfiguration = {
  provider: 'turnstile',
  siteKey: 'site-key',
  secret: 'canary-of-a-secret',
  baseUrl: null,
  hostnames: ['app.example.com'],
  onOutage: 'allow',
}
const RIGHT = { success: true, hostname: 'app.example.com', 'error-codes': [] }

describe('what a provider answers', () => {
  it.each([
    ['RIGHT', 200, RIGHT],
    ['RIGHT', 200, { success: true, hostname: 'APP.example.com' }],
    ['WRONG', 200, { success: true }],
    ['WRONG', 200, { ...RIGHT, hostname: 'app.example.com.attacker.example' }],
    ['WRONG', 200, { success: false, 'error-codes': ['missing-input-response'] }],
    ['WRONG', 200, { success: false, 'error-codes': ['invalid-input-response'] }],
    ['WRONG', 400, { success: false, 'error-codes': ['timeout-or-duplicate'] }],
    ['WRONG', 200, { success: false, 'error-codes': ['bad-request'] }],
    ['WRONG', 200, { success: false, 'error-codes': ['sitekey-secret-mismatch'] }],
    ['WRONG', 200, { success: false, 'error-codes': ['a code of the future'] }],
    ['WRONG', 200, { success: false }],
    ['NONE', 200, { success: false, 'error-codes': ['invalid-input-secret'] }],
    ['NONE', 200, { success: false, 'error-codes': ['missing-input-secret'] }],
    ['NONE', 200, { success: false, 'error-codes': ['internal-error'] }],
    ['NONE', 502, RIGHT],
    ['NONE', 200, { success: 'yes', hostname: 'app.example.com' }],
    ['NONE', 302, {}],
    ['NONE', 429, 'slow down'],
  ])('is %s when it is %i %j', (verdict, status, body) => {
    const answer = { status, text: JSON.stringify(body) }
    expect(parseVerdict(answer, CAPTCHA.hostnames)).toMatchObject({ verdict })
  })
})

describe('a verifier', () => {
  it('gives up on a provider that is silent', async () => {
    await using provider = await startCaptchaProvider('turnstile')
    provider.trouble = 'silence'
    const captcha = { ...CAPTCHA, baseUrl: provider.url }
    const verdict = await createCaptchaVerifier(captcha, { fetch, timeoutMs: 50 }).verify('x')
    expect(verdict).toEqual({ verdict: 'NONE', reason: 'no answer' })
  })

  it('gives up on a provider that nobody can reach', async () => {
    const captcha = { ...CAPTCHA, baseUrl: `http://127.0.0.1:${await freePort()}` }
    const verdict = await createCaptchaVerifier(captcha, { fetch }).verify('x')
    expect(verdict).toEqual({ verdict: 'NONE', reason: 'no answer' })
  })

  it.each([
    ['turnstile', 'https://challenges.cloudflare.com/turnstile/v0/siteverify', null],
    ['hcaptcha', 'https://api.hcaptcha.com/siteverify', 'site-key'],
  ] as const)('asks %s at %s', async (provider, url, siteKey) => {
    const requests: { url: string; form: URLSearchParams }[] = []
    const verifier = createCaptchaVerifier(
      { ...CAPTCHA, provider },
      {
        async fetch(input, init) {
          requests.push({ url: String(input), form: new URLSearchParams(String(init?.body)) })
          return Response.json(RIGHT)
        },
      },
    )
    expect(await verifier.verify('a response')).toEqual({ verdict: 'RIGHT' })
    expect(requests.map((request) => request.url)).toEqual([url])
    const [form] = requests.map((request) => request.form)
    expect(form?.get('secret')).toBe(CAPTCHA.secret)
    expect(form?.get('response')).toBe('a response')
    expect(form?.get('sitekey')).toBe(siteKey)
    expect(form?.has('remoteip')).toBe(false)
  })
})
