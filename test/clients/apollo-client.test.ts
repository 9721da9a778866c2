import { type ApolloClient, CombinedGraphQLErrors, gql } from '@apollo/client/core'
import { expect, it } from 'vitest'
import type { TestApp } from '../support/app.ts'
import type { TokenTransport } from '../support/generated/graphql.ts'
import { ConfirmEmail, Login, Logout, Me, RefreshSession, Register } from '../support/operations.ts'
import { expectOutcome, newAddress, newPerson, PASSWORD, readMail } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'
import { createApolloClient, forApollo, type TokenHolder } from './apollo.ts'
import { createBrowserFetch } from './browser-fetch.ts'

const ELEVEN_MINUTES = 11 * 60

onEveryStore('Apollo Client', (app) => {
  const endpoint = () => `${app.url}/graphql`

  it('goes from register to logout with BEARER tokens, through an access token that expires', async () => {
    const tokens: TokenHolder = { accessToken: undefined }
    const client = createApolloClient(endpoint(), { tokens })
    const email = newAddress()
    await confirm(app, client, email, 'BEARER')

    const login = await logIn(client, email, 'BEARER')
    tokens.accessToken = login.tokens?.accessToken
    expect(await myEmail(client)).toBe(email)

    await app.advanceSeconds(ELEVEN_MINUTES)
    expect(await reasonOf(myEmail(client))).toBe('TOKEN_EXPIRED')
    const refreshToken = login.tokens?.refreshToken ?? ''
    const refreshed = await client.mutate({
      mutation: forApollo(RefreshSession),
      variables: { input: { refreshToken } },
    })
    const outcome = expectOutcome(given(refreshed.data).refreshSession, 'RefreshSessionSuccess')
    tokens.accessToken = outcome.tokens.accessToken
    expect(await myEmail(client)).toBe(email)

    expect(await logOut(client)).toBe(login.session.id)
    expect(await reasonOf(myEmail(client))).toBe('SESSION_ENDED')
  })

  it('goes from register to logout in COOKIE transport, with nothing to refresh', async () => {
    const browser = createBrowserFetch(app.configuration.server.publicUrl)
    const client = createApolloClient(endpoint(), { fetch: browser.fetch })
    const email = newAddress()
    const confirmed = await confirm(app, client, email, 'COOKIE')
    expect(confirmed).toMatchObject({ tokens: null, deviceToken: null })

    const login = await logIn(client, email, 'COOKIE')
    expect(login).toMatchObject({ tokens: null, deviceToken: null })
    await app.advanceSeconds(ELEVEN_MINUTES)
    expect(await myEmail(client)).toBe(email)

    expect(await logOut(client)).toBe(login.session.id)
    expect([...browser.cookies.keys()]).toEqual(['authograph-device'])
    expect(await myEmail(client)).toBeUndefined()
  })

  it('reads why its cookie was refused, on a page that is not on the list', async () => {
    const page = createBrowserFetch('https://not-on-the-list.example')
    const client = createApolloClient(endpoint(), { fetch: page.fetch })
    await logIn(client, (await newPerson(app)).email, 'COOKIE')
    const [error] = await errorsOf(myEmail(client))
    expect(error?.extensions?.code).toBe('FORBIDDEN')
    expect(error?.message).toContain('CORS_ORIGINS')
  })

  it('sees the user that a login returns in every query that shows the same user', async () => {
    const person = await newPerson(app)
    const client = createApolloClient(endpoint(), { tokens: { ...person } })
    const before = await client.query({ query: forApollo(Me) })
    await app.advanceSeconds(60)
    await logIn(client, person.email, 'BEARER')

    const cached = client.cache.readQuery({ query: forApollo(Me) })
    expect(cached?.me?.id).toBe(before.data?.me?.id)
    expect(cached?.me?.lastLoginAt).toBe(app.clock.now().toISOString())
    expect(cached?.me?.lastLoginAt).not.toBe(before.data?.me?.lastLoginAt)
    expect(client.cache.extract()).toHaveProperty([`User:${person.login.user.id}`])
  })

  it('finds an unexpected failure in the interface that all failures share', async () => {
    const client = createApolloClient(endpoint())
    const Failure = gql`
      mutation ($input: LoginInput!) { login(input: $input) { ... on MutationError { message } } }
    `
    const input = { identifier: newAddress(), password: 'not the password' }
    const { data } = await client.mutate({ mutation: Failure, variables: { input } })
    expect(data).toEqual({
      login: { __typename: 'InvalidCredentialsError', message: expect.stringContaining(' ') },
    })
  })
})

async function confirm(
  app: TestApp,
  client: ApolloClient,
  email: string,
  transport: TokenTransport,
) {
  const registered = await client.mutate({
    mutation: forApollo(Register),
    variables: { input: { email, password: PASSWORD } },
  })
  const { challenge } = expectOutcome(given(registered.data).register, 'RegisterSuccess')
  const { code } = await readMail(app, email)
  const confirmed = await client.mutate({
    mutation: forApollo(ConfirmEmail),
    variables: { input: { proof: { code: { challenge, code } }, transport } },
  })
  return expectOutcome(given(confirmed.data).confirmEmail, 'LoginSuccess')
}

async function logIn(client: ApolloClient, email: string, transport: TokenTransport) {
  const { data } = await client.mutate({
    mutation: forApollo(Login),
    variables: { input: { identifier: email, password: PASSWORD, transport } },
  })
  return expectOutcome(given(data).login, 'LoginSuccess')
}

async function logOut(client: ApolloClient) {
  const { data } = await client.mutate({ mutation: forApollo(Logout) })
  return given(data).logout.endedSessionId
}

async function myEmail(client: ApolloClient) {
  const { data } = await client.query({ query: forApollo(Me), fetchPolicy: 'network-only' })
  return given(data).me?.email
}

/** The errors of a request that must fail, as Apollo Client reports them. */
async function errorsOf(request: Promise<unknown>) {
  const error = await request.catch((reason: unknown) => reason)
  if (!CombinedGraphQLErrors.is(error)) throw new Error(`expected GraphQL errors, but got ${error}`)
  return error.errors
}

/** Why a credential is of no use. */
async function reasonOf(request: Promise<unknown>): Promise<unknown> {
  const [error] = await errorsOf(request)
  expect(error?.extensions?.code).toBe('UNAUTHENTICATED')
  return error?.extensions?.reason
}

function given<Data>(data: Data | null | undefined): Data {
  if (data == null) throw new Error('expected data')
  return data
}
