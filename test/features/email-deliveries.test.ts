import { expect, it } from 'vitest'
import { newAdministrator } from '../support/administrators.ts'
import type { TestApp } from '../support/app.ts'
import type { EmailDeliveriesQueryVariables } from '../support/generated/graphql.ts'
import { dataOf } from '../support/http.ts'
import { EmailDeliveries, NodeById, RetryEmailDelivery } from '../support/operations.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { refresh } from '../support/sessions.ts'
import { onEveryStore } from '../support/stores.ts'

async function listMails(
  app: TestApp,
  viewer: Person,
  variables: EmailDeliveriesQueryVariables = {},
) {
  return dataOf(await app.send(EmailDeliveries, variables, viewer)).emailDeliveries
}

async function retry(app: TestApp, viewer: Person, deliveryId: string) {
  const answer = await app.send(RetryEmailDelivery, { input: { deliveryId } }, viewer)
  return dataOf(answer).retryEmailDelivery
}

/** The confirmation mail of a person, as if it had been given up. */
async function failedMailTo(app: TestApp, viewer: Person, email: string): Promise<string> {
  const { nodes } = await listMails(app, viewer, { filter: { to: email } })
  const id = nodes[0]?.id ?? ''
  await app.app.database.queries
    .updateTable('outbox')
    .set({ status: 'FAILED', last_error: 'the mailbox is full' })
    .where('id', '=', id)
    .execute()
  return id
}

onEveryStore('the list of mails', (app) => {
  it('is for administrators only', async () => {
    const person = await newPerson(app)
    const refused = await app.send(EmailDeliveries, {}, person)
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const input = { deliveryId: crypto.randomUUID() }
    const retried = await app.send(RetryEmailDelivery, { input }, person)
    expect(retried.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('shows what became of each, newest first, page by page', async () => {
    const administrator = await newAdministrator(app)
    const people = [await newPerson(app), await newPerson(app)]
    const first = await listMails(app, administrator, { first: 1 })
    expect(first.nodes).toMatchObject([
      { to: people[1]?.email, template: 'confirm-email', status: 'SENT', attempts: 1 },
    ])
    const second = await listMails(app, administrator, {
      first: 1,
      after: first.pageInfo.endCursor,
    })
    expect(second.nodes).toMatchObject([{ to: people[0]?.email, lastError: null }])
  })

  it('is filtered by address, kind and status', async () => {
    const administrator = await newAdministrator(app)
    const { email } = await newPerson(app)
    const filter = { to: email.toUpperCase(), template: 'confirm-email', status: 'SENT' } as const
    expect((await listMails(app, administrator, { filter })).nodes).toHaveLength(1)
    const failed = { ...filter, status: 'FAILED' } as const
    expect((await listMails(app, administrator, { filter: failed })).nodes).toEqual([])
  })

  it('a mail that was given up is sent again when an administrator says so', async () => {
    const administrator = await newAdministrator(app)
    const { email } = await newPerson(app)
    const id = await failedMailTo(app, administrator, email)
    const node = dataOf(await app.send(NodeById, { id }, administrator)).node
    expect(node).toMatchObject({ __typename: 'EmailDelivery', id })
    const retried = expectOutcome(await retry(app, administrator, id), 'RetryEmailDeliverySuccess')
    expect(retried.delivery).toEqual({ id, status: 'QUEUED', attempts: 0 })
    await app.mailsTo(email)
    const { nodes } = await listMails(app, administrator, { filter: { to: email } })
    expect(nodes).toMatchObject([{ id, status: 'SENT', lastError: null }])
    // One that was sent stays as it is.
    const again = expectOutcome(await retry(app, administrator, id), 'RetryEmailDeliverySuccess')
    expect(again.delivery.status).toBe('SENT')
  })

  it('finds no mail that does not exist, and needs a fresh session', async () => {
    const administrator = await newAdministrator(app)
    expectOutcome(await retry(app, administrator, crypto.randomUUID()), 'NotFoundError')
    expectOutcome(await retry(app, administrator, 'no id'), 'NotFoundError')
    await app.advanceSeconds(601)
    const { accessToken } = await refresh(app, administrator.refreshToken)
    const stale = await retry(app, { ...administrator, accessToken }, crypto.randomUUID())
    expectOutcome(stale, 'ReauthenticationRequiredError')
  })
})
