import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServerProcess } from '../support/server-process.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'authograph-start-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** What a server says that refuses these settings. Fails when it starts all the same. */
async function refusalOf(settings: Readonly<Record<string, string>>): Promise<string> {
  await using server = await startServerProcess(directory, settings)
  expect(await server.ended).toBe(78)
  return server.output.join('\n')
}

describe('a server that is started', () => {
  it('names every problem of its configuration at once, without the values', async () => {
    const refused = {
      PORT: '99999',
      DATABASE_URL: 'mysql://root:hunter2@db.internal/users',
      AUTHOGRAPH_SECRET: 'tooshort',
      EMAIL_TRANSPORT: 'pigeon',
      PUBLIC_URL: 'https://auth.example.net/with/a/path',
      ACCESS_TOKEN_TTL: 'forever',
      SMTP_URL: 'http://mailer:hunter3@mail.internal',
    }
    const refusal = await refusalOf(refused)
    for (const [name, value] of Object.entries(refused)) {
      expect(refusal).toContain(`- ${name} `)
      expect(refusal).not.toContain(value)
    }
    expect(refusal).not.toMatch(/hunter|at .*\.js:/)
  })

  it('names what contradicts beside what is malformed', async () => {
    const refusal = await refusalOf({
      PORT: 'http',
      EMAIL_TRANSPORT: 'resend',
      EMAIL_CONFIRMATION: 'optional',
    })
    for (const problem of ['PORT ', 'RESEND_API_KEY ', 'EMAIL_FROM ', 'EMAIL_CONFIRMATION=']) {
      expect(refusal).toContain(`- ${problem}`)
    }
  })

  it('refuses production without a secret, a public URL and a real transport, naming all of them [R13]', async () => {
    const refusal = await refusalOf({ NODE_ENV: 'production' })
    for (const name of ['AUTHOGRAPH_SECRET', 'PUBLIC_URL', 'EMAIL_TRANSPORT']) {
      expect(refusal).toContain(`- ${name} `)
    }
  })

  it('does not call a variable missing that is there but malformed', async () => {
    const refusal = await refusalOf({
      NODE_ENV: 'production',
      AUTHOGRAPH_SECRET: 'tooshort',
      PUBLIC_URL: 'auth.example.net',
      EMAIL_TRANSPORT: 'pigeon',
    })
    expect(refusal).not.toContain('required')
    expect(refusal.match(/^ +- /gm)).toHaveLength(3)
  })

  it('refuses a manifest of published operations that it could not run, naming each of them', async () => {
    const file = join(directory, 'documents.json')
    const documents = { first: '{ nothing }', second: 'query {', third: '{ me { id } }' }
    writeFileSync(file, JSON.stringify(documents))
    const refusal = await refusalOf({ TRUSTED_DOCUMENTS: file })
    expect(refusal).toMatch(/- TRUSTED_DOCUMENTS: the document first does not fit the schema/)
    expect(refusal).toMatch(/- TRUSTED_DOCUMENTS: the document second is no GraphQL/)
    expect(refusal).not.toMatch(/third|at .*\.js:/)
  })

  it('serves with an empty environment', async () => {
    await using server = await startServerProcess(directory, {})
    await server.ready()
    const response = await fetch(`${server.url}/readyz`)
    expect([response.status, await response.json()]).toEqual([200, { ready: true }])
  })
})
