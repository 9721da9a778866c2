import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema/schema.ts'
import { useApp } from '../support/app.ts'
import { dataOf, sendOperation } from '../support/http.ts'
import {
  ChangePassword,
  DeleteAccount,
  Login,
  NodeById,
  RefreshSession,
  Register,
  RequestEmailChange,
  RequestReauthenticationCode,
  RevokeSession,
  UpdateProfile,
} from '../support/operations.ts'
import { NEW_PASSWORD } from '../support/passwords.ts'
import { newAddress, newPerson, PASSWORD, type Person } from '../support/people.ts'
import { refresh, whoIs } from '../support/sessions.ts'
import { storedUser } from '../support/stored-users.ts'
import { SQLITE } from '../support/stores.ts'

interface Attempt {
  readonly document: { toString(): string }
  readonly input: (attacker: Person) => Readonly<Record<string, unknown>>
}

/** What everybody may do for themselves, with an input that is right. */
const OWN: Readonly<Record<string, Attempt>> = {
  updateProfile: { document: UpdateProfile, input: () => ({ name: 'Mallory' }) },
  changePassword: {
    document: ChangePassword,
    input: () => ({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD }),
  },
  requestEmailChange: { document: RequestEmailChange, input: () => ({ newEmail: newAddress() }) },
  deleteAccount: { document: DeleteAccount, input: ({ email }) => ({ email }) },
  login: {
    document: Login,
    input: ({ email }) => ({ identifier: email, password: PASSWORD }),
  },
  register: { document: Register, input: () => ({ email: newAddress(), password: PASSWORD }) },
  refreshSession: { document: RefreshSession, input: ({ refreshToken }) => ({ refreshToken }) },
}

describe('an input', () => {
  const app = useApp(SQLITE)

  it.each(Object.entries(OWN))(
    'of %s names no other user, no role and no state: the session does [R84 CVE-2025-61928 CVE-2026-129239 CVE-2026-32742]',
    async (_name, { document, input }) => {
      const victim = await newPerson(app)
      const attacker = await newPerson(app)
      const before = [await storedUser(app, victim.email), await storedUser(app, attacker.email)]
      const extras = {
        userId: victim.login.user.id,
        id: victim.login.user.id,
        user: { id: victim.login.user.id },
        sessionId: victim.login.session.id,
        sessionToken: 'chosen by the client',
        expiresAt: '2099-01-01T00:00:00.000Z',
        roles: ['admin'],
        role: 'admin',
        status: 'ACTIVE',
        emailConfirmed: true,
        createdAt: '2000-01-01T00:00:00.000Z',
      }
      for (const [key, value] of Object.entries(extras)) {
        const variables = { input: { ...input(attacker), [key]: value } }
        const url = `${app.url}/graphql`
        const answer = await sendOperation(url, document.toString(), variables, attacker)
        expect([key, answer.errors[0]?.extensions.code]).toEqual([key, 'BAD_USER_INPUT'])
      }
      const after = [await storedUser(app, victim.email), await storedUser(app, attacker.email)]
      expect(after).toEqual(before)
      expect(await whoIs(app, victim)).toBe(victim.email)
    },
  )
})

describe('an id', () => {
  const app = useApp(SQLITE)

  it('of somebody else opens nothing, whatever it is of [R84 CVE-2026-24136]', async () => {
    const victim = await newPerson(app)
    const attacker = await newPerson(app)
    await app.send(RequestReauthenticationCode, {}, victim)
    const { queries } = app.app.database
    const events = await queries.selectFrom('audit_events').select('id').execute()
    const mails = await queries.selectFrom('outbox').select('id').execute()
    const { user, session } = victim.login
    const ids = [user.id, session.id, ...[...events, ...mails].map(({ id }) => id)]
    expect(ids.length).toBeGreaterThan(6)
    for (const id of ids) {
      const { node } = dataOf(await app.send(NodeById, { id }, attacker))
      expect([id, node]).toEqual([id, null])
      const { revokeSession } = dataOf(
        await app.send(RevokeSession, { input: { sessionId: id } }, attacker),
      )
      expect([id, revokeSession.__typename]).toEqual([id, 'NotFoundError'])
    }
    expect(await whoIs(app, victim)).toBe(victim.email)
    expect(await whoIs(app, await refresh(app, victim.refreshToken))).toBe(victim.email)
  })
})

/** What a login, a refresh and the like give to whoever asked. */
const SHOWS_TOKENS =
  /^((Tokens|LoginSuccess|Impersonat\w+|IssueAccessTokenSuccess)\.|Mutation\.issueAccessToken$)/

describe('the schema', () => {
  it('has no field that shows a hash, a salt, a key or a secret of anybody [R84 CVE-2022-30617]', () => {
    const fields = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    expect(fields.length).toBeGreaterThan(100)
    const telling = fields.filter((field) =>
      /\.(.*(hash|salt|secret|mac)|password|code)$/i.test(field),
    )
    // The kind of failure of an input, and nothing that was mailed.
    expect(telling).toEqual(['InvalidField.code'])
    const elsewhere = fields.filter((field) => /token$/i.test(field) && !SHOWS_TOKENS.test(field))
    expect(elsewhere).toEqual([])
  })
})

describe('a WebSocket', () => {
  const app = useApp(SQLITE)

  it.each(['/graphql', '/', '/websocket', '/subscriptions'])(
    'is opened nowhere, with or without a word of who it is: %s [CVE-2024-54151]',
    async (path) => {
      const { hostname, port } = new URL(app.url)
      const socket = connect(Number(port), hostname)
      socket.write(
        [
          `GET ${path} HTTP/1.1`,
          'Host: localhost',
          'Connection: Upgrade, close',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Protocol: graphql-transport-ws',
          '\r\n',
        ].join('\r\n'),
      )
      // At `/` stands a page, which is given as if nothing else had been asked for (RFC 9110 §7.8).
      expect(await text(socket)).toMatch(/^HTTP\/1\.1 (200|400|404|426) /)
    },
  )
})
