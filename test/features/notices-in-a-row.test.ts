import { expect, it } from 'vitest'
import { changePassword, NEW_PASSWORD } from '../support/passwords.ts'
import { expectOutcome, logIn, newPerson, PASSWORD } from '../support/people.ts'
import { endReasonOf, refresh, whoIs } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

const TIMES = 8

onEveryStore('an owner is told five times in a row, and then once in ten minutes', (app) => {
  const noticesTo = async (email: string, subject: string) =>
    (await app.mailsTo(email)).filter((mail) => mail.subject.includes(subject)).length

  it('that the password was changed, to and fro [R24]', async () => {
    const person = await newPerson(app)
    const words = [PASSWORD, NEW_PASSWORD]
    const change = async (time: number, { accessToken }: { readonly accessToken: string }) => {
      const [currentPassword = '', newPassword = ''] = time % 2 === 0 ? words : words.toReversed()
      const changed = await changePassword(app, { currentPassword, newPassword }, { accessToken })
      expectOutcome(changed, 'ChangePasswordSuccess')
    }
    for (let time = 0; time < TIMES; time += 1) await change(time, person)
    expect(await noticesTo(person.email, 'password')).toBe(5)
    await app.advanceSeconds(600)
    await change(TIMES, await refresh(app, person.refreshToken))
    expect(await noticesTo(person.email, 'password')).toBe(6)
  })

  it('that a session has ended by an old refresh token [R24]', async () => {
    const person = await newPerson(app)
    for (let time = 0; time < TIMES; time += 1) {
      const { refreshToken } = await logIn(app, person)
      await whoIs(app, await refresh(app, refreshToken))
      await app.advanceSeconds(11)
      expect(await endReasonOf(app, refreshToken)).toBe('REUSED')
    }
    expect(await noticesTo(person.email, 'we ended one of your')).toBe(5)
  })
})
