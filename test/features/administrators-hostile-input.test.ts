import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import { dataOf } from '../support/http.ts'
import {
  AuditEvents,
  EmailDeliveries,
  LoginDiagnosis,
  NodeById,
  Users,
} from '../support/operations.ts'
import { newPerson } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

/** PostgreSQL refuses texts with NUL; the others are what a pattern or a folded key could trip over. */
const TEXTS = ['\0', 'a\0b', '%', "'", 'ß'.repeat(200), '\ud800']

onEveryStore('what administrators look for', (app) => {
  it.each(TEXTS)('finds nothing, and breaks nothing: %j', async (text) => {
    const administrator = await newAdministrator(app)
    const { node } = dataOf(await app.send(NodeById, { id: text }, administrator))
    expect(node).toBeNull()
    for (const filter of [{ actorId: text }, { subjectId: text }]) {
      const found = dataOf(await app.send(AuditEvents, { filter }, administrator))
      expect(found.auditEvents.nodes).toEqual([])
    }
    for (const filter of [{ to: text }, { template: text }]) {
      const found = dataOf(await app.send(EmailDeliveries, { filter }, administrator))
      expect(found.emailDeliveries.nodes).toEqual([])
    }
    const { users } = dataOf(await app.send(Users, { filter: { role: text } }, administrator))
    expect(users.nodes).toEqual([])
    const diagnosis = dataOf(await app.send(LoginDiagnosis, { identifier: text }, administrator))
    expect(diagnosis.loginDiagnosis).toMatchObject({
      canLogIn: false,
      obstacles: ['UNKNOWN_IDENTIFIER'],
      user: null,
    })
  })

  it('is read as a login reads it, with spaces around it', async () => {
    const administrator = await newAdministrator(app)
    const { email } = await newPerson(app)
    const identifier = ` ${email} `
    const { loginDiagnosis } = dataOf(await app.send(LoginDiagnosis, { identifier }, administrator))
    expect(loginDiagnosis.user?.email).toBe(email)
  })
})
