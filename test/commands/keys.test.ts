import { decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { startApp, useApp } from '../support/app.ts'
import { runCommand } from '../support/command.ts'
import { environmentOf, runCommandOn } from '../support/command-on-app.ts'
import { dataOf } from '../support/http.ts'
import { startNode } from '../support/nodes.ts'
import { ConfirmEmail } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  PASSWORD,
  readMail,
  register,
} from '../support/people.ts'
import { loginInput, refresh, tryLogin, whoIs } from '../support/sessions.ts'
import { DATABASES } from '../support/stores.ts'

interface Key {
  readonly id: string
  readonly state: string
  readonly isSealedWithNewest: boolean
}

for (const kind of DATABASES) {
  describe(`authograph keys, on ${kind.name}`, () => {
    const app = useApp(kind)
    const list = async (): Promise<readonly Key[]> =>
      JSON.parse((await runCommandOn(app, ['keys', 'list', '--json'])).stdout).keys
    const published = async () => {
      const set: { readonly keys: readonly { readonly kid: string }[] } = JSON.parse(
        await (await fetch(`${app.url}/.well-known/jwks.json`)).text(),
      )
      return set.keys
    }

    it('publishes the next key before it signs, and refuses no token on the way', async () => {
      const person = await newPerson(app)
      const [before] = await list()
      const rotated = await runCommandOn(app, ['keys', 'rotate', '--json'])
      const { id } = JSON.parse(rotated.stdout)
      expect((await list()).map((key) => [key.id, key.state])).toEqual([
        [id, 'COMING'],
        [before?.id, 'SIGNING'],
      ])
      await app.advanceSeconds(61)
      expect((await published()).map(({ kid }) => kid)).toEqual([id, before?.id])
      const early = await logIn(app, person)
      expect(decodeProtectedHeader(early.accessToken).kid).toBe(before?.id)
      await app.advanceSeconds(3600)
      const late = await logIn(app, person)
      expect(decodeProtectedHeader(late.accessToken).kid).toBe(id)
      expect(await whoIs(app, late)).toBe(person.email)
    })

    it('drops all keys at once when one has leaked, and clients refresh', async () => {
      const person = await newPerson(app)
      // Whoever has a leaked key may have used what it signs already.
      expect(await whoIs(app, person)).toBe(person.email)
      const { exitCode } = await runCommandOn(app, ['keys', 'rotate', '--at-once'])
      expect(exitCode).toBe(0)
      await app.advanceSeconds(61)
      expect(await whoIs(app, person)).toBe('TOKEN_INVALID')
      const { accessToken } = await refresh(app, person.refreshToken)
      expect(await whoIs(app, { accessToken })).toBe(person.email)
      expect(await published()).toHaveLength(1)
    })

    it('log nobody out when a new secret is put first: sessions, devices and mailed links go on', async () => {
      const first = await startApp(kind)
      const person = await newPerson(first)
      const waiting = newAddress()
      await register(first, waiting)
      const { token } = await readMail(first, waiting)
      const newSecret = 'a newer secret of the tests that is long enough too'
      const both = `${newSecret},${environmentOf(first).AUTHOGRAPH_SECRET}`
      const second = await startNode(first, kind, { AUTHOGRAPH_SECRET: both })
      expect(await whoIs(second, person)).toBe(person.email)
      const { accessToken, refreshToken } = await refresh(second, person.refreshToken)
      expect(await whoIs(second, { accessToken })).toBe(person.email)
      expect((await refresh(second, refreshToken)).refreshToken).not.toBe('')
      const input = { proof: { link: { token, password: PASSWORD } } }
      const { confirmEmail } = dataOf(await second.send(ConfirmEmail, { input }))
      expectOutcome(confirmEmail, 'LoginSuccess')
      const deviceToken = person.deviceToken
      const login = expectOutcome(
        await tryLogin(second, { ...loginInput(person), deviceToken }),
        'LoginSuccess',
      )
      expect(login.tokens?.accessToken).toBeTruthy()
      await second.stop()
      await first.stop()
    })

    it('reseals the keys with the newest secret, after which the older one can go', async () => {
      const first = await startApp(kind)
      const person = await newPerson(first)
      const environment = environmentOf(first)
      const newSecret = 'a newer secret of the tests that is long enough too'
      const both = `${newSecret},${environment.AUTHOGRAPH_SECRET}`
      const reseal = async (AUTHOGRAPH_SECRET: string) => {
        const { stdout } = await runCommand(['keys', 'reseal', '--json'], {
          ...environment,
          AUTHOGRAPH_SECRET,
        })
        return JSON.parse(stdout)
      }
      expect(await reseal(both)).toEqual({ ok: true, resealed: 1 })
      expect(await reseal(both)).toEqual({ ok: true, resealed: 0 })
      const second = await startNode(first, kind, { AUTHOGRAPH_SECRET: newSecret })
      // What was signed before is still verified; what was derived from the old secret is not.
      expect(await whoIs(second, person)).toBe(person.email)
      await second.stop()
      await first.stop()
    })
  })
}
