import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import {
  applyFor,
  confirm,
  newRegistration,
  nextMail,
  resend,
  wrongCode,
} from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const DAY = 86_400

onEveryStore('resendConfirmation', (app) => {
  const inSeconds = (seconds: number) =>
    new Date(app.clock.now().getTime() + seconds * 1000).toISOString()

  it('mails a new code and link, and says until when they are taken', async () => {
    const first = await newRegistration(app)
    await app.advanceSeconds(60)
    const answer = expectOutcome(await resend(app, first.challenge), 'ResendConfirmationSuccess')
    expect(answer).toMatchObject({
      codeExpiresAt: inSeconds(600),
      linkExpiresAt: inSeconds(DAY),
    })
    const second = await readMail(app, first.email)
    expect(await app.mailsTo(first.email)).toHaveLength(2)
    expect(second.token).not.toBe(first.token)
    expect(second.code).not.toBe(first.code)
    const { challenge } = first
    expectOutcome(await confirm(app, { code: { challenge, code: second.code } }), 'LoginSuccess')
  })

  it('leaves the mails before good, up to three side by side', async () => {
    for (const pick of [0, 1, 2]) {
      const first = await newRegistration(app)
      const { challenge } = first
      const mails = [first, await nextMail(app, first), await nextMail(app, first)]
      const code = mails[pick]?.code ?? ''
      expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
    }
    for (const pick of [0, 1, 2]) {
      const first = await newRegistration(app)
      const { challenge } = first
      const mails = [first, await nextMail(app, first), await nextMail(app, first)]
      const token = mails[pick]?.token ?? ''
      expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
    }
  })

  it('ends the oldest of four, and the challenge of the first goes on', async () => {
    const first = await newRegistration(app)
    const { challenge, code, token } = first
    await nextMail(app, first)
    await nextMail(app, first)
    const fourth = await nextMail(app, first)
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'InvalidTokenError')
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'InvalidCodeError')
    expectOutcome(await confirm(app, { code: { challenge, code: fourth.code } }), 'LoginSuccess')
  })

  it('gives new tries to the same challenge', async () => {
    const registration = await newRegistration(app)
    const { challenge, code } = registration
    const wrong = { code: { challenge, code: wrongCode(code) } }
    for (let time = 0; time < 5; time += 1) await confirm(app, wrong)
    const dead = await confirm(app, { code: { challenge, code } })
    expect(dead).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 0 })
    const next = await nextMail(app, registration)
    const missed = { challenge, code: wrongCode(code, next.code) }
    const answer = await confirm(app, { code: missed })
    expect(answer).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 4 })
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'InvalidCodeError')
    expectOutcome(await confirm(app, { code: { challenge, code: next.code } }), 'LoginSuccess')
  })

  it('keeps a registration alive whose first link expires', async () => {
    const registration = await newRegistration(app)
    const { challenge, token } = registration
    await app.advanceSeconds(DAY - 1)
    const second = await nextMail(app, registration)
    await app.advanceSeconds(DAY - 1)
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'TokenExpiredError')
    const third = await nextMail(app, registration)
    await app.advanceSeconds(1)
    const late = { token: second.token, challenge }
    expectOutcome(await confirm(app, { link: late }), 'TokenExpiredError')
    expectOutcome(await confirm(app, { link: { token: third.token, challenge } }), 'LoginSuccess')
  })

  it('mails in the language of the registration, whoever asks', async () => {
    const email = newAddress()
    const answer = await applyFor(app, { email, password: PASSWORD, locale: 'es' })
    const { challenge } = expectOutcome(answer, 'RegisterSuccess')
    await resend(app, challenge, { headers: { 'accept-language': 'de' } })
    const subjects = (await app.mailsTo(email)).map((mail) => mail.subject)
    expect(subjects).toHaveLength(2)
    expect(new Set(subjects).size).toBe(1)
  })

  it('answers the same for a challenge that is used, expired, garbled or made up, and mails nobody [R17]', async () => {
    const used = await newRegistration(app)
    const proof = { challenge: used.challenge, code: used.code }
    expectOutcome(await confirm(app, { code: proof }), 'LoginSuccess')
    const expired = await newRegistration(app)
    await app.advanceSeconds(DAY)
    const [id = '', mac = ''] = (await newRegistration(app)).challenge.split('.')
    const person = await newPerson(app)
    const expected = {
      __typename: 'ResendConfirmationSuccess',
      codeExpiresAt: inSeconds(600),
      linkExpiresAt: inSeconds(DAY),
    }
    const before = await countMails()
    for (const challenge of [
      used.challenge,
      expired.challenge,
      `${id}.${mac.split('').reverse().join('')}`,
      `00000000-0000-7000-8000-000000000000.${mac}`,
      used.token,
      person.refreshToken,
      'made up',
      '',
    ]) {
      expect(await resend(app, challenge)).toEqual(expected)
    }
    expect(await countMails()).toBe(before)
  })

  it('logs no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))

  const countMails = async () => {
    const mails = await app.app.database.queries.selectFrom('outbox').select('id').execute()
    return mails.length
  }
})
