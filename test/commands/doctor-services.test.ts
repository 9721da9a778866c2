import { expect, it } from 'vitest'
import { startCaptchaProvider } from '../support/captcha-provider.ts'
import { runCommand } from '../support/command.ts'
import { startPwnedPasswords } from '../support/pwned-passwords.ts'

it('asks the CAPTCHA provider and Pwned Passwords whether they answer', async () => {
  await using captcha = await startCaptchaProvider('hcaptcha')
  await using pwned = await startPwnedPasswords({})
  const settings = { ...captcha.settings, ...pwned.settings }
  const { exitCode, stdout } = await runCommand(['doctor'], settings)

  expect(stdout).toMatch(/^✓ captcha +hcaptcha, site key \S+, on localhost .*, outages allow$/m)
  expect(stdout).toMatch(/^✓ breaches +Pwned Passwords at 127\.0\.0\.1:\d+, outages allow$/m)
  expect(stdout).not.toContain(captcha.secret)
  expect(exitCode).toBe(0)
})

it('says what is wrong with them, without the secret', async () => {
  await using captcha = await startCaptchaProvider('turnstile')
  await using pwned = await startPwnedPasswords({})
  pwned.trouble = 'HTTP 500'
  const secret = 'canary-of-a-secret'
  const settings = { ...captcha.settings, ...pwned.settings, CAPTCHA_SECRET: secret }
  const { exitCode, stdout } = await runCommand(['doctor'], settings)

  expect(stdout).toContain('It gives no verdict: it refuses CAPTCHA_SECRET (invalid-input-secret)')
  expect(stdout).toContain('It gives no verdict: HTTP 500')
  expect(stdout).not.toContain(secret)
  expect(exitCode).toBe(1)
})
