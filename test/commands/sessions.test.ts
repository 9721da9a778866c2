import { describe, expect, it } from 'vitest'
import { useApp } from '../support/app.ts'
import { runCommandOn } from '../support/command-on-app.ts'
import { logIn, newPerson, readMail, register } from '../support/people.ts'
import { confirm } from '../support/registrations.ts'
import { endReasonOf, whoIs } from '../support/sessions.ts'
import { DATABASES } from '../support/stores.ts'

for (const kind of DATABASES) {
  describe(`authograph sessions, on ${kind.name}`, () => {
    const app = useApp(kind)

    it('lists the living sessions of everybody, or of one user', async () => {
      const person = await newPerson(app)
      const second = await logIn(app, person)
      await newPerson(app)
      const userId = person.login.user.id
      const { exitCode, stdout } = await runCommandOn(app, [
        'sessions',
        'list',
        '--user',
        userId,
        '--json',
      ])
      expect(exitCode).toBe(0)
      const { sessions } = JSON.parse(stdout)
      expect(sessions).toMatchObject([
        { id: second.session.id, userId, transport: 'BEARER' },
        { id: person.login.session.id, userId },
      ])
      expect(stdout).not.toContain('salt')
      const all = await runCommandOn(app, ['sessions', 'list'])
      expect(all.stdout.trim().split('\n').length).toBeGreaterThanOrEqual(3)
    })

    it('ends sessions by id, and ends with 1 when one does not live', async () => {
      const person = await newPerson(app)
      const other = await logIn(app, person)
      const id = person.login.session.id
      const ended = await runCommandOn(app, ['sessions', 'end', id])
      expect(ended).toMatchObject({ exitCode: 0, stdout: `ended    ${id}\n` })
      expect(await whoIs(app, person)).toBe('SESSION_ENDED')
      expect(await endReasonOf(app, person.refreshToken)).toBe('REVOKED')
      expect(await whoIs(app, other)).toBe(person.email)
      const again = await runCommandOn(app, ['sessions', 'end', id, '--json'])
      expect(again.exitCode).toBe(1)
      expect(JSON.parse(again.stdout)).toEqual({ ok: false, ended: [], missing: [id] })
    })

    it('ends all sessions of a user', async () => {
      const person = await newPerson(app)
      const other = await logIn(app, person)
      const stranger = await newPerson(app)
      const { exitCode } = await runCommandOn(app, [
        'sessions',
        'end',
        '--user',
        person.login.user.id,
      ])
      expect(exitCode).toBe(0)
      expect(await whoIs(app, other)).toBe('SESSION_ENDED')
      expect(await whoIs(app, stranger)).toBe(stranger.email)
    })

    it('asks what to end', async () => {
      for (const words of [[], ['--all', '--user', 'x'], ['x', '--all']]) {
        const { exitCode, stdout } = await runCommandOn(app, ['sessions', 'end', ...words])
        expect(exitCode).toBe(1)
        expect(stdout).toContain('--user <id>')
      }
    })

    it('ends everything: sessions, known devices, mailed links and codes', async () => {
      const person = await newPerson(app)
      const { email, challenge } = await register(app)
      const { token, code } = await readMail(app, email)
      const { exitCode } = await runCommandOn(app, ['sessions', 'end', '--all'])
      expect(exitCode).toBe(0)
      expect(await whoIs(app, person)).toBe('SESSION_ENDED')
      expect(await confirm(app, { code: { challenge, code } })).toMatchObject({
        __typename: 'InvalidTokenError',
      })
      expect(await confirm(app, { link: { token, challenge } })).toMatchObject({
        __typename: 'InvalidTokenError',
      })
      const devices = await app.app.database.queries.selectFrom('devices').select('id').execute()
      expect(devices).toEqual([])
    })
  })
}
