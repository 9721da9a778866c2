import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrustedDocuments } from '../../src/graphql/documents/trusted-documents.ts'
import { createSchema } from '../../src/graphql/schema.ts'
import { StartProblems } from '../../src/runtime/start-problems.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { SQLITE } from '../support/stores.ts'

const SERVER = 'query Server { server { version } }'
const SESSIONS = 'query Sessions($first: Int!) { me { sessions(first: $first) { nodes { id } } } }'
const USERS =
  'query Users($first: Int!) { users(first: $first) { nodes { sessions(first: 50) { nodes { id } } } } }'
const UNPUBLISHED = '{ server { registrationOpen } }'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

const directory = mkdtempSync(join(tmpdir(), 'authograph-trusted-'))
afterAll(() => rmSync(directory, { recursive: true }))

function writeManifest(manifest: unknown): string {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest)
  const file = join(directory, `${sha256(text).slice(0, 12)}.json`)
  writeFileSync(file, text)
  return file
}

const PUBLISHED = {
  [sha256(SERVER)]: SERVER,
  [`sha256:${sha256(SESSIONS)}`]: SESSIONS,
  [sha1(USERS)]: USERS,
  'server-of-today': SERVER,
}

describe('With trusted documents', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await startApp(SQLITE, { TRUSTED_DOCUMENTS: writeManifest(PUBLISHED) })
  })
  afterAll(() => app.stop())

  async function post(body: unknown) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] } =
      JSON.parse(await response.text())
    return { data: answer.data, codes: answer.errors?.map(({ extensions }) => extensions.code) }
  }

  const byApollo = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } })
  const refused = { data: undefined, codes: ['DOCUMENT_NOT_TRUSTED'] }
  const version = { data: { server: { version: expect.any(String) } }, codes: undefined }

  it('a published operation runs by its id, in either form that clients send it in', async () => {
    expect(await post({ extensions: byApollo(sha256(SERVER)) })).toEqual(version)
    expect(await post({ documentId: sha256(SERVER) })).toEqual(version)
    expect(await post({ documentId: `sha256:${sha256(SERVER)}` })).toEqual(version)
    expect(await post({ documentId: 'server-of-today', operationName: 'Server' })).toEqual(version)
    expect(await post({ documentId: sha256(SESSIONS), variables: { first: 2 } })).toEqual({
      data: { me: null },
      codes: undefined,
    })
  })

  it('an id that was never published is refused [R82]', async () => {
    for (const id of [sha256(UNPUBLISHED), '', '__proto__', 'constructor', '0'.repeat(64)]) {
      expect(await post({ documentId: id })).toEqual(refused)
      expect(await post({ extensions: byApollo(id) })).toEqual(refused)
    }
  })

  it('a text with its right hash is not registered by sending it [R82]', async () => {
    const registering = { query: UNPUBLISHED, extensions: byApollo(sha256(UNPUBLISHED)) }
    expect(await post(registering)).toEqual(refused)
    expect(await post(registering)).toEqual(refused)
    expect(await post({ extensions: byApollo(sha256(UNPUBLISHED)) })).toEqual(refused)
  })

  it('a published hash does not let another text through [R82]', async () => {
    expect(await post({ query: UNPUBLISHED, extensions: byApollo(sha256(SERVER)) })).toEqual(
      refused,
    )
    expect(await post({ query: UNPUBLISHED, documentId: sha256(SERVER) })).toEqual(refused)
    const two = { documentId: sha256(SERVER), extensions: byApollo(sha256(SESSIONS)) }
    expect(await post(two)).toEqual(refused)
  })

  it('a text alone is refused, also one that is published, whatever way it comes [R82]', async () => {
    expect(await post({ query: UNPUBLISHED })).toEqual(refused)
    expect(await post({ query: SERVER })).toEqual(refused)
    expect(await post({ query: [SERVER] })).toEqual(refused)
    expect(await post([{ query: UNPUBLISHED }])).toEqual(refused)
    const headers = { 'apollo-require-preflight': 'yes' }
    for (const parameters of [{ query: UNPUBLISHED }, { documentId: sha256(SERVER) }]) {
      const url = `${app.url}/graphql?${new URLSearchParams(parameters)}`
      expect(await (await fetch(url, { headers })).text()).toContain('DOCUMENT_NOT_TRUSTED')
    }
  })

  it('an id that is no text is refused', async () => {
    for (const id of [5, null, {}, [sha256(SERVER)], { toString: sha256(SERVER) }]) {
      expect(await post({ documentId: id })).toEqual(refused)
      expect(await post({ extensions: byApollo(id) })).toEqual(refused)
      expect(await post({ documentId: sha256(SERVER), extensions: byApollo(id) })).toEqual(refused)
    }
  })

  it('the limits hold all the same', async () => {
    const tooMany = await post({ documentId: sha1(USERS), variables: { first: 100 } })
    expect(tooMany.codes).toEqual(['DOCUMENT_TOO_COSTLY'])
    const fewer = await post({ documentId: sha1(USERS), variables: { first: 2 } })
    expect(fewer.codes).toEqual(['UNAUTHENTICATED'])
  })

  it('there is no Apollo Sandbox, which could send nothing that runs', async () => {
    const answer = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } })
    expect(answer.headers.get('content-type')).not.toContain('text/html')
  })
})

describe('A manifest', () => {
  const schema = createSchema()
  const read = (manifest: unknown) => readTrustedDocuments(writeManifest(manifest), schema)
  const apollo = (operations: unknown) => ({
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations,
  })

  it('may be one of graphql-codegen or one of Apollo', () => {
    expect(read(PUBLISHED)).toMatchObject({ ok: true, count: 4 })
    const operation = { id: sha256(SERVER), name: 'Server', type: 'query', body: SERVER }
    const manifest = read(apollo([operation]))
    expect(manifest).toMatchObject({ ok: true, count: 1 })
    expect(manifest.ok && manifest.documents.textOf(sha256(SERVER))).toBe(SERVER)
  })

  it('names every document that is wrong, and why', () => {
    const wrong = {
      [sha256('another text')]: SERVER,
      [sha1('another text')]: SERVER,
      unparsable: 'query {',
      misfit: '{ server { nonsense } }',
      costly: `{ me { ${'a: id '.repeat(16)} } }`,
      empty: '',
      fine: SERVER,
    }
    expect(read(wrong)).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(/the document [0-9a-f]{64} is not what its sha256 was made of/),
        expect.stringMatching(/the document [0-9a-f]{40} is not what its sha1 was made of/),
        expect.stringContaining('the document unparsable is no GraphQL: '),
        expect.stringContaining('the document misfit does not fit the schema: '),
        expect.stringContaining('the document costly goes over a limit. '),
        expect.stringContaining('the document empty is no GraphQL: '),
      ],
    })
  })

  it('has each id once', () => {
    const twice = apollo([
      { id: 'a', body: SERVER },
      { id: 'a', body: SESSIONS },
    ])
    expect(read(twice)).toMatchObject({ problems: [expect.stringContaining('a is there twice')] })
  })

  it.each([
    ['', 'is no JSON'],
    ['{', 'is no JSON'],
    [{}, 'of the form'],
    [[], 'of the form'],
    [{ a: 5 }, 'of the form'],
    [apollo([{ id: 'a' }]), 'of the form'],
    [{ ...apollo([]), version: 2 }, 'of the form'],
  ])('%j is none', (manifest, problem) => {
    expect(read(manifest)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining(problem)],
    })
  })

  it('that is bad or missing keeps the server from starting', async () => {
    const missing = startApp(SQLITE, { TRUSTED_DOCUMENTS: join(directory, 'missing.json') })
    await expect(missing).rejects.toThrow(StartProblems)
    await expect(missing).rejects.toThrow(/missing\.json cannot be read/)
  })
})
