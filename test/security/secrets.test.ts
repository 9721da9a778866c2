import { exportJWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { invitationTo, invite } from '../support/administration.ts'
import { newAdministrator } from '../support/administrators.ts'
import { type TestApp, useApp } from '../support/app.ts'
import { fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { newChange, requestChange } from '../support/email-changes.ts'
import { publishedKeys, stealSigningKey } from '../support/forged-tokens.ts'
import { type Answer, dataOf, sendOperation } from '../support/http.ts'
import { newLoginMail } from '../support/login-codes.ts'
import {
  Login,
  Register,
  RequestLoginCode,
  RequestPasswordReset,
  RequestReauthenticationCode,
  ResendConfirmation,
} from '../support/operations.ts'
import { newReset } from '../support/passwords.ts'
import {
  expectOutcome,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
  register,
} from '../support/people.ts'
import { newReauthenticationCode } from '../support/reauthentication.ts'
import { newRegistration } from '../support/registrations.ts'
import { activityOf, refresh, tryLogin, tryRefresh, whoIs } from '../support/sessions.ts'
import { storedTexts } from '../support/stored-texts.ts'
import { storedUser } from '../support/stored-users.ts'
import { SQLITE } from '../support/stores.ts'

/** 128 bits in base64url. */
const LEAST_CHARACTERS = 22

describe('the database', () => {
  const app = useApp(SQLITE)

  it('holds nothing that opens anything: no mailed token, no code, nothing of a session [R26 R47]', async () => {
    const { secrets, codes } = await everySecret(app)
    const tables = [...(await storedTexts(app))]
    const placesOf = (sought: RegExp | string) =>
      tables.filter(([, text]) => text.search(sought) !== -1).map(([place]) => place)
    for (const [name, secret] of Object.entries(secrets)) {
      const proof = secret.split('.').at(-1) ?? ''
      expect([name, proof.length >= LEAST_CHARACTERS]).toEqual([name, true])
      const bytes = Buffer.from(proof, 'base64url').toString('hex')
      for (const form of [proof.toLowerCase(), bytes]) {
        expect([name, placesOf(form)]).toEqual([name, []])
      }
    }
    for (const [name, code] of Object.entries(codes)) {
      const alone = new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`)
      expect([name, placesOf(alone)]).toEqual([name, []])
    }
    // What is there is found: the public half of a token.
    expect(placesOf(secrets['reset link'].split('.')[0] ?? 'none')).toContain('proofs')
  })

  it('holds no password, and none in the log either [R26 R90]', async () => {
    const password = 'Kanarienvogel singt im Fjord 7'
    const person = await newPerson(app, newAddress(), password)
    await tryLogin(app, { identifier: person.email, password: `${password}!` })
    const stored = [...(await storedTexts(app)).values()].join('\n')
    expect(stored).not.toContain('kanarienvogel')
    expect(app.log.join('\n').toLowerCase()).not.toContain('kanarienvogel')
  })

  it('holds the private parts of the signing keys sealed [R69]', async () => {
    await newPerson(app)
    const { key } = await stealSigningKey(app)
    const [published] = await publishedKeys(app)
    expect(published).toMatchObject({ kty: 'EC', crv: 'P-256' })
    const keys = (await storedTexts(app)).get('signing_keys') ?? ''
    // The public half is there as it is, so the private one would be found as well.
    expect(keys).toContain(String(published?.x).toLowerCase())
    expect(keys).not.toMatch(/"d":|private key/)
    const jwk = key.extractable ? await exportJWK(key) : { d: undefined }
    if (jwk.d !== undefined) expect(keys).not.toContain(jwk.d.toLowerCase())
  })
})

describe('an answer', () => {
  const app = useApp(SQLITE)

  it('holds nothing of the mail that it is about [R74]', async () => {
    const person = await newPerson(app)
    const { email } = person
    const fresh = newAddress()
    const next = newAddress()
    const { challenge } = await register(app)
    const answers: readonly [string, Answer<unknown>][] = [
      [fresh, await app.send(Register, { input: { email: fresh, password: PASSWORD } })],
      [email, await app.send(RequestPasswordReset, { input: { email } })],
      [email, await app.send(RequestLoginCode, { input: { email } })],
      [email, await app.send(RequestReauthenticationCode, {}, person)],
      [email, await app.send(ResendConfirmation, { input: { challenge } })],
    ]
    const change = JSON.stringify(await requestChange(app, next, person))
    const addresses = [fresh, email, next]
    const mails = (await Promise.all(addresses.map((address) => app.mailsTo(address)))).flat()
    expect(mails.length).toBeGreaterThanOrEqual(6)
    for (const { code, links } of mails) {
      const tokens = links.map((link) => link.split('#token=')[1]?.split('.')[1] ?? 'none')
      for (const text of [...answers.map(([, answer]) => answer.text), change]) {
        for (const secret of [...tokens, code ?? 'none']) expect(text).not.toContain(secret)
      }
    }
  })

  it('to a login holds no more than the session that it began [CVE-2026-53725]', async () => {
    const person = await newPerson(app)
    const waiting = await newReset(app, person.email)
    const { passwordHash } = await storedUser(app, person.email)
    const answer = await app.send(Login, {
      input: { identifier: person.email, password: person.password },
    })
    const login = expectOutcome(dataOf(answer).login, 'LoginSuccess')
    expect(Object.keys(login).sort()).toEqual(
      ['__typename', 'deviceToken', 'session', 'tokens', 'user'].sort(),
    )
    for (const secret of [passwordHash ?? '', waiting.code, waiting.token.split('.')[1] ?? '']) {
      expect(answer.text).not.toContain(secret)
    }
  })

  it('to an administrator who asks for everything holds no secret of anybody [CVE-2022-30617]', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { secrets, codes } = await everySecret(app, person)
    const { passwordHash } = await storedUser(app, person.email)
    const everything = await askForEverything(app, administrator, person.email)
    expect(everything).toContain(person.email)
    const waiting = { ...secrets, ...codes, hash: passwordHash ?? 'none' }
    for (const [name, secret] of Object.entries(waiting)) {
      const proof = secret.split('.').at(-1) ?? ''
      expect([name, everything.includes(proof)]).toEqual([name, false])
    }
  })

  it('to a filter for a secret is that there is none such [CVE-2022-30617]', async () => {
    const administrator = await newAdministrator(app)
    for (const field of ['passwordHash', 'password', 'resetToken', 'token', 'code', 'secret']) {
      for (const value of ['"$argon2"', '{ startsWith: "a" }']) {
        const query = `{ users(filter: { ${field}: ${value} }) { totalCount } }`
        const answer = await sendOperation(`${app.url}/graphql`, query, {}, administrator)
        expect(answer.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
      }
    }
  })
})

describe('the log', () => {
  const app = useApp(SQLITE)

  it('holds nothing that stands for a session, used or misused [R90 CVE-2023-28443]', async () => {
    const person = await newPerson(app)
    const { session } = await logInByCookie(app, person)
    await whoIs(app, fromPage('http://localhost:4000', { [SESSION]: session }))
    const latest = await refresh(app, person.refreshToken)
    await whoIs(app, latest)
    await app.advanceSeconds(11)
    await tryRefresh(app, person.refreshToken)
    await tryRefresh(app, `${latest.refreshToken}x`)
    await fetch(`${app.url}/graphql?refreshToken=${latest.refreshToken}`)
    await fetch(`${app.url}/${latest.accessToken}`)
    const log = app.log.join('\n')
    expect(log).toContain('/graphql')
    const secrets = { ...person, session, ...latest }
    for (const name of ['accessToken', 'refreshToken', 'deviceToken', 'session'] as const) {
      const proof = secrets[name].split('.').at(-1) ?? ''
      expect([name, log.includes(proof)]).toEqual([name, false])
    }
  })

  it('has one line for each thing that happens, whatever a client puts into it [R90]', async () => {
    const lines = app.log.length
    const input = { identifier: 'a\n{"level":"error","msg":"forged"}', password: 'x\r\nforged' }
    const headers = { 'user-agent': 'x{"msg":"forged"}', 'x-request-id': 'forged' }
    await tryLogin(app, input, { headers })
    expect(app.log.length).toBeGreaterThan(lines)
    for (const line of app.log.slice(lines)) expect(() => JSON.parse(line)).not.toThrow()
    expect(app.log.slice(lines).join('\n')).not.toContain('forged')
  })

  it('of events has the failed logins of an account as well as the others [R90]', async () => {
    const person = await newPerson(app)
    await tryLogin(app, { identifier: person.email, password: 'not the password' })
    expect(await activityOf(app, person)).toEqual([
      'LOGIN_FAILED',
      'LOGGED_IN',
      'EMAIL_CONFIRMED',
      'REGISTERED',
    ])
  })
})

/** One secret of each kind, all genuine and alive. */
async function everySecret(app: TestApp, given?: Awaited<ReturnType<typeof newPerson>>) {
  const person = given ?? (await newPerson(app))
  const waiting = await newRegistration(app)
  const reset = await newReset(app, person.email)
  const login = await newLoginMail(app, person.email)
  const freshness = await newReauthenticationCode(app, person, person)
  const change = await newChange(app, person)
  const cookies = await logInByCookie(app, person)
  const invited = newAddress()
  await invite(app, await newAdministrator(app), { email: invited })
  const { token } = await readMail(app, waiting.email)
  const secrets = {
    'confirmation link': token,
    'reset link': reset.token,
    'login link': login.token,
    'change link': change.token,
    'cancel link': change.cancelToken,
    invitation: await invitationTo(app, invited),
    'access token': person.accessToken,
    'refresh token': person.refreshToken,
    'device token': person.deviceToken,
    'session cookie': cookies.session,
    'device cookie': cookies.device,
    'confirmation challenge': waiting.challenge,
    'reset challenge': reset.challenge,
    'login challenge': login.challenge,
    'change challenge': change.challenge,
    'reauthentication challenge': freshness.challenge,
  }
  const codes = {
    'confirmation code': waiting.code,
    'reset code': reset.code,
    'login code': login.code,
    'change code': change.code,
    'reauthentication code': freshness.code,
  }
  return { secrets, codes }
}

/** Everything that leads to a value, of all that administrators see. */
async function askForEverything(
  app: TestApp,
  { accessToken }: { readonly accessToken: string },
  email: string,
): Promise<string> {
  const mail = 'id to template status attempts lastError providerId'
  const queries = [
    '{ users(first: 100) { nodes { id email username name locale roles status hasPassword pendingEmail } } }',
    '{ users(first: 10) { nodes { sessions(first: 10) { nodes { id ipAddress userAgent deviceLabel } } } } }',
    '{ users(first: 10) { nodes { activity(first: 10) { nodes { id type ipAddress deviceLabel } } } } }',
    '{ auditEvents(first: 100) { nodes { id type userAgent details { name value } } } }',
    `{ emailDeliveries(first: 100) { nodes { ${mail} } } }`,
    `{ loginDiagnosis(identifier: "${email}") { identifier obstacles user { id } recentDeliveries { ${mail} } } }`,
  ]
  const answers = await Promise.all(
    queries.map((query) => sendOperation(`${app.url}/graphql`, query, {}, { accessToken })),
  )
  for (const answer of answers) dataOf(answer)
  return answers.map(({ text }) => text).join('\n')
}
