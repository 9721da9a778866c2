import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { Resend } from 'resend'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ResendServer, startResendServer } from '../support/resend/server.ts'
import { newWebhookSecret, signedRequest } from '../support/resend/webhooks.ts'

const email = { from: 'a@b.example', to: 'bounced+1@resend.dev', subject: 'Hello', text: 'Hello' }

let server: ResendServer

beforeEach(async () => {
  server = await startResendServer({ ratePerSecond: 100 })
})

afterEach(() => server.close())

function sdk(): Resend {
  return new Resend(server.apiKey, { baseUrl: server.url })
}

function post(headers: Record<string, string>): Promise<Response> {
  const authorization = `Bearer ${server.apiKey}`
  return fetch(`${server.url}/emails`, {
    method: 'POST',
    headers: { authorization, ...headers },
    body: JSON.stringify(email),
  })
}

describe('the simulated Resend', () => {
  it('carries its limits on every response', async () => {
    const { headers } = await sdk().domains.list()

    expect(headers).toMatchObject({
      'ratelimit-limit': '100',
      'ratelimit-policy': '100;w=1',
      'ratelimit-remaining': '99',
      'ratelimit-reset': '1',
    })
    expect(headers).not.toHaveProperty('retry-after')
  })

  it('shows an accepted mail by its id', async () => {
    const { data } = await sdk().emails.send(email)
    const found = await sdk().emails.get(data?.id ?? '')

    expect(found.data).toMatchObject({ object: 'email', to: [email.to], last_event: 'bounced' })
    expect((await sdk().emails.get('unknown')).error).toMatchObject({ statusCode: 404 })
  })

  it('names the missing field', async () => {
    const { error } = await sdk().post('/emails', { from: email.from })

    expect(error).toEqual({
      statusCode: 422,
      message: 'Missing `to` field.',
      name: 'missing_required_field',
    })
  })

  it('refuses an address that is none', async () => {
    const { error } = await sdk().emails.send({ ...email, to: 'a@b.example, c@d.example' })

    expect(error).toMatchObject({ statusCode: 422, name: 'validation_error' })
  })

  it('refuses a key of more than 256 characters', async () => {
    const response = await post({ 'idempotency-key': 'k'.repeat(257) })

    expect(await response.json()).toMatchObject({ name: 'invalid_idempotency_key' })
  })

  it('refuses a client without a key', async () => {
    const response = await post({ authorization: '' })

    expect(await response.json()).toMatchObject({ name: 'missing_api_key', statusCode: 401 })
  })

  it('refuses a client without a User-Agent', async () => {
    const response = await post({ 'user-agent': '' })

    expect([response.status, await response.text()]).toEqual([403, 'error code: 1010'])
  })

  it('lets faults come by chance, until they are cleared', async () => {
    server.faults.chances = { 'error-500': 1 }
    expect((await post({})).status).toBe(500)
    server.faults.clear()
    expect((await post({})).status).toBe(200)
  })

  it('signs its webhooks as the SDK expects it', async () => {
    await sdk().emails.send({ ...email, tags: [{ name: 'mail_id', value: '1' }] })
    const { secret, messages } = server.webhooks
    const requests = messages.map((message) => signedRequest(secret, message, new Date()))
    const verify = (webhookSecret: string) =>
      requests.map(({ headers, body: payload }) => {
        const id = headers['svix-id'] ?? ''
        const timestamp = headers['svix-timestamp'] ?? ''
        const signature = headers['svix-signature'] ?? ''
        return sdk().webhooks.verify({
          payload,
          headers: { id, timestamp, signature },
          webhookSecret,
        })
      })

    expect(verify(secret)).toMatchObject([
      { type: 'email.sent' },
      {
        type: 'email.bounced',
        data: {
          email_id: server.outbox[0]?.id,
          tags: { mail_id: '1' },
          bounce: { type: 'Permanent' },
        },
      },
    ])
    expect(() => verify(newWebhookSecret())).toThrow('No matching signature found')
  })

  it('runs as a process of its own', async () => {
    const command = ['--import', 'tsx', 'test/support/resend/main.ts', '--rate', '100']
    const simulator = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface(simulator.stdout), 'line')
    const { url } = JSON.parse(line)
    await fetch(`${url}/__faults`, { method: 'POST', body: '{"next":["drop-after-accept"]}' })
    const client = new Resend(server.apiKey, { baseUrl: url })
    const send = () => client.emails.send(email, { idempotencyKey: 'mail/1' })

    expect((await send()).error).toMatchObject({ statusCode: null })
    expect((await send()).error).toBeNull()
    const outbox = await fetch(`${url}/__outbox`)
    expect(await outbox.json()).toMatchObject({ mails: [{}], acceptedPosts: 2 })
    simulator.kill()
    await once(simulator, 'exit')
  })
})
