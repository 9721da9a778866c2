import { expect, it } from 'vitest'
import { cookiesOf, DEVICE, fromPage, logInByCookie, SESSION } from '../support/cookies.ts'
import { dataOf } from '../support/http.ts'
import { ConfirmEmail, Login, Logout, Me, Sessions } from '../support/operations.ts'
import {
  expectOutcome,
  logIn,
  newAddress,
  newPerson,
  readMail,
  register,
} from '../support/people.ts'
import { endReasonOf, loginInput, sessionEndReasonOf, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const PAGE = 'http://localhost:4000'

onEveryStore(
  'the COOKIE transport',
  (app) => {
    it('keeps the session in a cookie and no token in any answer [R57]', async () => {
      const person = await newPerson(app)
      const { answer, session, device } = await logInByCookie(app, person)
      const login = expectOutcome(dataOf(answer).login, 'LoginSuccess')
      expect(login).toMatchObject({ tokens: null, deviceToken: null })
      expect(login.session.transport).toBe('COOKIE')
      for (const secret of [session, device]) {
        expect(secret).toMatch(/^[\w-]+\.[\w-]{43}$/)
        expect(answer.text).not.toContain(secret)
      }
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toBe(person.email)
      const listed = await app.send(Sessions, { first: 20 }, fromPage(PAGE, { [SESSION]: session }))
      expect(dataOf(listed).me?.sessions.nodes[0]).toMatchObject({
        current: true,
        transport: 'COOKIE',
      })
      expect(listed.text).not.toContain(session)
    })

    it('lives as long as the session, and the device for 400 days', async () => {
      const { answer } = await logInByCookie(app, await newPerson(app))
      const cookies = cookiesOf(answer)
      expect(cookies[SESSION]?.attributes['max-age']).toBe(String(90 * 86_400))
      expect(cookies[DEVICE]?.attributes['max-age']).toBe(String(400 * 86_400))
    })

    it('is there after a confirmation too', async () => {
      const email = newAddress()
      const { challenge } = await register(app, email)
      const { code } = await readMail(app, email)
      const input = { proof: { code: { challenge, code } }, transport: 'COOKIE' as const }
      const answer = await app.send(ConfirmEmail, { input })
      const outcome = expectOutcome(dataOf(answer).confirmEmail, 'LoginSuccess')
      expect(outcome).toMatchObject({ tokens: null, deviceToken: null })
      const session = cookiesOf(answer)[SESSION]?.value ?? ''
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toBe(email)
    })

    it('leaves cookies alone where a login asks for tokens', async () => {
      const person = await newPerson(app)
      const answer = await app.send(Login, { input: loginInput(person) })
      expect(cookiesOf(answer)).toEqual({})
    })

    it('has nothing to refresh', async () => {
      const { session } = await logInByCookie(app, await newPerson(app))
      const [id, mac] = session.split('.')
      for (const refreshToken of [session, `${id}.0.${mac}`]) {
        expect(await endReasonOf(app, refreshToken)).toBe('UNKNOWN')
      }
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toContain('@')
    })

    it('is used up by time like any session, and kept alive by use [R50]', async () => {
      const { session } = await logInByCookie(app, await newPerson(app))
      const page = fromPage(PAGE, { [SESSION]: session })
      for (let weeks = 0; weeks < 3; weeks += 1) {
        await app.advanceSeconds(13 * 86_400)
        expect(await whoIs(app, page)).toContain('@')
      }
      await app.advanceSeconds(14 * 86_400)
      expect(await whoIs(app, page)).toBe('SESSION_ENDED')
      expect(await sessionEndReasonOf(app, page)).toBe('EXPIRED')
    })

    it.each([
      ['without an Origin', null],
      ['from a foreign page', 'https://evil.example'],
      ['from a page without an origin', 'null'],
      ['from another port', 'http://localhost:4001'],
      ['from a page whose address only begins alike', 'http://localhost:4000.evil.example'],
      ['over another scheme', 'https://localhost:4000'],
      ['from two origins', `${PAGE} https://evil.example`],
      ['from an address with a path', `${PAGE}/`],
    ])('takes no cookie %s [R80]', async (_what, origin) => {
      const { session } = await logInByCookie(app, await newPerson(app))
      const page = fromPage(origin, { [SESSION]: session })
      for (const document of [Me, Logout]) {
        const answer = await app.send<unknown, Record<string, never>>(document, {}, page)
        expect(answer.status).toBe(403)
        expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN')
      }
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toContain('@')
    })

    it.each(['https://shop.example', 'http://localhost:3000'])(
      'takes it from %s, which is on the list',
      async (origin) => {
        const person = await newPerson(app)
        const { session } = await logInByCookie(app, person)
        expect(await whoIs(app, fromPage(origin, { [SESSION]: session }))).toBe(person.email)
      },
    )

    it('gives way to an Authorization header', async () => {
      const one = await newPerson(app)
      const { session } = await logInByCookie(app, await newPerson(app))
      const { headers = {} } = fromPage(null, { [SESSION]: session })
      expect(await whoIs(app, { accessToken: one.accessToken, headers })).toBe(one.email)
      const page = fromPage(PAGE, { [SESSION]: session })
      for (const authorization of ['', 'Basic eDp5', 'Bearer x']) {
        const both = { headers: { ...page.headers, authorization } }
        expect(await whoIs(app, both)).toBe('TOKEN_INVALID')
      }
    })

    it('never keeps anyone from logging in', async () => {
      const person = await newPerson(app)
      const { session } = await logInByCookie(app, person)
      await app.send(Logout, {}, fromPage(PAGE, { [SESSION]: session }))
      const useless = [
        session,
        '',
        'x',
        '%',
        '%00',
        '%ff',
        '"',
        session.slice(0, -1),
        'x'.repeat(7000),
      ]
      for (const value of [...useless, person.refreshToken, person.deviceToken]) {
        const page = fromPage(PAGE, { [SESSION]: value, [DEVICE]: value })
        const reason = await whoIs(app, page)
        expect(reason).toBe(value === session ? 'SESSION_ENDED' : 'TOKEN_INVALID')
        const again = await logInByCookie(app, person, page)
        expect(await whoIs(app, fromPage(PAGE, { [SESSION]: again.session }))).toBe(person.email)
      }
    })

    it('is replaced at a login, whatever was planted there before [R48]', async () => {
      const person = await newPerson(app)
      const attacker = await logInByCookie(app, await newPerson(app))
      const page = fromPage(PAGE, { [SESSION]: attacker.session, [DEVICE]: attacker.device })
      const { session, device } = await logInByCookie(app, person, page)
      expect(session).not.toBe(attacker.session)
      expect(device).not.toBe(attacker.device)
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: session }))).toBe(person.email)
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: attacker.session }))).not.toBe(
        person.email,
      )
    })

    it('is cleared by a logout, which can be repeated', async () => {
      const person = await newPerson(app)
      const { answer, session, device } = await logInByCookie(app, person)
      const page = fromPage(PAGE, { [SESSION]: session, [DEVICE]: device })
      const login = expectOutcome(dataOf(answer).login, 'LoginSuccess')
      for (const endedSessionId of [login.session.id, null]) {
        const logout = await app.send(Logout, {}, page)
        expect(dataOf(logout).logout).toEqual({ __typename: 'LogoutSuccess', endedSessionId })
        const { [SESSION]: cleared, ...others } = cookiesOf(logout)
        expect(cleared).toEqual({
          value: '',
          attributes: { ...attributesOf(answer), 'max-age': '0' },
        })
        // The device stays known.
        expect(others).toEqual({})
      }
      expect(await whoIs(app, page)).toBe('SESSION_ENDED')
    })

    it('holds nothing that opens another session', async () => {
      const person = await newPerson(app)
      const bearer = await logIn(app, person)
      const { session } = await logInByCookie(app, person)
      const [, mac] = session.split('.')
      const forged = `${bearer.session.id}.${mac}`
      expect(await whoIs(app, fromPage(PAGE, { [SESSION]: forged }))).toBe('TOKEN_INVALID')
      expect(await whoIs(app, { accessToken: session })).toBe('TOKEN_INVALID')
    })
  },
  { CORS_ORIGINS: 'https://shop.example,http://localhost:3000' },
)

function attributesOf(answer: Parameters<typeof cookiesOf>[0]) {
  return cookiesOf(answer)[SESSION]?.attributes
}
