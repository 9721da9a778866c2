import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { beginRequest, takesConnections } from '../support/open-request.ts'
import { Register } from '../support/operations.ts'
import { newAddress, PASSWORD } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'authograph-drain-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('a server that is told to stop', () => {
  it('takes no new connections, finishes what is under way and exits with 0', async () => {
    await using server = await startServerProcess(directory, {})
    await server.ready()
    const registration = await beginRegistration(server.url)

    server.signal('SIGTERM')
    await server.printed('shutting down')
    await expect.poll(() => takesConnections(server.url)).toBe(false)

    expect(await registration.finish()).toContain('RegisterSuccess')
    expect(await server.ended).toBe(0)
  })

  it('says that it is not ready while it finishes', async () => {
    await using server = await startServerProcess(directory, {})
    await server.ready()
    const question = await beginRequest(
      server.url,
      'GET /readyz HTTP/1.1\r\n',
      'Host: localhost\r\n\r\n',
    )

    server.signal('SIGTERM')
    await expect.poll(() => takesConnections(server.url)).toBe(false)

    const answer = await question.finish()
    expect(answer).toContain('HTTP/1.1 503')
    expect(answer).toContain('shutting down')
    expect(await server.ended).toBe(0)
  })

  it('waits for the mails that are on their way', async () => {
    const resend = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void resend.close())
    await once(resend, 'listening')
    const arrived = new Promise<ServerResponse>((resolve) => {
      resend.once('request', (_request, response) => resolve(response))
    })
    await using server = await startServerProcess(directory, {
      EMAIL_TRANSPORT: 'resend',
      EMAIL_FROM: 'Authograph <mail@auth.example.net>',
      RESEND_API_KEY: 're_0123456789',
      RESEND_BASE_URL: urlOf(resend),
    })
    await server.ready()
    const registration = await beginRegistration(server.url)
    void registration.finish()
    const response = await arrived

    server.signal('SIGTERM')
    await expect.poll(() => takesConnections(server.url)).toBe(false)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}')

    await server.printed('mail sent')
    expect(await server.ended).toBe(0)
  })

  it('is not hurried by being told again', async () => {
    await using server = await startServerProcess(directory, {})
    await server.ready()
    const registration = await beginRegistration(server.url)

    server.signal('SIGTERM')
    await server.printed('shutting down')
    server.signal('SIGTERM')
    server.signal('SIGINT')
    await expect.poll(() => takesConnections(server.url)).toBe(false)

    expect(await registration.finish()).toContain('RegisterSuccess')
    expect(await server.ended).toBe(0)
  })
})

/** A registration that lacks its last byte; the server has its headers. */
function beginRegistration(url: string) {
  const variables = { input: { email: newAddress(), password: PASSWORD } }
  const body = JSON.stringify({ query: Register.toString(), variables })
  const headers = [
    'POST /graphql HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Expect: 100-continue',
  ]
  const beginning = `${headers.join('\r\n')}\r\n\r\n`
  return beginRequest(url, beginning, body, '100 Continue')
}

function urlOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Not a TCP server')
  return `http://127.0.0.1:${address.port}`
}
