import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import { dataOf } from '../support/http.ts'
import { Sessions } from '../support/operations.ts'
import { expectOutcome, newAddress, PASSWORD } from '../support/people.ts'
import {
  confirm,
  newRegistration,
  nextMail,
  resend,
  type WaitingRegistration,
} from '../support/registrations.ts'
import { onEveryStore } from '../support/stores.ts'

type Confirmed = Awaited<ReturnType<typeof confirm>>

/** Of all that came at once exactly one succeeded, with one session; the others got one of `names`. */
function expectOneSuccess(confirmed: readonly Confirmed[], names: readonly string[]) {
  const [login, ...more] = confirmed.filter((one) => one.__typename === 'LoginSuccess')
  expect(more).toEqual([])
  const others = confirmed.filter((one) => one !== login)
  expect(others.filter((one) => !names.includes(one.__typename))).toEqual([])
  if (login === undefined) throw new Error('nobody got in')
  return expectOutcome(login, 'LoginSuccess')
}

onEveryStore('fifty confirmations at once', (app) => {
  const atOnce = (proofOf: (index: number) => Parameters<typeof confirm>[1]) =>
    Promise.all(Array.from({ length: 50 }, (_, index) => confirm(app, proofOf(index))))

  it('let one in by link [R28]', async () => {
    const { token, challenge } = await newRegistration(app)
    const confirmed = await atOnce(() => ({ link: { token, challenge } }))
    const login = expectOneSuccess(confirmed, ['InvalidTokenError'])
    const accessToken = login.tokens?.accessToken ?? ''
    const { me } = dataOf(await app.send(Sessions, {}, { accessToken }))
    expect(me?.sessions.totalCount).toBe(1)
  })

  it('let one in by code [R28]', async () => {
    const { code, challenge } = await newRegistration(app)
    const confirmed = await atOnce(() => ({ code: { code, challenge } }))
    expectOneSuccess(confirmed, ['InvalidTokenError', 'InvalidCodeError'])
  })

  it('let one in by three mails that live side by side [R28]', async () => {
    const registration = await newRegistration(app)
    const { challenge } = registration
    const mails = [
      registration,
      await nextMail(app, registration),
      await nextMail(app, registration),
    ]
    const confirmed = await atOnce((index) => {
      const { token = '', code = '' } = mails[index % 3] ?? {}
      return index % 2 === 0 ? { code: { challenge, code } } : { link: { token, challenge } }
    })
    expectOneSuccess(confirmed, ['InvalidTokenError', 'InvalidCodeError'])
  })

  it('make one account of the registrations of several people for one address [R42]', async () => {
    const email = newAddress()
    const registrations: WaitingRegistration[] = []
    for (let count = 0; count < 5; count += 1) registrations.push(await newRegistration(app, email))
    const confirmed = await atOnce((index) => {
      const { token = '', challenge = '' } = registrations[index % 5] ?? {}
      return { link: { token, challenge } }
    })
    expectOneSuccess(confirmed, ['InvalidTokenError', 'EmailTakenError'])
  })

  it('let one in while further mails are asked for', async () => {
    const { token, challenge } = await newRegistration(app)
    const resent = Array.from({ length: 10 }, () => resend(app, challenge))
    const confirmed = await atOnce(() => ({ link: { token, challenge } }))
    for (const answer of await Promise.all(resent)) {
      expectOutcome(answer, 'ResendConfirmationSuccess')
    }
    const names = ['InvalidTokenError']
    const successes = confirmed.filter((one) => one.__typename === 'LoginSuccess')
    if (successes.length > 0) expectOneSuccess(confirmed, names)
    // More than three mails at once end the first: then nobody gets in by it, and nothing else happens.
    else expect(confirmed.map((one) => one.__typename)).toEqual(Array(50).fill(names[0]))
  })

  it('let one in by password', async () => {
    const { token } = await newRegistration(app)
    const confirmed = await Promise.all(
      Array.from({ length: 8 }, () => confirm(app, { link: { token, password: PASSWORD } })),
    )
    expectOneSuccess(confirmed, ['InvalidTokenError'])
  })

  it('log no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})
