import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { sendOperation } from '../support/http.ts'
import { logInBy, newLoginMail } from '../support/login-codes.ts'
import {
  InviteUser,
  Register,
  RequestEmailChange,
  RequestLoginCode,
  RequestPasswordReset,
} from '../support/operations.ts'
import { newReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { applyFor, confirm, newRegistration } from '../support/registrations.ts'
import { SQLITE } from '../support/stores.ts'

const APP_URL = 'https://app.example.com/account'
const SETTINGS = { PUBLIC_URL: 'https://auth.example.com', APP_URL }
const LINK = /^https:\/\/app\.example\.com\/account\/[a-z-]+#token=[\w.-]+$/
const EVIL = 'evil.example'

/** What a request may say about where it came to. */
const POISON: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Host: { host: EVIL },
  'Host with a port': { host: `${EVIL}:8443` },
  'X-Forwarded-Host': { 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'http' },
  Forwarded: { forwarded: `host=${EVIL};proto=http` },
  'headers of other servers': {
    'x-authorizer-url': `https://${EVIL}`,
    'x-original-host': EVIL,
    'x-original-url': `https://${EVIL}/`,
    'x-host': EVIL,
    'x-forwarded-server': EVIL,
  },
  Origin: { origin: `https://${EVIL}` },
  Referer: { referer: `https://${EVIL}/forgot` },
}

/** Names that other servers have for a place in an input from where a browser is sent on. */
const TARGETS = [
  'origin',
  'redirectTo',
  'redirectUri',
  'redirect_uri',
  'callbackURL',
  'callbackUrl',
  'returnTo',
  'next',
  'url',
  'link',
  'appUrl',
]

describe('a mailed link', () => {
  const app = useApp(SQLITE, SETTINGS)

  it.each(Object.entries(POISON))(
    'leads where the configuration says, whatever is in %s [R31 GHSA-pgx2-m66h-x29f GHSA-2wmj-46rj-qm2w authorizer#698]',
    async (_what, headers) => {
      const administrator = await newAdministrator(app)
      const { email, accessToken } = await newPerson(app)
      const [fresh, next, invited] = [newAddress(), newAddress(), newAddress()]
      await post(app, Register, { email: fresh, password: PASSWORD }, headers)
      await post(app, RequestPasswordReset, { email }, headers)
      await post(app, RequestLoginCode, { email }, headers)
      const bearer = (token: string) => ({ ...headers, authorization: `Bearer ${token}` })
      await post(app, RequestEmailChange, { newEmail: next }, bearer(accessToken))
      await post(app, InviteUser, { email: invited }, bearer(administrator.accessToken))
      const mails = (await Promise.all([fresh, email, next, invited].map(app.mailsTo))).flat()
      // Of the person themselves there are four: confirmation, reset, login, and the notice of the change.
      expect(mails).toHaveLength(7)
      for (const { text, html, links } of mails) {
        expect(`${text}${html}`).not.toContain(EVIL)
        expect(links.length).toBeGreaterThan(0)
        for (const link of links) expect(link).toMatch(LINK)
      }
    },
  )

  it.each(TARGETS)(
    'leads nowhere else by %s in the input, which is refused [R31 R32 CVE-2026-93340 CVE-2024-56734 GHSA-f9wg-5f46-cjmw authorizer#603]',
    async (name) => {
      const { email } = await newPerson(app)
      const before = await app.mailsTo(email)
      for (const document of [RequestPasswordReset, RequestLoginCode, Register]) {
        const input = { email, password: PASSWORD, [name]: `https://${EVIL}` }
        const answer = await sendOperation(`${app.url}/graphql`, document.toString(), { input })
        expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      }
      expect(await app.mailsTo(email)).toEqual(before)
    },
  )

  it('carries its token in the fragment, where no server and no log sees it [R34]', async () => {
    const { email } = await newRegistration(app)
    const [mail] = await app.mailsTo(email)
    const token = mail?.links[0]?.split('#token=')[1] ?? ''
    expect(token.length).toBeGreaterThan(40)
    for (const link of mail?.links ?? []) {
      const { pathname, search, username, password, hash } = new URL(link)
      expect(`${pathname}${search}${username}${password}`).not.toContain(token)
      expect([search, hash]).toEqual(['', `#token=${token}`])
    }
    expect(app.log.join('\n')).not.toContain(token)
  })

  it('is not used up by whoever opens it, as scanners of mails do [R33]', async () => {
    const { email } = await newPerson(app)
    const waiting = await newRegistration(app)
    const reset = await newReset(app, email)
    const login = await newLoginMail(app, email)
    for (const [path, token] of [
      ['/account/confirm-email', waiting.token],
      ['/confirm-email', waiting.token],
      ['/reset-password', reset.token],
      ['/login-link', login.token],
    ]) {
      for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
        for (const place of [`?token=${token}`, `/${token}`, `#token=${token}`]) {
          const { status } = await fetch(`${app.url}${path}${place}`, { method })
          // The page of the link, or nothing.
          expect([200, 404]).toContain(status)
        }
      }
    }
    const { challenge, token } = waiting
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
    expectOutcome(await logInBy(app, { token: login.token }), 'LoginSuccess')
    expectOutcome(await resetPassword(app, { token: reset.token }), 'ResetPasswordSuccess')
  })

  it('can be left alone: its code is typed instead [R33]', async () => {
    const { challenge, code } = await newRegistration(app)
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
  })
})

describe('a request that asks to be sent on', () => {
  const app = useApp(SQLITE, SETTINGS)
  const targets = [
    `https://${EVIL}`,
    `//${EVIL}`,
    `///${EVIL}`,
    `/\\${EVIL}`,
    `\\\\${EVIL}`,
    `/%2f${EVIL}`,
    `/%5c${EVIL}`,
    `https:${EVIL}`,
    `https://app.example.com@${EVIL}`,
    `https://app.example.com.${EVIL}`,
    `https://app.example.com%2f@${EVIL}`,
    `https://${EVIL}#https://app.example.com`,
    `https://xn--pple-43d.example`,
    `HTTPS://${EVIL.toUpperCase()}`,
    'javascript:alert(1)',
    `%0d%0aLocation:%20https://${EVIL}`,
  ]

  it.each(targets)('stays where it is: %s [R32 CVE-2024-56734 GHSA-f9wg-5f46-cjmw]', async (to) => {
    for (const path of [
      '/',
      '/graphql',
      '/confirm-email',
      '/login-link',
      '/healthz',
      '//graphql',
    ]) {
      const query = TARGETS.map((name) => `${name}=${encodeURIComponent(to)}`).join('&')
      for (const url of [`${app.url}${path}?${query}`, `${app.url}${path}/${encodeURI(to)}`]) {
        const { status, headers } = await fetch(url, { redirect: 'manual' })
        expect(Math.floor(status / 100)).not.toBe(3)
        expect(headers.get('location')).toBeNull()
      }
    }
  })
})

describe('a mail', () => {
  const app = useApp(SQLITE, SETTINGS)

  it.each([
    '<a href="https://evil.example">Win</a>',
    '<img src=x onerror=alert(1)>',
    'https://evil.example/win',
    'Win at evil.example now',
    '"><script>alert(1)</script>',
    '&lt;b&gt;',
  ])('makes neither markup nor a link of a name: %s [R41 CVE-2022-31127]', async (name) => {
    const [email, invited] = [newAddress(), newAddress()]
    await applyFor(app, { email, password: PASSWORD, name })
    await invite(app, await newAdministrator(app), { email: invited, name })
    for (const address of [email, invited]) {
      for (const mail of await app.mailsTo(address)) {
        expect(mail.html).not.toContain(name)
        expect(`${mail.html}${mail.text}${mail.subject}`).not.toMatch(
          /evil\.example|onerror|<script/,
        )
        for (const link of mail.links) expect(link).toMatch(LINK)
      }
    }
  })
})

/** Sends one operation with any header, also those that `fetch` keeps to itself. */
function post(
  { url }: TestApp,
  document: { toString(): string },
  input: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const body = JSON.stringify({ query: document.toString(), variables: { input } })
  return new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/json' }
    const sent = request(`${url}/graphql`, { method: 'POST', headers: { ...type, ...headers } })
    sent.on('error', reject)
    sent.on('response', (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`got HTTP ${response.statusCode}`))
      })
    })
    sent.end(body)
  })
}
