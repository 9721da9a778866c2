import { join } from 'node:path'
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type TypedDocumentNode,
} from '@apollo/client/core'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningApp, startApp } from '../support/app.ts'
import { PASSWORD } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { possibleTypes } from './apollo.ts'
import { createFrontEndProject, type FrontEndProject } from './front-end-project.ts'

const DOCUMENTS = `
  fragment Person on User { id email }
  query Server { server { version } }
  mutation Login($input: LoginInput!) {
    login(input: $input) { ... on LoginSuccess { user { ...Person } } ... on MutationError { message } }
  }
`

/** What the generated module exports, as the guide uses it. */
interface Generated {
  readonly LoginDocument: TypedDocumentNode<{ login: { user?: { email: string } } }>
  readonly ServerDocument: TypedDocumentNode<{ server: { version: string } }>
}

describe('A front end that publishes its operations, as the guide has it', () => {
  let project: FrontEndProject
  let app: RunningApp
  let generated: Generated

  beforeAll(async () => {
    project = createFrontEndProject()
    project.write('documents/account.graphql', DOCUMENTS)
    await project.generate({
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
    })
    app = await startApp(SQLITE, {
      TRUSTED_DOCUMENTS: join(project.directory, 'gql/persisted-documents.json'),
    })
    generated = await import(join(project.directory, 'gql/graphql.ts'))
  })
  afterAll(async () => {
    await app?.stop()
    project.remove()
  })

  it('asks and logs in with Apollo Client, which sends ids in place of texts', async () => {
    const sent: string[] = []
    const client = createClient(app, sent)
    const { data } = await client.query({ query: generated.ServerDocument })
    expect(data?.server.version).toMatch(/\d/)
    const input = { identifier: 'ada@example.com', password: PASSWORD }
    const login = await client.mutate({ mutation: generated.LoginDocument, variables: { input } })
    expect(login.data?.login).toMatchObject({ __typename: 'InvalidCredentialsError' })
    expect(sent).toHaveLength(2)
    expect(sent.join()).toContain('sha256Hash')
    expect(sent.join()).not.toMatch(/"query"|login\(/)
  })

  it('is told that an operation it has not published does not run, and sends it only once', async () => {
    const sent: string[] = []
    const query = gql`query Other { server { registrationOpen } }`
    const error = await createClient(app, sent)
      .query({ query })
      .catch((reason: unknown) => reason)
    if (!CombinedGraphQLErrors.is(error)) throw new Error(`expected GraphQL errors, not ${error}`)
    expect(error.errors[0]?.extensions?.code).toBe('DOCUMENT_NOT_TRUSTED')
    expect(sent).toHaveLength(1)
  })
})

/** Apollo Client, set up as the guide says. */
function createClient(app: RunningApp, sent: string[]): ApolloClient {
  const ids = new PersistedQueryLink({
    generateHash: async (document) => idOf(document) ?? 'unpublished',
    disable: () => false,
  })
  const http = new HttpLink({
    uri: `${app.url}/graphql`,
    fetch: (uri, options) => {
      sent.push(String(options?.body))
      return fetch(uri, options)
    },
  })
  return new ApolloClient({
    link: ApolloLink.from([ids, http]),
    cache: new InMemoryCache({ possibleTypes: possibleTypes() }),
  })
}

/** The id that the code generator has left with a document. */
function idOf(document: object): string | undefined {
  const meta: unknown = '__meta__' in document ? document.__meta__ : undefined
  if (typeof meta !== 'object' || meta === null || !('hash' in meta)) return undefined
  return String(meta.hash)
}
