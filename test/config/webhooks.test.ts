import { describe, expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'
import { newWebhookSecret } from '../support/resend/webhooks.ts'

const parse = (RESEND_WEBHOOK_SECRET: string) => parseEnvironment({ RESEND_WEBHOOK_SECRET })

describe('RESEND_WEBHOOK_SECRET', () => {
  it('may be one secret, several, or none', () => {
    const [one, other] = [newWebhookSecret(), newWebhookSecret()]
    for (const [text, webhookSecrets] of [
      ['', []],
      [one, [one]],
      [`${one}, ${other}`, [one, other]],
    ] as const) {
      expect(parse(text)).toMatchObject({ ok: true, configuration: { email: { webhookSecrets } } })
    }
  })

  it.each([
    'whsec_',
    'whsec_dG9vIHNob3J0',
    'canary',
    're_0123456789012345678901234567890123456789',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS*',
    `${newWebhookSecret()},canary`,
    ',',
  ])('is refused when it is %s, and not repeated', (text) => {
    const parsed = parse(text)
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems).toEqual([expect.stringMatching(/^RESEND_WEBHOOK_SECRET .*whsec_/)])
    expect(problems.join('')).not.toContain('canary')
  })
})
