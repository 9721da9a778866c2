import { expect, it } from 'vitest'
import { askForLogin, logInBy } from '../support/login-codes.ts'
import { requestReset, resetPassword } from '../support/passwords.ts'
import { expectOutcome, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { applyFor, resend } from '../support/registrations.ts'
import { failLogins, loginInput, tryLogin } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const STRANGER = from('198.51.100.7')
const OWN = from('192.0.2.77')
const DAY_SECONDS = 86_400

onEveryStore(
  'an owner whom a stranger wants to keep out',
  (app) => {
    it('logs in with the password after hours of guesses from one network [R19]', async () => {
      const person = await newPerson(app)
      for (let round = 0; round < 12; round += 1) {
        await failLogins(app, 10, person.email, STRANGER)
        await app.advanceSeconds(600)
      }
      await failLogins(app, 10, person.email, STRANGER)
      expectOutcome(await tryLogin(app, loginInput(person), OWN), 'LoginSuccess')
    })

    it('gets a mail to get in by, however often the address is registered [R19]', async () => {
      const person = await newPerson(app)
      const { email } = person
      for (let times = 0; times < 8; times += 1)
        await applyFor(app, { email, password: PASSWORD }, STRANGER)
      expectOutcome(await requestReset(app, email, OWN), 'RequestPasswordResetSuccess')
      await askForLogin(app, email, OWN)
      const { token } = await readMail(app, email)
      expectOutcome(await logInBy(app, { token }, OWN), 'LoginSuccess')
    })

    it('gets a mail to get in by, however often it is asked for at other addresses of the inbox [R19]', async () => {
      const { email } = await newPerson(app)
      for (let tag = 0; tag < 8; tag += 1)
        await requestReset(app, email.replace('@', `+${tag}@`), STRANGER)
      expectOutcome(await requestReset(app, email, OWN), 'RequestPasswordResetSuccess')
      const { token } = await readMail(app, email)
      expectOutcome(await resetPassword(app, { token }, undefined, OWN), 'ResetPasswordSuccess')
    })

    it('logs in with the password after hours of guesses from all networks of one site [R19 R22]', async () => {
      const person = await newPerson(app)
      for (let round = 0; round < 12; round += 1) {
        for (let network = 0; network < 8; network += 1)
          await failLogins(app, 10, person.email, from(`2001:db8:7:${network}::1`))
        await app.advanceSeconds(600)
      }
      expectOutcome(await tryLogin(app, loginInput(person), OWN), 'LoginSuccess')
    })

    it('gets in by a mail that the stranger has asked for, when there are no more to be had [R19]', async () => {
      const person = await newPerson(app)
      for (let times = 0; times < 8; times += 1) await requestReset(app, person.email, STRANGER)
      expectOutcome(await requestReset(app, person.email, OWN), 'TooManyRequestsError')
      const { token } = await readMail(app, person.email)
      expectOutcome(await resetPassword(app, { token }, undefined, OWN), 'ResetPasswordSuccess')
    })

    it('loses nothing by a registration of the address that has expired and is asked for again [R24]', async () => {
      const person = await newPerson(app)
      const { email } = person
      const applied = await applyFor(app, { email, password: PASSWORD }, STRANGER)
      const { challenge } = expectOutcome(applied, 'RegisterSuccess')
      await app.advanceSeconds(2 * DAY_SECONDS)
      const mails = await app.mailsTo(email)
      for (let times = 0; times < 8; times += 1) {
        expectOutcome(await resend(app, challenge, STRANGER), 'ResendConfirmationSuccess')
        await app.advanceSeconds(60)
      }
      expect(await app.mailsTo(email)).toHaveLength(mails.length)
      const again = await applyFor(app, { email, password: PASSWORD }, OWN)
      expectOutcome(again, 'RegisterSuccess')
    })

    it('has one inbox, whatever a stranger writes behind a plus [R24]', async () => {
      const { email } = await newPerson(app)
      const tagged = Array.from({ length: 8 }, (_, tag) => email.replace('@', `+${tag}@`))
      for (const [tag, address] of tagged.entries()) {
        const ask = tag % 2 === 0 ? askForLogin : requestReset
        await ask(app, address, STRANGER)
      }
      const mails = await Promise.all(tagged.map((address) => app.mailsTo(address)))
      expect(mails.flat()).toHaveLength(5)
      for (const address of tagged.slice(0, 5))
        await applyFor(app, { email: address, password: PASSWORD }, STRANGER)
      const sixth = await applyFor(app, { email: tagged[5] ?? '', password: PASSWORD }, STRANGER)
      expectOutcome(sixth, 'TooManyRequestsError')
    })
  },
  { THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)

onEveryStore(
  'where accounts may be revealed, an owner whose address a stranger registers',
  (app) => {
    it('has all mails left, since none was sent [R24]', async () => {
      const { email } = await newPerson(app)
      for (let times = 0; times < 8; times += 1) {
        const taken = await applyFor(app, { email, password: PASSWORD }, STRANGER)
        expectOutcome(taken, 'EmailTakenError')
      }
    })
  },
  { ACCOUNT_PRIVACY: 'reveal', THROTTLE_SCALE: '1', TRUSTED_PROXIES: '127.0.0.1' },
)

function from(address: string) {
  return { headers: { 'x-forwarded-for': address } }
}
