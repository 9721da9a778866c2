import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, it } from 'vitest'
import { schema } from '../schema/schema.ts'
import { runCommand } from '../support/command.ts'
import { freePort } from '../support/free-port.ts'
import { startResendServer } from '../support/resend/server.ts'
import { newWebhookSecret } from '../support/resend/webhooks.ts'

const SECRET = 'a canary of a secret that must never be printed'

it('finds nothing to mend where nothing is configured, and makes nothing', async () => {
  const { exitCode, stdout } = await runCommand(['doctor'], {})
  expect(stdout).toContain('made at the first start')
  expect(stdout).toContain('Everything is in order.')
  expect(exitCode).toBe(0)
})

it('says what is configured without the secrets in it', async () => {
  const { exitCode, stdout } = await runCommand(['doctor', '--json'], {
    AUTHOGRAPH_SECRET: SECRET,
    PUBLIC_URL: 'https://auth.example.com',
  })
  const report: { ok: boolean; findings: { subject: string; detail: string }[] } =
    JSON.parse(stdout)
  expect(exitCode).toBe(0)
  expect(report.ok).toBe(true)
  expect(report.findings).toContainEqual({
    subject: 'public URL',
    detail: 'https://auth.example.com',
    problem: null,
  })
  expect(stdout).not.toContain(SECRET)
})

it('names a database and a mail server that do not answer, without their passwords', async () => {
  const port = await freePort()
  const { exitCode, stdout } = await runCommand(['doctor'], {
    DATABASE_URL: `postgres://authograph:canary-of-a-password@127.0.0.1:${port}/accounts`,
    EMAIL_TRANSPORT: 'smtp',
    EMAIL_FROM: 'Acme <no-reply@example.com>',
    SMTP_URL: `smtp://mailer:canary-of-a-password@127.0.0.1:${port}`,
  })
  expect(exitCode).toBe(1)
  expect(stdout).toContain(`✗ database       PostgreSQL, 127.0.0.1:${port}/accounts`)
  expect(stdout).toContain('It does not answer')
  expect(stdout).toContain('✗ mail           smtp')
  expect(stdout).toContain('Something needs mending.')
  expect(stdout).not.toContain('canary')
})

it('names the files of the account pages that are no good', async () => {
  const { exitCode, stdout } = await runCommand(['doctor'], { APP_LOGO: '/nowhere/logo.svg' })
  expect(exitCode).toBe(1)
  expect(stdout).toContain('APP_LOGO must name a logo; /nowhere/logo.svg cannot be read')
})

it('tells whether webhooks are configured where there are any', async () => {
  await using resend = await startResendServer({ ratePerSecond: 1000 })
  const secret = newWebhookSecret()
  const settings = {
    PUBLIC_URL: 'https://auth.example.com',
    EMAIL_TRANSPORT: 'resend',
    EMAIL_FROM: 'Acme <no-reply@example.com>',
    RESEND_API_KEY: resend.apiKey,
    RESEND_BASE_URL: resend.url,
  }
  const without = await runCommand(['doctor'], settings)
  const having = await runCommand(['doctor'], { ...settings, RESEND_WEBHOOK_SECRET: secret })

  expect(without.exitCode).toBe(0)
  expect(without.stdout).toMatch(/^✓ webhooks +not configured.*RESEND_WEBHOOK_SECRET$/m)
  expect(having.stdout).toMatch(
    /^✓ webhooks +taken at https:\/\/auth\.example\.com\/webhooks\/resend$/m,
  )
  expect(having.stdout).not.toContain(secret)
  expect((await runCommand(['doctor'], {})).stdout).not.toContain('webhooks')
})

it('names every problem of the configuration at once, and no value', async () => {
  const { exitCode, stdout } = await runCommand(['doctor'], {
    PORT: 'canary',
    AUTHOGRAPH_SECRET: 'canary',
    EMAIL_TRANSPORT: 'smtp',
  })
  expect(exitCode).toBe(78)
  for (const name of ['PORT', 'AUTHOGRAPH_SECRET', 'SMTP_URL', 'EMAIL_FROM']) {
    expect(stdout).toContain(`✗ ${name} `)
  }
  expect(stdout).not.toContain('canary')
})

it('brings an empty database up to date', async () => {
  const { exitCode, stdout } = await runCommand(['migrate', '--json'], {})
  const report: { ok: boolean; applied: string[] } = JSON.parse(stdout)
  expect(exitCode).toBe(0)
  expect(report.applied.length).toBeGreaterThan(0)
})

it('explains a word that is no command', async () => {
  const { exitCode, stderr } = await runCommand(['doktor'], {})
  expect(exitCode).toBe(1)
  expect(stderr).toContain('authograph --help')
})

it('prints the whole schema, and says of which version it is', async () => {
  const { exitCode, stdout } = await runCommand(['schema'], {})
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^# The public schema of Authograph \d+\.\d+\.\d+\n/)
  expect(findBreakingChanges(schema, buildSchema(stdout))).toEqual([])
  expect(findBreakingChanges(buildSchema(stdout), schema)).toEqual([])
})
