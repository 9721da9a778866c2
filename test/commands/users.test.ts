import { describe, expect, it } from 'vitest'
import { type TestApp, useApp } from '../support/app.ts'
import { runCommandOn } from '../support/command-on-app.ts'
import { dataOf } from '../support/http.ts'
import { AcceptInvitation, Users } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD } from '../support/people.ts'
import { loginInput, tryLogin, whoIs } from '../support/sessions.ts'
import { STORES } from '../support/stores.ts'

async function run(app: TestApp, ...words: readonly string[]) {
  const { exitCode, stdout } = await runCommandOn(app, ['users', ...words, '--json'])
  return { exitCode, ...JSON.parse(stdout) }
}

for (const kind of STORES) {
  describe(`authograph users, on ${kind.name}`, () => {
    const app = useApp(kind)

    it('invites the first administrator, whose link it prints where no mail goes out', async () => {
      const email = newAddress()
      const invited = await run(app, 'invite', email, '--role', 'admin', '--name', 'Ada')
      expect(invited).toMatchObject({
        exitCode: 0,
        ok: true,
        user: { email, name: 'Ada', roles: ['admin'], hasPassword: false },
      })
      const token = String(invited.link).split('#token=')[1] ?? ''
      const input = { token, password: PASSWORD }
      const accepted = dataOf(await app.send(AcceptInvitation, { input })).acceptInvitation
      const { tokens } = expectOutcome(accepted, 'LoginSuccess')
      const accessToken = tokens?.accessToken ?? ''
      expect(dataOf(await app.send(Users, {}, { accessToken })).users.totalCount).toBe(1)
      const again = await run(app, 'invite', email)
      expect(again).toMatchObject({ exitCode: 1, ok: false })
      expect(again.problem).toContain('already')
    })

    it('lists and shows accounts, without their hashes', async () => {
      const person = await newPerson(app)
      const { id } = person.login.user
      for (const reference of [id, person.email.toUpperCase()]) {
        const shown = await run(app, 'show', reference)
        expect(shown).toMatchObject({ exitCode: 0, user: { id, email: person.email } })
        expect(JSON.stringify(shown)).not.toContain('$argon2')
      }
      const { users } = await run(app, 'list', '--search', person.email)
      expect(users).toMatchObject([{ id, hasPassword: true }])
      const lines = await runCommandOn(app, ['users', 'list', '--status', 'SUSPENDED'])
      expect(lines.stdout).toBe('There are no such accounts.\n')
    })

    it('suspends and restores a person, and gives and takes roles', async () => {
      const person = await newPerson(app)
      const suspended = await run(app, 'suspend', person.email, '--reason', 'asked to')
      expect(suspended).toMatchObject({ exitCode: 0, user: { status: 'SUSPENDED' } })
      expect(await whoIs(app, person)).toBe('SESSION_ENDED')
      expectOutcome(await tryLogin(app, loginInput(person)), 'AccountSuspendedError')
      const restored = await run(app, 'restore', person.email)
      expect(restored).toMatchObject({ exitCode: 0, user: { status: 'ACTIVE' } })
      expectOutcome(await tryLogin(app, loginInput(person)), 'LoginSuccess')
      const ruled = await run(app, 'set-role', person.email, 'editor', 'author')
      expect(ruled.user.roles).toEqual(['editor', 'author'])
      expect((await run(app, 'set-role', person.email)).user.roles).toEqual([])
    })

    it('deletes an account', async () => {
      const person = await newPerson(app)
      const deleted = await run(app, 'delete', person.email)
      expect(deleted).toMatchObject({ exitCode: 0, deletedUserId: person.login.user.id })
      expectOutcome(await tryLogin(app, loginInput(person)), 'InvalidCredentialsError')
    })

    it('says in words what cannot be', async () => {
      const unknown = await run(app, 'show', newAddress())
      expect(unknown).toMatchObject({ exitCode: 1, ok: false })
      expect(unknown.problem).toContain('No account')
      const malformed = await run(app, 'invite', 'not an address')
      expect(malformed).toMatchObject({ exitCode: 1, problem: expect.stringContaining('email') })
    })
  })
}
