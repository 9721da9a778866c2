import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client/core'
import { cacheExchange, createClient, fetchExchange } from '@urql/core'
import { parse, print } from 'graphql'
import { GraphQLClient } from 'graphql-request'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf as apolloDocumentOf, createAuthLink } from '../../src/client/apollo.ts'
import type { AuthClient } from '../../src/client/client.ts'
import { Login, Me } from '../../src/client/generated/operations.ts'
import { possibleTypes } from '../../src/client/generated/possible-types.ts'
import { authExchange, documentOf as urqlDocumentOf } from '../../src/client/urql.ts'
import { useApp } from '../support/app.ts'
import { Login as LoginString } from '../support/operations.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { createClientOf, logInAs } from './clients.ts'

type Ask = () => Promise<string | undefined>

/** How each GraphQL client logs in and asks who is there, with a session that `authograph/client` keeps. */
const CLIENTS: Readonly<Record<string, (auth: AuthClient, url: string, person: Person) => Ask>> = {
  'Apollo Client': (auth, uri, { email, password }) => {
    const client = new ApolloClient({
      link: ApolloLink.from([createAuthLink(auth), new HttpLink({ uri })]),
      cache: new InMemoryCache({ possibleTypes }),
    })
    let isLoggedIn = false
    return async () => {
      if (!isLoggedIn) {
        const variables = { input: { identifier: email, password } }
        const { data } = await client.mutate({ mutation: apolloDocumentOf(Login), variables })
        isLoggedIn = data?.login.__typename === 'LoginSuccess'
      }
      const query = apolloDocumentOf(Me)
      const { data } = await client.query({ query, fetchPolicy: 'network-only' })
      return data?.me?.email
    }
  },
  urql: (auth, url, { email, password }) => {
    const exchanges = [cacheExchange, authExchange(auth), fetchExchange]
    const client = createClient({ url, exchanges, preferGetMethod: false })
    let isLoggedIn = false
    return async () => {
      if (!isLoggedIn) {
        const input = { identifier: email, password }
        const { data } = await client.mutation(urqlDocumentOf(Login), { input })
        isLoggedIn = data?.login.__typename === 'LoginSuccess'
      }
      const options = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(urqlDocumentOf(Me), {}, options)
      if (error) throw error
      return data?.me?.email
    }
  },
  'graphql-request': (auth, url, { email, password }) => {
    const client = new GraphQLClient(url, { fetch: auth.fetch })
    let isLoggedIn = false
    return async () => {
      if (!isLoggedIn) {
        const variables = { input: { identifier: email, password } }
        await client.request(Login, variables)
        isLoggedIn = true
      }
      const { me } = await client.request<{ me: { email: string } | null }>(Me)
      return me?.email
    }
  },
  'its own documents as trees': (auth, _url, { email, password }) => {
    let isLoggedIn = false
    return async () => {
      if (!isLoggedIn) {
        await auth.mutate(LoginString, { input: { identifier: email, password } })
        isLoggedIn = true
      }
      return (await auth.query(apolloDocumentOf(Me))).me?.email
    }
  },
}

describe('a session that authograph/client keeps', () => {
  const app = useApp(SQLITE)
  let person: Person
  beforeAll(async () => {
    person = await newPerson(app)
  })

  it.each(Object.entries(CLIENTS))('goes on in %s', async (_name, create) => {
    const auth = createClientOf(app)
    const ask = create(auth, `${app.url}/graphql`, person)
    expect(await ask()).toBe(person.email)
    expect(auth.states).toEqual([{ status: 'ACTIVE' }])
    await app.advanceSeconds(601)
    expect(await ask()).toBe(person.email)
  })

  it.each(Object.entries(CLIENTS))('is renewed after the fact in %s', async (_name, create) => {
    // A clock that stands still takes no token for old.
    const startedAt = app.clock.now().getTime()
    const auth = createClientOf(app, { now: () => startedAt })
    const ask = create(auth, `${app.url}/graphql`, person)
    expect(await ask()).toBe(person.email)
    await app.advanceSeconds(601)
    expect(await ask()).toBe(person.email)
    expect(auth.states).toEqual([{ status: 'ACTIVE' }])
  })

  it('takes trees that were never texts with the print of graphql', async () => {
    const tree = JSON.parse(JSON.stringify(parse(Me, { noLocation: true })))
    const client = createClientOf(app, {
      print: (document) => print(Object.assign(tree, document)),
    })
    await logInAs(client, person)
    expect(await client.query<{ me: { email: string } }, unknown>(tree)).toMatchObject({
      me: { email: person.email },
    })
    await expect(createClientOf(app).query(tree)).rejects.toThrow('print')
  })

  it('keeps its tokens from other servers', async () => {
    const client = createClientOf(app)
    await logInAs(client, person)
    const elsewhere = app.url.replace('127.0.0.1', 'localhost')
    await expect(client.fetch(`${elsewhere}/graphql`)).rejects.toThrow(TypeError)
  })

  it('leaves what is no GraphQL as it is', async () => {
    const client = createClientOf(app)
    await logInAs(client, person)
    const response = await client.fetch(`${app.url}/healthz`)
    expect(response.status).toBe(200)
    expectOutcome(await logInAs(client, person), 'LoginSuccess')
  })
})
