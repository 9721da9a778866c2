import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readTypeDefinitions } from '../../src/graphql/type-definitions.ts'
import { type RunningApp, startApp } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { dataOf } from '../support/http.ts'
import { IssueAccessToken } from '../support/operations.ts'
import { expectOutcome, newPerson, type Person } from '../support/people.ts'
import { SQLITE } from '../support/stores.ts'
import { codeBlocksOf, readMarkdown } from './markdown.ts'

const GUIDE = readMarkdown('docs/guides/your-own-services.md')
const ARTEFACTS = join(import.meta.dirname, 'artefacts')
const ORDERS = 'https://orders.example.com'
const NEEDS = '{ orders }'
const SERVICES = ['apollo-server', 'yoga', 'fastify', 'express'] as const
/** One process for all: each reads its port when it is loaded. */
const START_ALL = `
  for (const [file, port] of Object.entries(JSON.parse(process.env.PORTS))) {
    process.env.PORT = port
    await import(file)
  }`

type Service = (typeof SERVICES)[number]

/** Writes the files that the guide shows, each named in its first line, to where the package finds itself. */
function writeFiles(): string {
  mkdirSync(ARTEFACTS, { recursive: true })
  const directory = mkdtempSync(join(ARTEFACTS, 'services-'))
  for (const { text } of codeBlocksOf(GUIDE)) {
    const name = /^\/\/ ([\w-]+\.mjs)$/m.exec(text)?.[1]
    if (name !== undefined) writeFileSync(join(directory, name), text)
  }
  return directory
}

describe('the services of the guide', () => {
  const directory = writeFiles()
  const urls = new Map<Service, string>()
  let stopServices: () => Promise<unknown>
  let app: RunningApp
  let person: Person
  let token: string

  beforeAll(async () => {
    const port = await freePort()
    const PUBLIC_URL = `http://127.0.0.1:${port}`
    app = await startApp(SQLITE, { PORT: String(port), PUBLIC_URL, AUDIENCES: ORDERS })
    person = await newPerson(app)
    const answer = await app.send(IssueAccessToken, { input: { audience: ORDERS } }, person)
    const { issueAccessToken: outcome } = dataOf(answer)
    token = expectOutcome(outcome, 'IssueAccessTokenSuccess').accessToken
    stopServices = await startServices()
  })
  afterAll(async () => {
    await stopServices()
    rmSync(directory, { recursive: true, force: true })
    await app.stop()
  })

  const startServices = async () => {
    const ports: Record<string, string> = {}
    for (const service of SERVICES) {
      const port = String(await freePort())
      ports[join(directory, `${service}.mjs`)] = port
      urls.set(service, `http://127.0.0.1:${port}/`)
    }
    const env = { PATH: process.env.PATH, AUTHOGRAPH_URL: app.url, PORTS: JSON.stringify(ports) }
    const words = ['--input-type=module', '--eval', START_ALL]
    const child = spawn(process.execPath, words, { env, stdio: 'inherit' })
    const ended = once(child, 'close')
    for (const url of urls.values()) await vi.waitFor(() => fetch(url), { timeout: 20_000 })
    return async () => {
      child.kill()
      await ended
    }
  }
  const headersFor = (accessToken: string | null) => ({
    'content-type': 'application/json',
    ...(accessToken === null ? {} : { authorization: `Bearer ${accessToken}` }),
  })
  const ask = async (service: Service, query: string, accessToken: string | null) => {
    const headers = headersFor(accessToken)
    const body = JSON.stringify({ query })
    const response = await fetch(urls.get(service) ?? '', { method: 'POST', headers, body })
    return JSON.parse(await response.text())
  }

  it.each(['apollo-server', 'yoga'] as const)('%s knows who asks', async (service) => {
    const firstOrder = `the first order of ${person.login.user.id}`
    expect((await ask(service, NEEDS, token)).data).toEqual({ orders: [firstOrder] })
    expect((await ask(service, '{ greeting }', null)).data).toEqual({ greeting: 'Hello, stranger' })
    const refusalFor = async (accessToken: string | null) =>
      (await ask(service, NEEDS, accessToken)).errors[0].extensions
    expect(await refusalFor(null)).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'CREDENTIAL_MISSING',
    })
    expect(await refusalFor(person.accessToken)).toMatchObject({ reason: 'TOKEN_INVALID' })
  })

  it.each(['fastify', 'express'] as const)('%s knows who asks', async (service) => {
    const get = async (accessToken: string | null) => {
      const response = await fetch(`${urls.get(service)}orders`, {
        headers: headersFor(accessToken),
      })
      return { status: response.status, body: JSON.parse(await response.text()) }
    }
    const firstOrder = `the first order of ${person.login.user.id}`
    expect(await get(token)).toEqual({ status: 200, body: [firstOrder] })
    expect(await get(null)).toEqual({ status: 401, body: { reason: 'CREDENTIAL_MISSING' } })
    expect(await get(person.accessToken)).toEqual({
      status: 401,
      body: { reason: 'TOKEN_INVALID' },
    })
  })

  it('shows operations that fit the schema', () => {
    const schema = buildSchema(readTypeDefinitions().join('\n'))
    const operations = codeBlocksOf(GUIDE).filter(({ language }) => language === 'graphql')
    expect(operations).toHaveLength(1)
    expect(operations.flatMap(({ text }) => validate(schema, parse(text)))).toEqual([])
  })
})
