import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createResendTransport } from '../../src/email/transports/resend.ts'
import { outgoingMail, smuggledRecipients } from '../support/outgoing-mail.ts'
import type { FaultName } from '../support/resend/faults.ts'
import { type ResendServer, startResendServer } from '../support/resend/server.ts'
import { failed, retry, watchTransports } from '../support/watched-transport.ts'

const watch = watchTransports()
const secret = /canary|example\.com/
const day = 24 * 60 * 60 * 1000

let resend: ResendServer
let now: Date

beforeEach(async () => {
  now = new Date('2026-03-01T12:00:00Z')
  const apiKey = 're_canary_0123456789'
  resend = await startResendServer({ apiKey, ratePerSecond: 1000, now: () => now })
})

afterEach(async () => {
  await resend.close()
  await watch.end(secret)
})

function transportTo({ url, apiKey }: { url: string; apiKey: string }, timeoutMs = 5000) {
  return watch.over(createResendTransport({ apiKey, baseUrl: url, timeoutMs }))
}

describe('a mail that Resend takes', () => {
  it('arrives as it was rendered, for one recipient, with its id as the key', async () => {
    const mail = outgoingMail()
    const delivery = await transportTo(resend).send(mail)

    expect(delivery).toEqual({ status: 'sent', providerId: resend.outbox[0]?.id })
    expect(resend.outbox).toMatchObject([
      {
        from: mail.from,
        to: [mail.to],
        cc: [],
        bcc: [],
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { 'Auto-Submitted': 'auto-generated' },
        idempotencyKey: `mail/${mail.id}`,
      },
    ])
  })

  it('is answered with the first id when it is sent again', async () => {
    const transport = transportTo(resend)
    const first = await transport.send()
    const second = await transport.send()

    expect(second).toEqual(first)
    expect(resend.outbox).toHaveLength(1)
    expect(resend.acceptedPosts()).toBe(2)
  })

  it('would be doubled after a day, which is why retries end before', async () => {
    const transport = transportTo(resend)
    await transport.send()
    now = new Date(now.getTime() + day)
    await transport.send()

    expect(resend.outbox).toHaveLength(2)
  })
})

describe('an answer that time mends is a retry', () => {
  const rows: [FaultName, ReturnType<typeof retry>][] = [
    ['error-500', retry(/no usable answer \(500 internal_server_error\)/)],
    ['html-500', retry(/no usable answer \(500 application_error\)/)],
    ['local-rate-limited', retry(/slow down \(429 application_error\)/)],
    ['rate-limited', retry(/slow down \(429 rate_limit_exceeded\)/, 1)],
    ['daily-quota', retry(/quota .* \(429 daily_quota_exceeded\)/, 3600)],
    ['monthly-quota', retry(/quota .* \(429 monthly_quota_exceeded\)/, 3600)],
    ['wrong-key-400', retry(/RESEND_API_KEY \(400 validation_error\)/)],
    ['wrong-key-401', retry(/RESEND_API_KEY \(401 validation_error\)/)],
    ['wrong-key-403', retry(/RESEND_API_KEY \(403 invalid_api_key\)/)],
    ['unverified-domain', retry(/EMAIL_FROM .* \(403 validation_error\)/)],
    ['drop-before-accept', retry(/no usable answer \(no status application_error\)/)],
    ['drop-after-accept', retry(/no usable answer \(no status application_error\)/)],
    ['invalid-json', retry(/no usable answer \(no status application_error\)/)],
  ]

  it.each(rows)('%s', async (fault, delivery) => {
    const transport = transportTo(resend)
    resend.faults.next(fault)

    expect(await transport.send()).toEqual(delivery)
    expect(await transport.send()).toMatchObject({ status: 'sent' })
    expect(resend.outbox).toHaveLength(1)
  })

  it('when more requests come in a second than the account may make', async () => {
    await using slow = await startResendServer({ ratePerSecond: 2 })
    const transport = transportTo(slow)
    const deliveries = await Promise.all(
      ['1', '2', '3'].map((id) => transport.send(outgoingMail({ id }))),
    )

    expect(deliveries.filter(({ status }) => status === 'sent')).toHaveLength(2)
    expect(deliveries).toContainEqual(retry(/rate_limit_exceeded/, 1))
  })

  it('when an earlier try of the same mail is still in flight', async () => {
    const transport = transportTo(resend)
    resend.faults.delayMs = 200
    resend.faults.next('delay')
    const first = transport.send()
    const second = transport.send()

    expect(await second).toEqual(retry(/busy .* \(409 concurrent_idempotent_requests\)/))
    expect(await first).toMatchObject({ status: 'sent' })
    expect(resend.outbox).toHaveLength(1)
  })

  it('when the real key is not the one that is sent', async () => {
    const transport = transportTo({ ...resend, apiKey: 're_someone_else' })

    expect(await transport.send()).toEqual(retry(/RESEND_API_KEY/))
  })

  it('when nothing listens there', async () => {
    const transport = transportTo({ url: 'http://127.0.0.1:1', apiKey: resend.apiKey })

    expect(await transport.send()).toEqual(retry(/no usable answer/))
  })
})

describe('a try that takes too long is a retry', () => {
  beforeEach(() => {
    resend.faults.delayMs = 60_000
    resend.faults.next('delay')
  })

  it('after the timeout', async () => {
    expect(await transportTo(resend, 50).send()).toEqual(retry(/no usable answer/))
  })

  it('as soon as the caller gives up', async () => {
    const caller = new AbortController()
    const delivery = transportTo(resend).send(outgoingMail(), caller.signal)
    setTimeout(() => caller.abort(), 20)

    expect(await delivery).toEqual(retry(/no usable answer/))
  })

  it('before it begins, when the caller has already given up', async () => {
    expect(await transportTo(resend).send(outgoingMail(), AbortSignal.abort())).toEqual(
      retry(/no usable answer/),
    )
    expect(resend.outbox).toHaveLength(0)
  })
})

describe('an answer that nothing mends is a failure', () => {
  it('when the recipient is refused, whose address Resend quotes', async () => {
    resend.faults.next('refused-recipient')

    expect(await transportTo(resend).send()).toEqual(
      failed(/refuses the mail for good \(422 validation_error\)/),
    )
  })

  it('when Resend suspects the mail', async () => {
    resend.faults.next('security-error')

    expect(await transportTo(resend).send()).toEqual(failed(/451 security_error/))
  })

  it('when the domain of the recipient is reserved', async () => {
    await using strict = await startResendServer({ refuseReservedDomains: true })

    expect(await transportTo(strict).send()).toEqual(failed(/422 validation_error/))
  })

  it('when the sender is no address', async () => {
    const transport = transportTo(resend)

    expect(await transport.send(outgoingMail({ from: 'nobody' }))).toEqual(
      failed(/422 validation_error/),
    )
  })

  it('when another mail was sent under the same id', async () => {
    const transport = transportTo(resend)
    await transport.send()

    expect(await transport.send(outgoingMail({ subject: 'Another' }))).toEqual(
      failed(/409 invalid_idempotent_request/),
    )
    expect(resend.outbox).toHaveLength(1)
  })

  it.each(smuggledRecipients)('when the recipient is %j [R40 CVE-2022-35924]', async (to) => {
    expect(await transportTo(resend).send(outgoingMail({ to }))).toEqual(
      failed(/exactly one bare address/),
    )
    expect(resend.outbox).toHaveLength(0)
  })
})

describe('the check', () => {
  afterEach(() => expect(resend.acceptedPosts()).toBe(0))

  it('is content with a key that works', async () => {
    expect(await transportTo(resend).check()).toBeNull()
  })

  it('is content with a key that may only send', async () => {
    await using sending = await startResendServer({ sendingKeyOnly: true })

    expect(await transportTo(sending).check()).toBeNull()
  })

  it('is content when Resend is merely busy', async () => {
    resend.faults.next('rate-limited')

    expect(await transportTo(resend).check()).toBeNull()
  })

  it.each([400, 401, 403] as const)(
    'names a wrong key that is answered with %i',
    async (status) => {
      await using strict = await startResendServer({ wrongKeyStatus: status })
      const transport = transportTo({ url: strict.url, apiKey: 're_wrong' })

      expect(await transport.check()).toMatch(/RESEND_API_KEY/)
    },
  )

  it('names a server that does not answer', async () => {
    resend.faults.next('drop-before-accept')

    expect(await transportTo(resend).check()).toMatch(/no usable answer/)
  })
})
