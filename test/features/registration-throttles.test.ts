import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogueFor } from '../../src/locales/catalogue.ts'
import { LOCALES } from '../../src/locales/locales.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectOutcome, newAddress, PASSWORD, readMail } from '../support/people.ts'
import { applyFor, confirm, resend } from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const SETTINGS = { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' }

type Answer = Awaited<ReturnType<typeof applyFor | typeof confirm | typeof resend>>

let networks = 0
/** A client in a network that no other test uses. */
function stranger() {
  networks += 1
  return from(`192.0.2.${networks}`)
}

function from(ipAddress: string) {
  return { headers: { 'x-forwarded-for': ipAddress } }
}

/** Calls until it is refused. @returns how often it was taken, and when it may be tried again */
async function exhaust(app: TestApp, call: (time: number) => Promise<Answer>) {
  for (let time = 0; time < 200; time += 1) {
    const answer = await call(time)
    if (answer.__typename !== 'TooManyRequestsError') continue
    return { taken: time, secondsLeft: secondsUntil(app, answer.retryAt) }
  }
  throw new Error('it was never refused')
}

function secondsUntil(app: TestApp, instant: string): number {
  return (Date.parse(instant) - app.clock.now().getTime()) / 1000
}

/** A second before the announced moment the call is refused as before; at that moment it is taken. */
async function expectHonest(app: TestApp, secondsLeft: number, call: () => Promise<Answer>) {
  await app.advanceSeconds(secondsLeft - 1)
  const early = expectOutcome<Answer, 'TooManyRequestsError'>(await call(), 'TooManyRequestsError')
  expect(secondsUntil(app, early.retryAt)).toBe(1)
  await app.advanceSeconds(1)
  expect((await call()).__typename).not.toBe('TooManyRequestsError')
}

onEveryStore(
  'the throttles of registration',
  (app) => {
    const apply = (email: string, options = stranger()) =>
      applyFor(app, { email, password: PASSWORD }, options)
    const newRegistration = async (email = newAddress()) => {
      const { challenge } = expectOutcome(await apply(email), 'RegisterSuccess')
      return { email, challenge, ...(await readMail(app, email)) }
    }

    it('estimates sixty passwords of a network, and then one a second', async () => {
      const client = stranger()
      const applyWeakly = () =>
        applyFor(app, { email: newAddress(), password: 'password1234' }, client)
      const { taken, secondsLeft } = await exhaust(app, applyWeakly)
      expect(taken).toBe(60)
      await expectHonest(app, secondsLeft, applyWeakly)
      // A weak password is no registration, and costs none of those.
      await app.advanceSeconds(60)
      expectOutcome(await apply(newAddress(), client), 'RegisterSuccess')
    })

    it('let five mails go to an address, whoever asks and however it is spelled [R24]', async () => {
      const email = newAddress()
      const again = (time = 0) => apply(time % 2 === 0 ? email : email.toUpperCase())
      const { taken, secondsLeft } = await exhaust(app, again)
      expect({ taken, secondsLeft }).toEqual({ taken: 5, secondsLeft: 600 })
      expect(await app.mailsTo(email)).toHaveLength(5)
      expectOutcome(await apply(newAddress()), 'RegisterSuccess')
      await expectHonest(app, secondsLeft, again)
      expect(await app.mailsTo(email)).toHaveLength(6)
    })

    it.each(LOCALES)('say in %s how long to wait', async (locale) => {
      const email = newAddress()
      await exhaust(app, () => apply(email))
      const options = { headers: { ...stranger().headers, 'accept-language': locale } }
      const refused = expectOutcome(await apply(email, options), 'TooManyRequestsError')
      expect(refused.message).toBe(catalogueFor(locale).errors.TooManyRequestsError(600))
    })

    it('let fifty registrations come from a network, and count none that cannot be right [R24]', async () => {
      const options = (time: number) => from(`2001:db8:0:${networks}::${time.toString(16)}`)
      for (let time = 0; time < 60; time += 1) {
        await applyFor(app, { email: newAddress(), password: 'password1' }, options(time))
        await applyFor(app, { email: 'nobody', password: PASSWORD }, options(time))
      }
      // Sixty estimates are back by then, and no registration was used up.
      await app.advanceSeconds(60)
      const again = (time = 0) => apply(newAddress(), options(time))
      const { taken, secondsLeft } = await exhaust(app, again)
      expect({ taken, secondsLeft }).toEqual({ taken: 50, secondsLeft: 30 })
      expectOutcome(await apply(newAddress(), from('2001:db8:1::1')), 'RegisterSuccess')
      await expectHonest(app, secondsLeft, again)
    })

    it('let three further mails be asked for, alike for a made-up challenge', async () => {
      const { challenge } = await newRegistration()
      for (const asked of [challenge, 'made up']) {
        const again = () => resend(app, asked, stranger())
        const { taken, secondsLeft } = await exhaust(app, again)
        expect({ taken, secondsLeft }).toEqual({ taken: 3, secondsLeft: 60 })
        if (asked !== challenge) await expectHonest(app, secondsLeft, again)
      }
    })

    it('count further mails with all others to their address, and name the later of two moments', async () => {
      const { email, challenge } = await newRegistration()
      expectOutcome(await apply(email), 'RegisterSuccess')
      // Ten seconds before the address has another mail to give, and a minute before the challenge has.
      await app.advanceSeconds(590)
      const again = () => resend(app, challenge, stranger())
      const { taken, secondsLeft } = await exhaust(app, again)
      expect({ taken, secondsLeft }).toEqual({ taken: 3, secondsLeft: 60 })
      expect(await app.mailsTo(email)).toHaveLength(5)
      await expectHonest(app, secondsLeft, again)
      expect(await app.mailsTo(email)).toHaveLength(6)
    })

    it('let thirty further mails be asked for from a network', async () => {
      const options = stranger()
      const again = (time = -1) => resend(app, `made up ${time}`, options)
      const { taken, secondsLeft } = await exhaust(app, again)
      expect({ taken, secondsLeft }).toEqual({ taken: 30, secondsLeft: 60 })
      expectOutcome(await resend(app, 'made up', stranger()), 'ResendConfirmationSuccess')
      await expectHonest(app, secondsLeft, again)
    })

    it('let a hundred confirmations fail from a network, and count none that succeeds', async () => {
      const { token, challenge } = await newRegistration()
      const options = stranger()
      const fail = () => confirm(app, { link: { token: 'made up' } }, options)
      for (let time = 0; time < 99; time += 1) expectOutcome(await fail(), 'InvalidTokenError')
      const right = await confirm(app, { link: { token, challenge } }, options)
      expectOutcome(right, 'LoginSuccess')
      const { taken, secondsLeft } = await exhaust(app, fail)
      expect({ taken, secondsLeft }).toEqual({ taken: 1, secondsLeft: 5 })
      expectOutcome(await confirm(app, { link: { token } }, stranger()), 'InvalidTokenError')
      await expectHonest(app, secondsLeft, fail)
    })

    it('let ten passwords be tried with a link, and never keep out who has the challenge', async () => {
      const { token, challenge } = await newRegistration()
      const other = await newRegistration()
      const attempt = (password: string, link = token) =>
        confirm(app, { link: { token: link, password } }, stranger())
      const { taken, secondsLeft } = await exhaust(app, () => attempt('not the one'))
      expect({ taken, secondsLeft }).toEqual({ taken: 10, secondsLeft: 60 })
      expectOutcome(await attempt(PASSWORD), 'TooManyRequestsError')
      expectOutcome(await attempt(PASSWORD, other.token), 'LoginSuccess')
      await expectHonest(app, secondsLeft, () => attempt('not the one'))
      const link = { token, challenge, password: 'not the one' }
      expectOutcome(await confirm(app, { link }, stranger()), 'LoginSuccess')
    })

    it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD, '192.0.2']))
  },
  SETTINGS,
)

onEveryStore('the throttles of registration, after a restart', (_app, kind) => {
  it('are what they were [R20]', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'authograph-restart-'))
    const settings = { ...SETTINGS, DATABASE_URL: await kind.create(directory) }
    const email = newAddress()
    const apply = (app: TestApp) => applyFor(app, { email, password: PASSWORD }, stranger())

    const first = await startApp(kind, settings)
    const { challenge } = expectOutcome(await apply(first), 'RegisterSuccess')
    await exhaust(first, () => resend(first, challenge, stranger()))
    await exhaust(first, () => apply(first))
    const before = await apply(first)
    await first.stop()

    const second = await startApp(kind, settings, first.clock)
    expect(await apply(second)).toEqual(before)
    expectOutcome(await resend(second, challenge, stranger()), 'TooManyRequestsError')
    await expectHonest(second, 600, () => apply(second))
    await second.stop()
    rmSync(directory, { recursive: true, force: true })
  })
})
