import { ClientError, GraphQLClient } from 'graphql-request'
import { expect, it } from 'vitest'
import type { TypedDocumentString } from '../support/generated/graphql.ts'
import { ConfirmEmail, Login, Logout, Me, RefreshSession, Register } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'
import { createBrowserFetch } from './browser-fetch.ts'

onEveryStore('graphql-request', (app) => {
  const createClient = (fetch = globalThis.fetch) =>
    new GraphQLClient(`${app.url}/graphql`, { fetch })

  it('goes from register to logout with BEARER tokens', async () => {
    const client = createClient()
    const email = newAddress()
    const { register } = await send(client, Register, { input: { email, password: PASSWORD } })
    const { challenge } = expectOutcome(register, 'RegisterSuccess')
    const { code } = await readMail(app, email)
    const { confirmEmail } = await send(client, ConfirmEmail, {
      input: { proof: { code: { challenge, code } } },
    })
    expectOutcome(confirmEmail, 'LoginSuccess')

    const { login } = await send(client, Login, {
      input: { identifier: email, password: PASSWORD },
    })
    const { tokens, session } = expectOutcome(login, 'LoginSuccess')
    const { refreshSession } = await send(client, RefreshSession, {
      input: { refreshToken: tokens?.refreshToken ?? '' },
    })
    const { accessToken } = expectOutcome(refreshSession, 'RefreshSessionSuccess').tokens
    client.setHeader('authorization', `Bearer ${accessToken}`)
    expect(await send(client, Me, {})).toMatchObject({ me: { email } })
    expect(await send(client, Logout, {})).toMatchObject({ logout: { endedSessionId: session.id } })
  })

  it('stays logged in by its cookie, in COOKIE transport', async () => {
    const { email } = await newPerson(app)
    const browser = createBrowserFetch(app.configuration.server.publicUrl)
    const client = createClient(browser.fetch)
    await send(client, Login, {
      input: { identifier: email, password: PASSWORD, transport: 'COOKIE' },
    })
    expect(await send(client, Me, {})).toMatchObject({ me: { email } })
    await send(client, Logout, {})
    expect(await send(client, Me, {})).toEqual({ me: null })
  })

  it('gets no password back in the errors of a request that does not fit the schema', async () => {
    const query: string = Login.toString()
    const variables = { input: { identifier: 1, password: PASSWORD } }
    const request = createClient().request(query, variables)
    const error = await request.catch((reason: unknown) => reason)
    if (!(error instanceof ClientError)) throw new Error(`expected a ClientError, got ${error}`)
    expect(error.response.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
    expect(JSON.stringify(error.response.errors)).not.toContain(PASSWORD)
  })
})

function send<Data, Variables extends object>(
  client: GraphQLClient,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return client.request<Data>(document.toString(), variables)
}
