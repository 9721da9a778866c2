import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { runCommand } from '../support/command.ts'
import { environmentOf, runCommandOn } from '../support/command-on-app.ts'
import { type FullPerson, newFullPerson, STRANGERS_PASSWORD } from '../support/full-person.ts'
import { newAddress, newPerson } from '../support/people.ts'
import { storedUser } from '../support/stored-users.ts'
import { SQLITE, STORES } from '../support/stores.ts'

for (const kind of STORES) {
  describe(`authograph users export, on ${kind.name}`, () => {
    const app = useApp(kind)
    const exportOf = (person: string) => runCommandOn(app, ['users', 'export', person])

    it('prints all that is stored about a person as one JSON document', async () => {
      const person = await newFullPerson(app)
      const { exitCode, stdout, stderr } = await exportOf(person.id)
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
      const { id, email, name, username } = person
      const data = JSON.parse(stdout)
      expect(data.account).toMatchObject({
        ...{ id, email, name, username, locale: 'de', roles: [], status: 'ACTIVE' },
        hasPassword: true,
        emailConfirmedAt: expect.any(String),
        lastLoginAt: expect.any(String),
      })
      expect(data.sessions.map((session: { endReason: unknown }) => session.endReason)).toEqual([
        null,
        null,
        'LOGGED_OUT',
        'REUSED',
      ])
      const [first] = data.sessions
      expect(first).toMatchObject({ ipAddress: '127.0.0.1', methods: ['otp'] })
      expect(data.devices.length).toBeGreaterThan(2)
      expect(data.emailChanges).toMatchObject([
        { newEmail: email, confirmedAt: expect.any(String) },
        { oldEmail: email, confirmedAt: null },
      ])
      expect(data.registrations).toMatchObject([{ email, name: null }])
      expect(data.linksAndCodes).toMatchObject([
        { purpose: 'reset-password', email },
        { purpose: 'reauthenticate', email: null },
      ])
      const templates = data.emails.map((mail: { template: string }) => mail.template)
      expect(templates).toEqual(expect.arrayContaining(['confirm-email', 'session-ended']))
      expect(data.undeliverable).toMatchObject([{ reason: 'BOUNCED' }])
      const types = data.activity.map((event: { type: string }) => event.type)
      expect(types).toEqual(
        expect.arrayContaining(['REGISTERED', 'LOGIN_FAILED', 'REFRESH_REUSED', 'PROFILE_UPDATED']),
      )
      expect(data.actions).toEqual([])
    })

    it('prints nothing that opens anything, and nothing of anybody else', async () => {
      const person = await newFullPerson(app)
      const other = await newFullPerson(app)
      const { stdout } = await exportOf(person.email)
      const secrets = await secretsOf(person)
      expect(secrets.length).toBeGreaterThan(10)
      for (const secret of [...secrets, ...other.words]) expect(stdout).not.toContain(secret)
      expect(stdout).not.toMatch(/argon2|salt|hash|challenge|sealed|keyId/)
    })

    it('finds a person by id, by address and by username, in any spelling', async () => {
      const { id, email, username } = await newFullPerson(app)
      for (const spelling of [id, email.toUpperCase(), username.toUpperCase()]) {
        const { exitCode, stdout } = await exportOf(spelling)
        expect({ spelling, exitCode }).toEqual({ spelling, exitCode: 0 })
        expect(JSON.parse(stdout).account.id).toBe(id)
      }
    })

    it.each([newAddress(), '01910000-0000-7000-8000-000000000000', "' or 1=1"])(
      'ends with 1 where nobody has %j, and prints no document',
      async (person) => {
        const { exitCode, stdout, stderr } = await exportOf(person)
        expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
        expect(stderr).toBe('No account has this id, address or username.\n')
      },
    )

    it('changes nothing', async () => {
      const { email } = await newPerson(app)
      const before = await storedUser(app, email)
      expect((await exportOf(email)).exitCode).toBe(0)
      expect(await storedUser(app, email)).toEqual(before)
    })

    /** Everything by which somebody could get in as this person. */
    const secretsOf = async (person: FullPerson) => {
      const { queries } = app.app.database
      const seeds = [
        ...(await queries.selectFrom('sessions').select('salt').execute()),
        ...(await queries.selectFrom('devices').select('salt').execute()),
        ...(await queries.selectFrom('proofs').select('salt').execute()),
      ]
      const { passwordHash } = await storedUser(app, person.email)
      const { accessToken, refreshToken, deviceToken, password } = person
      return [
        ...[accessToken, refreshToken, deviceToken, password, STRANGERS_PASSWORD],
        ...(passwordHash === null ? [] : [passwordHash]),
        ...seeds.flatMap(({ salt }) => [salt.toString('hex'), salt.toString('base64url')]),
        ...seeds.flatMap(({ salt }) => [salt.toString('base64'), JSON.stringify([...salt])]),
      ]
    }
  })
}

describe('authograph users export', () => {
  const app = useApp(SQLITE)

  it('says where the configuration is wrong, and ends with 78', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['users', 'export', 'ada'], {
      PORT: 'x',
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 78, stdout: '' })
    expect(stderr).toContain('PORT')
  })

  it('makes no database, and no secret', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['users', 'export', 'ada'], {})
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('There is no database yet')
    const { AUTHOGRAPH_SECRET, ...environment } = environmentOf(app)
    const withoutSecret = await runCommand(['users', 'export', 'ada'], environment)
    expect(withoutSecret.exitCode).toBe(1)
    expect(withoutSecret.stderr).toContain('AUTHOGRAPH_SECRET')
  })

  it('says that Hygraph does not answer', async () => {
    const { exitCode, stdout, stderr } = await runCommand(['users', 'export', 'ada'], {
      ...environmentOf(app),
      USER_STORE: 'hygraph',
      HYGRAPH_ENDPOINT: 'http://127.0.0.1:1/v2/project/master',
      HYGRAPH_TOKEN: 'a-token',
    })
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('The account cannot be read')
  })
})
