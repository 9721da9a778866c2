import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import { dataOf } from '../support/http.ts'
import { SendPasswordReset } from '../support/operations.ts'
import { resetPassword } from '../support/passwords.ts'
import { expectOutcome, newPerson, type Person, readMail } from '../support/people.ts'
import { refresh } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

async function sendReset(app: TestApp, viewer: Person, userId: string) {
  const answer = await app.send(SendPasswordReset, { input: { userId } }, viewer)
  return dataOf(answer).sendPasswordReset
}

onEveryStore('sendPasswordReset', (app) => {
  it('mails a link by which the person chooses a new password', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id } = person.login.user
    const sent = await sendReset(app, administrator, id)
    const { user, delivery } = expectOutcome(sent, 'SendPasswordResetSuccess')
    expect(user.id).toBe(id)
    expect(delivery).toMatchObject({ to: person.email, status: 'QUEUED' })
    const { mail, token } = await readMail(app, person.email)
    expect(mail.code).toBeNull()
    expectOutcome(await resetPassword(app, { token }), 'ResetPasswordSuccess')
  })

  it('is for administrators only, with a fresh session', async () => {
    const person = await newPerson(app)
    const input = { userId: person.login.user.id }
    const refused = await app.send(SendPasswordReset, { input }, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const administrator = await newAdministrator(app)
    await app.advanceSeconds(601)
    const { accessToken } = await refresh(app, administrator.refreshToken)
    const stale = await sendReset(app, { ...administrator, accessToken }, input.userId)
    expectOutcome(stale, 'ReauthenticationRequiredError')
  })

  it('finds nobody who does not exist', async () => {
    const administrator = await newAdministrator(app)
    for (const id of [crypto.randomUUID(), 'no id\0']) {
      expectOutcome(await sendReset(app, administrator, id), 'NotFoundError')
    }
  })
})
