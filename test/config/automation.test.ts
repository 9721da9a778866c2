import { expect, it } from 'vitest'
import { parseEnvironment } from '../../src/config/environment.ts'

const KEYS = { CAPTCHA_SITE_KEY: 'site-key', CAPTCHA_SECRET: 'canary-of-a-secret' }

function configurationOf(environment: Record<string, string>) {
  const parsed = parseEnvironment(environment)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.configuration
}

function problemsOf(environment: Record<string, string>) {
  const parsed = parseEnvironment(environment)
  return parsed.ok ? [] : parsed.problems
}

it('asks for no CAPTCHA and looks passwords up offline unless told otherwise', () => {
  for (const environment of [{}, { CAPTCHA: 'off', ...KEYS }, KEYS]) {
    expect(configurationOf(environment).captcha).toBeNull()
  }
  expect(configurationOf({}).breachedPasswords).toEqual({ kind: 'offline' })
})

it('takes the hosts of the origins that may call the server as those that may show the widget', () => {
  const { captcha } = configurationOf({
    CAPTCHA: 'turnstile',
    ...KEYS,
    PUBLIC_URL: 'https://auth.example.com',
    APP_URL: 'https://app.example.com/account',
    CORS_ORIGINS: 'https://shop.example:8443',
  })
  expect(captcha).toEqual({
    provider: 'turnstile',
    siteKey: KEYS.CAPTCHA_SITE_KEY,
    secret: KEYS.CAPTCHA_SECRET,
    baseUrl: null,
    hostnames: ['auth.example.com', 'app.example.com', 'shop.example'],
    onOutage: 'allow',
  })
})

it('takes other hosts, another place of the provider and another way with outages', () => {
  const { captcha, breachedPasswords } = configurationOf({
    CAPTCHA: 'hcaptcha',
    ...KEYS,
    CAPTCHA_URL: 'https://captcha.example.com/',
    CAPTCHA_HOSTNAMES: 'App.Example.com, ios.example.com',
    CAPTCHA_ON_OUTAGE: 'refuse',
    BREACHED_PASSWORDS: 'hibp',
    BREACHED_PASSWORDS_URL: 'https://ranges.example.com/',
    BREACHED_PASSWORDS_ON_OUTAGE: 'refuse',
  })
  expect(captcha).toMatchObject({
    baseUrl: 'https://captcha.example.com',
    hostnames: ['app.example.com', 'ios.example.com'],
    onOutage: 'refuse',
  })
  expect(breachedPasswords).toEqual({
    kind: 'hibp',
    baseUrl: 'https://ranges.example.com',
    onOutage: 'refuse',
  })
})

it('names the keys that a CAPTCHA lacks, and no value of the others', () => {
  expect(problemsOf({ CAPTCHA: 'turnstile' })).toEqual([
    'CAPTCHA_SITE_KEY is required with CAPTCHA=turnstile',
    'CAPTCHA_SECRET is required with CAPTCHA=turnstile',
  ])
  const problems = problemsOf({
    ...KEYS,
    CAPTCHA: 'recaptcha',
    CAPTCHA_HOSTNAMES: 'https://app.example.com',
    BREACHED_PASSWORDS_ON_OUTAGE: 'maybe',
  })
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'BREACHED_PASSWORDS_ON_OUTAGE',
    'CAPTCHA',
    'CAPTCHA_HOSTNAMES',
  ])
  expect(problems.join()).not.toContain('canary')
})

it('sends secrets and hashes nowhere without encryption in production', () => {
  const problems = problemsOf({
    NODE_ENV: 'production',
    CAPTCHA: 'turnstile',
    ...KEYS,
    CAPTCHA_URL: 'http://captcha.example.com',
    RESEND_BASE_URL: 'http://resend.example.com',
    BREACHED_PASSWORDS: 'hibp',
    BREACHED_PASSWORDS_URL: 'http://ranges.example.com',
  })
  expect(problems).toContain('RESEND_BASE_URL must begin with https:// in production')
  expect(problems).toContain('CAPTCHA_URL must begin with https:// in production')
  expect(problems).toContain('BREACHED_PASSWORDS_URL must begin with https:// in production')
})
