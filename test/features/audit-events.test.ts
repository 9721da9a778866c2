import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import type { AuditEventsQueryVariables } from '../support/generated/graphql.ts'
import { dataOf } from '../support/http.ts'
import { AuditEvents, NodeById } from '../support/operations.ts'
import { logIn, newPerson, type Person } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

async function listEvents(app: TestApp, viewer: Person, variables: AuditEventsQueryVariables = {}) {
  return dataOf(await app.send(AuditEvents, variables, viewer)).auditEvents
}

onEveryStore('the list of audit events', (app) => {
  it('is for administrators only', async () => {
    const person = await newPerson(app)
    const refused = await app.send(AuditEvents, {}, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('says who did what to whom, newest first', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    const { id, email } = person.login.user
    const { nodes } = await listEvents(app, administrator, { filter: { subjectId: id } })
    expect(nodes.map(({ type }) => type)).toEqual(['LOGGED_IN', 'EMAIL_CONFIRMED', 'REGISTERED'])
    expect(nodes[0]).toMatchObject({
      actorId: id,
      actor: { id },
      subjectId: id,
      subject: { id, email },
      ipAddress: '127.0.0.1',
      details: [],
    })
  })

  it('is read page by page, and filtered by kind, actor and time', async () => {
    const administrator = await newAdministrator(app)
    const person = await newPerson(app)
    await app.advanceSeconds(60)
    const since = app.clock.now().toISOString()
    await logIn(app, person)
    const subjectId = person.login.user.id
    const first = await listEvents(app, administrator, { first: 1, filter: { subjectId } })
    const { endCursor } = first.pageInfo
    const rest = await listEvents(app, administrator, { after: endCursor, filter: { subjectId } })
    expect([...first.nodes, ...rest.nodes].map(({ type }) => type)).toEqual([
      'LOGGED_IN',
      'LOGGED_IN',
      'EMAIL_CONFIRMED',
      'REGISTERED',
    ])
    const filters = [
      { subjectId, types: ['REGISTERED'] as const },
      { actorId: subjectId, occurredAfter: since },
      { subjectId, occurredBefore: since, types: ['LOGGED_IN'] as const },
    ]
    for (const { types, ...conditions } of filters) {
      const filter = types === undefined ? conditions : { ...conditions, types: [...types] }
      expect((await listEvents(app, administrator, { filter })).nodes).toHaveLength(1)
    }
  })

  it('has each event as a node, for administrators alone', async () => {
    const administrator = await newAdministrator(app)
    const [event] = (await listEvents(app, administrator, { first: 1 })).nodes
    const id = event?.id ?? ''
    const { node } = dataOf(await app.send(NodeById, { id }, administrator))
    expect(node).toEqual({ __typename: 'AuditEvent', id })
    const person = await newPerson(app)
    expect(dataOf(await app.send(NodeById, { id }, person)).node).toBeNull()
  })
})
