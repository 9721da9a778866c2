import { expect, it } from 'vitest'
import { expectCleanLog } from '../support/clean-log.ts'
import {
  addressesOf,
  cancelChange,
  changeAddress,
  confirmChange,
  newChange,
  requestChange,
} from '../support/email-changes.ts'
import { logInAnew } from '../support/passwords.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { activityOf } from '../support/sessions.ts'
import { countUsers } from '../support/stored-users.ts'
import { onEveryStore } from '../support/stores.ts'

/** The names of the answers, each with how often it came. */
function tally(answers: readonly { readonly __typename: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { __typename: name } of answers) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

onEveryStore('changes of addresses that race', (app) => {
  const atOnce = <Answer>(times: number, call: (index: number) => Promise<Answer>) =>
    Promise.all(Array.from({ length: times }, (_, index) => call(index)))

  it('are made once by fifty confirmations with one link [R28]', async () => {
    const person = await newPerson(app)
    const { token, newEmail } = await newChange(app, person)
    const answers = await atOnce(50, () => confirmChange(app, { token }))
    expect(tally(answers)).toEqual({ ConfirmEmailChangeSuccess: 1, InvalidTokenError: 49 })
    expect(await addressesOf(app, person)).toEqual({ email: newEmail, pendingEmail: null })
    expect((await activityOf(app, person)).filter((type) => type === 'EMAIL_CHANGED')).toHaveLength(
      1,
    )
    // The request, the change, and the confirmation of the account.
    expect(await app.mailsTo(person.email)).toHaveLength(3)
  })

  it('are made once by fifty confirmations with link and code', async () => {
    const { token, challenge, code } = await newChange(app, await newPerson(app))
    const answers = await atOnce(50, (index) =>
      confirmChange(app, index % 2 === 0 ? { token } : { code: { challenge, code } }),
    )
    const { ConfirmEmailChangeSuccess: made, ...others } = tally(answers)
    expect(made).toBe(1)
    const names = Object.keys(others)
    const expected = ['InvalidTokenError', 'InvalidCodeError']
    expect(names.filter((name) => !expected.includes(name))).toEqual([])
  })

  it('give one address to one of several accounts [R42]', async () => {
    const newEmail = newAddress()
    const changes = []
    for (let count = 0; count < 5; count += 1) {
      changes.push(await newChange(app, await newPerson(app), newEmail))
    }
    const answers = await Promise.all(changes.map(({ token }) => confirmChange(app, { token })))
    expect(tally(answers)).toEqual({ ConfirmEmailChangeSuccess: 1, EmailTakenError: 4 })
    expect(await countUsers(app, newEmail)).toBe(1)
    const unmoved = changes.filter((_, index) => answers[index]?.__typename === 'EmailTakenError')
    for (const { oldEmail } of unmoved) expect(await countUsers(app, oldEmail)).toBe(1)
  })

  it('end at the old address when confirmation and cancellation meet', async () => {
    for (let round = 0; round < 10; round += 1) {
      const person = await newPerson(app)
      const { token, cancelToken } = await newChange(app, person)
      const calls = [() => confirmChange(app, { token }), () => cancelChange(app, cancelToken)]
      if (round % 2 === 1) calls.reverse()
      const answers = await Promise.all(calls.map((call) => call()))
      expect(tally(answers).CancelEmailChangeSuccess).toBe(1)
      // Where the change was made first, it was taken back.
      const login = await logInAnew(app, person)
      expect(login.user.id).toBe(person.login.user.id)
      expect(await addressesOf(app, login)).toEqual({ email: person.email, pendingEmail: null })
    }
  })

  it('are stopped or taken back once by twenty cancellations [R28]', async () => {
    const waiting = await newChange(app, await newPerson(app))
    const stopped = await atOnce(20, () => cancelChange(app, waiting.cancelToken))
    expect(tally(stopped)).toEqual({ CancelEmailChangeSuccess: 1, InvalidTokenError: 19 })
    const person = await newPerson(app)
    const made = await changeAddress(app, person)
    const tokens = [made.cancelToken, made.takeBackToken]
    const takenBack = await atOnce(20, (index) => cancelChange(app, tokens[index % 2] ?? ''))
    expect(tally(takenBack)).toEqual({ CancelEmailChangeSuccess: 1, InvalidTokenError: 19 })
    // The account, the request, the change, and that it was taken back.
    expect(await app.mailsTo(person.email)).toHaveLength(4)
  })

  it('leave one that waits of several that were asked for at once', async () => {
    const person = await newPerson(app)
    const addresses = Array.from({ length: 4 }, () => newAddress())
    const asked = await Promise.all(addresses.map((email) => requestChange(app, email, person)))
    expect(tally(asked)).toEqual({ RequestEmailChangeSuccess: 4 })
    const { pendingEmail } = await addressesOf(app, person)
    const made: string[] = []
    for (const email of addresses) {
      const mails = await app.mailsTo(email)
      const token = mails[0]?.links[0]?.split('#token=')[1] ?? 'none'
      const answer = await confirmChange(app, { token })
      if (answer.__typename === 'ConfirmEmailChangeSuccess') made.push(email)
    }
    expect(made).toEqual([pendingEmail])
  })

  it('meet a new request: the one or the other, and nothing in between', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await newPerson(app)
      const { token, newEmail } = await newChange(app, person)
      const later = newAddress()
      const [confirmed, asked] = await Promise.all([
        confirmChange(app, { token }),
        requestChange(app, later, person),
      ])
      expectOutcome(asked, 'RequestEmailChangeSuccess')
      const { email } = await addressesOf(app, person)
      const isMade = confirmed.__typename === 'ConfirmEmailChangeSuccess'
      if (!isMade) expectOutcome(confirmed, 'InvalidTokenError')
      expect(email).toBe(isMade ? newEmail : person.email)
      const { token: next } = await readMail(app, later)
      const last = await confirmChange(app, { token: next })
      // Asked for by a request that still saw the old address, it is worth nothing.
      if (last.__typename !== 'InvalidTokenError') {
        expect(expectOutcome(last, 'ConfirmEmailChangeSuccess').email).toBe(later)
      }
    }
  })

  it('log no address, password, code or token', () => expectCleanLog(app, [PASSWORD]))
})
