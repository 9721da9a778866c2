import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { expectCleanLog } from '../support/clean-log.ts'
import { expectOutcome, newAddress, PASSWORD } from '../support/people.ts'
import {
  confirm,
  newRegistration,
  nextMail,
  type WaitingRegistration,
  wrongCode,
} from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

const DAY = 86_400

/** Types wrong codes one after the other. @returns how many tries each answer left */
async function typeWrongCodes(app: TestApp, registration: WaitingRegistration, times: number) {
  const { challenge, code } = registration
  const left: number[] = []
  for (let time = 0; time < times; time += 1) {
    const answer = await confirm(app, { code: { challenge, code: wrongCode(code) } })
    left.push(expectOutcome(answer, 'InvalidCodeError').triesLeft)
  }
  return left
}

onEveryStore('the code of a confirmation', (app) => {
  it('is dead after five tries, while the link lives [R23 CVE-2026-105638]', async () => {
    const registration = await newRegistration(app)
    const { challenge, code, token } = registration
    expect(await typeWrongCodes(app, registration, 6)).toEqual([4, 3, 2, 1, 0, 0])
    const right = await confirm(app, { code: { challenge, code } })
    expect(right).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 0 })
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
  })

  it('is taken at the fifth try', async () => {
    const registration = await newRegistration(app)
    const { challenge, code } = registration
    await typeWrongCodes(app, registration, 4)
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
  })

  it('has no more than five tries when thirty come at once [R23 CVE-2026-105638]', async () => {
    const registration = await newRegistration(app)
    const { challenge, code } = registration
    const guesses = Array.from({ length: 30 }, () => typeWrongCodes(app, registration, 1))
    const left = (await Promise.all(guesses)).flat().sort()
    expect(left).toEqual([...Array(26).fill(0), 1, 2, 3, 4])
    const right = await confirm(app, { code: { challenge, code } })
    expectOutcome(right, 'InvalidCodeError')
  })

  it('is wrong with anything but its digits', async () => {
    const registration = await newRegistration(app)
    const { challenge, code } = registration
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    for (const typed of ['', `${code}0`, code.slice(1), fullWidth]) {
      const answer = await confirm(app, { code: { challenge, code: typed } })
      expectOutcome(answer, 'InvalidCodeError')
    }
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
  })

  it('is taken for ten minutes, the link for a day [R27]', async () => {
    const inTime = await newRegistration(app)
    const late = await newRegistration(app)
    const tooLate = await newRegistration(app)
    await app.advanceSeconds(599)
    const { challenge, code } = inTime
    expectOutcome(await confirm(app, { code: { challenge, code } }), 'LoginSuccess')
    await app.advanceSeconds(1)
    const lateCode = { challenge: late.challenge, code: late.code }
    expectOutcome(await confirm(app, { code: lateCode }), 'TokenExpiredError')
    await app.advanceSeconds(DAY - 601)
    const lateLink = { token: late.token, challenge: late.challenge }
    expectOutcome(await confirm(app, { link: lateLink }), 'LoginSuccess')
    await app.advanceSeconds(1)
    const { token } = tooLate
    for (const link of [
      { token },
      { token, challenge: tooLate.challenge },
      { token, password: PASSWORD },
    ]) {
      expectOutcome(await confirm(app, { link }), 'TokenExpiredError')
    }
  })

  it('is called expired only by a genuine challenge or link', async () => {
    const { challenge, token, code } = await newRegistration(app)
    await app.advanceSeconds(DAY)
    const flip = (text: string) => text.replace(/\.(.)/, (_, c) => (c === 'A' ? '.B' : '.A'))
    const forged = { challenge: flip(challenge), code }
    expectOutcome(await confirm(app, { code: forged }), 'InvalidTokenError')
    expectOutcome(await confirm(app, { link: { token: flip(token) } }), 'InvalidTokenError')
  })

  it('is left out of the mails to an address after ten wrong ones within a day [R23 CVE-2026-105638 CVE-2025-64102]', async () => {
    const email = newAddress()
    const first = await newRegistration(app, email)
    await typeWrongCodes(app, first, 5)
    const second = await newRegistration(app, email)
    expect(second.code).toMatch(/^\d{6}$/)
    await typeWrongCodes(app, second, 5)

    const again = await nextMail(app, second)
    const third = await newRegistration(app, email.toUpperCase())
    expect([again.code, third.code]).toEqual(['', ''])
    expect(third.token).not.toBe('')
    for (const code of ['', '000000']) {
      const guess = await confirm(app, { code: { challenge: third.challenge, code } })
      expect(guess).toMatchObject({ __typename: 'InvalidCodeError', triesLeft: 0 })
    }
    expect((await newRegistration(app)).code).toMatch(/^\d{6}$/)

    await app.advanceSeconds(DAY)
    const nextDay = await newRegistration(app, email)
    expect(nextDay.code).toMatch(/^\d{6}$/)
    const { token, challenge } = nextDay
    expectOutcome(await confirm(app, { link: { token, challenge } }), 'LoginSuccess')
  })

  it('is never in the log', () => expectCleanLog(app, [PASSWORD]))
})
