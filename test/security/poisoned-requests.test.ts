import { describe, expect, it } from 'vitest'
import { invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type AppSettings, type TestApp, useApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import {
  Register,
  RequestLoginCode,
  RequestPasswordReset,
  Sessions,
} from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { sendRaw } from '../support/raw-requests.ts'
import { loginInput, tryLogin } from '../support/sessions.ts'
import { SQLITE } from '../support/stores.ts'

const EVIL = 'evil.example'
/** Everything by which some server lets a client say where it is. */
const POISON = [
  `X-Forwarded-Host: ${EVIL}`,
  'X-Forwarded-Proto: gopher',
  `X-Forwarded-Server: ${EVIL}`,
  'X-Forwarded-Port: 1337',
  `X-Forwarded-Prefix: //${EVIL}`,
  `X-Original-Host: ${EVIL}`,
  `X-Host: ${EVIL}`,
  `X-Original-URL: https://${EVIL}/`,
  `X-Rewrite-URL: https://${EVIL}/`,
  `Forwarded: for=1.1.1.1;host=${EVIL};proto=gopher`,
  `Origin: https://${EVIL}`,
  `Referer: https://${EVIL}/reset`,
]

/** Sends an operation from an evil place, with an evil host in the target, in `Host` and in everything else. */
async function sendPoisoned(app: TestApp, query: string, input: object, extra: string[] = []) {
  const body = JSON.stringify({ query, variables: { input } })
  const lines = [
    `POST http://${EVIL}/graphql HTTP/1.1`,
    `Host: ${EVIL}`,
    ...POISON,
    ...extra,
    'Content-Type: application/json',
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  const { statuses, text } = await sendRaw(app.url, `${lines.join('\r\n')}\r\n\r\n${body}`)
  expect(statuses).toEqual([200])
  return text
}

async function expectOwnLinks(app: TestApp, email: string): Promise<void> {
  const [mail] = await app.mailsTo(email)
  expect(mail?.links.length).toBeGreaterThan(0)
  for (const link of mail?.links ?? []) expect(link).toMatch(/^https:\/\/app\.example\.com\/id\//)
  expect(JSON.stringify(mail)).not.toMatch(/evil\.example|gopher|1337/)
}

const URLS: AppSettings = {
  PUBLIC_URL: 'https://auth.example.com',
  APP_URL: 'https://app.example.com/id',
}

describe.each([
  ['a client', URLS],
  ['a client behind a trusted proxy', { ...URLS, TRUSTED_PROXIES: '127.0.0.1' }],
])('%s that names another host', (_who, settings) => {
  const app = useApp(SQLITE, settings)

  it('gets mails whose links lead where the configuration says [R31 GHSA-pgx2-m66h-x29f GHSA-2wmj-46rj-qm2w]', async () => {
    const email = newAddress()
    await sendPoisoned(app, Register.toString(), { email, password: PASSWORD })
    await expectOwnLinks(app, email)
    const person = await newPerson(app)
    await sendPoisoned(app, RequestPasswordReset.toString(), { email: person.email })
    await expectOwnLinks(app, person.email)
    const other = await newPerson(app)
    await sendPoisoned(app, RequestLoginCode.toString(), { email: other.email })
    await expectOwnLinks(app, other.email)
  })

  it('invites people to no other place', async () => {
    const administrator = await newAdministrator(app)
    const email = newAddress()
    const headers = {
      'x-forwarded-host': EVIL,
      origin: `https://${EVIL}`,
      forwarded: `host=${EVIL}`,
    }
    const options = { accessToken: administrator.accessToken, headers }
    expectOutcome(await invite(app, options, { email }), 'InviteUserSuccess')
    await expectOwnLinks(app, email)
  })

  it('cannot say in the input where links lead: there is no such field [R31 CVE-2026-93340]', async () => {
    for (const field of ['origin', 'redirectUrl', 'callbackURL', 'url', 'host']) {
      const input = { email: newAddress(), password: PASSWORD, [field]: `https://${EVIL}` }
      expect(await sendPoisoned(app, Register.toString(), input)).toContain('BAD_USER_INPUT')
    }
  })

  it('gets tokens of the configured issuer', async () => {
    const { accessToken = '' } = await newPerson(app)
    const [, claims = ''] = accessToken.split('.')
    const { iss, aud } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect([iss, aud]).toEqual(['https://auth.example.com', 'https://auth.example.com'])
  })
})

describe('the address of a client', () => {
  const app = useApp(SQLITE, { TRUSTED_PROXIES: '127.0.0.0/8, 10.0.0.0/8, 2001:db8:ff::/48' })

  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['[2001:db8::7]:4711', '2001:db8::7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['203.0.113.7, 2001:db8:ff::1', '203.0.113.7'],
    ['127.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['unknown', '127.0.0.1'],
    ['_hidden', '127.0.0.1'],
    ['203.0.113.7\t<script>', '127.0.0.1'],
    ["' or 1=1 --", '127.0.0.1'],
    ['999.1.1.1', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['a'.repeat(5000), '127.0.0.1'],
    ['', '127.0.0.1'],
  ])('told as %j is %s [R22]', async (told, address) => {
    const person = await newPerson(app)
    const outcome = await tryLogin(app, loginInput(person), {
      headers: { 'x-forwarded-for': told },
    })
    const { tokens } = expectOutcome(outcome, 'LoginSuccess')
    const options = { accessToken: tokens?.accessToken ?? '' }
    const sessions = dataOf(await app.send(Sessions, {}, options)).me?.sessions.nodes ?? []
    expect(sessions.find(({ current }) => current)?.ipAddress).toBe(address)
  })
})
