import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSmtpTransport } from '../../src/email/transports/smtp.ts'
import { outgoingMail, smuggledRecipients } from '../support/outgoing-mail.ts'
import type { SmtpFault, SmtpStage } from '../support/smtp-gate.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { failed, retry, watchTransports } from '../support/watched-transport.ts'

const watch = watchTransports()
const login = { user: 'postmaster', password: 'canary-password' }
const sent = { status: 'sent', providerId: null }

let sink: SmtpSink

beforeEach(async () => {
  sink = await startSmtpSink()
})

afterEach(async () => {
  await watch.end(/canary|example\.com/)
  await sink.close()
})

function transportTo(url: string, timeoutMs = 5000) {
  return watch.over(createSmtpTransport({ url, timeoutMs }))
}

describe('a mail that the server takes', () => {
  it('arrives as it was rendered, in an envelope for one recipient', async () => {
    const mail = outgoingMail()
    expect(await transportTo(sink.url).send(mail)).toEqual(sent)

    const [arrived] = sink.mails
    expect(arrived).toMatchObject({ from: 'mail@auth.example.net', to: [mail.to] })
    expect(arrived?.mail).toMatchObject({
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.id}@auth.example.net>`,
      date: mail.createdAt,
      from: { text: '"Authograph" <mail@auth.example.net>' },
      to: { text: mail.to },
    })
    expect(`${arrived?.mail.html}`.trim()).toBe(mail.html)
    expect(arrived?.mail.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('carries the same Message-ID and date on every try', async () => {
    const transport = transportTo(sink.url)
    await transport.send()
    await transport.send()

    const [first, second] = sink.mails
    expect(second?.mail.messageId).toBe(first?.mail.messageId)
    expect(second?.mail.date).toEqual(first?.mail.date)
  })

  it('shares its connection with the next one', async () => {
    const transport = transportTo(sink.url)
    await transport.send()
    await transport.send()

    expect(sink.connections()).toBe(1)
  })

  it('may go to a mailbox whose name is not ASCII', async () => {
    await transportTo(sink.url).send(outgoingMail({ to: 'jürgen@example.com' }))

    expect(sink.mails).toMatchObject([{ to: ['jürgen@example.com'] }])
  })
})

describe('a refusal', () => {
  const refusal = (code: number, text: string): SmtpFault => ({
    code,
    message: `${text} <ada.canary@example.com>`,
  })

  const rows: [SmtpStage, SmtpFault, ReturnType<typeof retry | typeof failed>][] = [
    ['CONNECT', refusal(421, 'Busy'), retry(/refuses to talk/)],
    ['CONNECT', refusal(554, 'No service'), retry(/refuses to talk/)],
    ['MAIL', refusal(451, '4.3.0 Later'), retry(/the sender \(451 4\.3\.0\)/)],
    ['MAIL', refusal(550, '5.7.1 Not you'), retry(/the sender \(550 5\.7\.1\): mend EMAIL_FROM/)],
    ['RCPT', refusal(450, '4.2.1 Greylisted'), retry(/at RCPT TO \(450 4\.2\.1\)/)],
    ['RCPT', refusal(421, 'Too many errors'), retry(/refuses to talk \(421\)/)],
    ['RCPT', refusal(530, '5.7.0 Log in first'), retry(/at RCPT TO \(530 5\.7\.0\)/)],
    ['RCPT', refusal(550, '5.1.1 No such user'), failed(/at RCPT TO \(550 5\.1\.1\)/)],
    ['RCPT', refusal(553, 'Bad name'), failed(/at RCPT TO \(553\)/)],
    ['DATA', refusal(452, '4.3.1 Disk full'), retry(/at DATA \(452 4\.3\.1\)/)],
    ['DATA', refusal(554, '5.6.0 Spam'), failed(/at DATA \(554 5\.6\.0\)/)],
  ]

  it.each(rows)('at %s with %o', async (stage, fault, delivery) => {
    const transport = transportTo(sink.url)
    sink.next(stage, fault)

    expect(await transport.send()).toEqual(delivery)
    expect(sink.mails).toHaveLength(0)
    expect(await transport.send()).toEqual(sent)
  })
})

describe('a connection that breaks', () => {
  it.each<SmtpStage>(['MAIL', 'RCPT', 'DATA'])('at %s is a retry', async (stage) => {
    const transport = transportTo(sink.url)
    sink.next(stage, 'drop')

    expect(await transport.send()).toEqual(retry(/broke off \(ECONNECTION\)/))
    expect(await transport.send()).toEqual(sent)
    expect(sink.mails).toHaveLength(1)
  })

  it('before the greeting is opened once more, as nothing was sent yet', async () => {
    sink.next('CONNECT', 'drop')

    expect(await transportTo(sink.url).send()).toEqual(sent)
    expect(sink.connections()).toBe(2)
  })

  it('after the mail was taken leaves it unknown, and does not send again by itself', async () => {
    const transport = transportTo(sink.url)
    sink.next('DATA', 'accept-then-drop')

    expect(await transport.send()).toEqual(retry(/broke off \(ECONNECTION\)/))
    expect(sink.mails).toHaveLength(1)
  })

  it('cannot even be opened', async () => {
    const { url } = sink
    await sink.close()

    expect(await transportTo(url).send()).toEqual(retry(/broke off \(ESOCKET\)/))
  })
})

describe('a server that is slow', () => {
  const slow: SmtpFault = { delayMs: 60_000 }

  it.each<SmtpStage>(['CONNECT', 'MAIL', 'RCPT', 'DATA'])(
    'at %s is given up after the timeout',
    async (stage) => {
      sink.next(stage, slow)

      expect(await transportTo(sink.url, 100).send()).toEqual(
        retry(/did not answer in time|ETIMEDOUT/),
      )
    },
  )

  it('is given up as soon as the caller does', async () => {
    const caller = new AbortController()
    sink.next('DATA', slow)
    const delivery = transportTo(sink.url).send(outgoingMail(), caller.signal)
    setTimeout(() => caller.abort(), 50)

    expect(await delivery).toEqual(retry(/did not answer in time/))
  })

  it('is not bothered when the caller has already given up', async () => {
    const delivery = await transportTo(sink.url).send(outgoingMail(), AbortSignal.abort())

    expect(delivery).toEqual(retry(/did not answer in time/))
    expect(sink.connections()).toBe(0)
  })
})

describe('a recipient that is not exactly one bare address', () => {
  it.each(smuggledRecipients)(
    '%j reaches nobody [R40 CVE-2022-35924 CVE-2026-121424]',
    async (to) => {
      expect(await transportTo(sink.url).send(outgoingMail({ to }))).toEqual(
        failed(/exactly one bare address/),
      )
      expect(sink.connections()).toBe(0)
    },
  )
})

describe('encryption and login', () => {
  const trusting = '?tls.rejectUnauthorized=false'

  it.each(['starttls', 'tls'] as const)('works by %s', async (encryption) => {
    await using secure = await startSmtpSink({ encryption, login })
    const url = secure.url.replace('//', `//${login.user}:${login.password}@`) + trusting
    const transport = transportTo(url)

    expect(await transport.send()).toEqual(sent)
    expect(await transport.check()).toBeNull()
    expect(secure.mails).toHaveLength(1)
  })

  it('refuses a certificate that nobody vouches for', async () => {
    await using secure = await startSmtpSink({ encryption: 'starttls' })

    expect(await transportTo(secure.url).send()).toEqual(retry(/no TLS that can be trusted/))
  })

  it('insists on STARTTLS for every host that is not known to be this machine', async () => {
    const elsewhere = sink.url.replace('127.0.0.1', '0.0.0.0')

    expect(await transportTo(elsewhere).send()).toEqual(retry(/no TLS that can be trusted/))
    expect(sink.mails).toHaveLength(0)
    expect(await transportTo(`${elsewhere}?requireTLS=false`).send()).toEqual(sent)
  })

  it('keeps the mail when the password is wrong', async () => {
    await using secure = await startSmtpSink({ encryption: 'starttls', login })
    const url = secure.url.replace('//', `//${login.user}:wrong-canary@`) + trusting
    const transport = transportTo(url)

    expect(await transport.send()).toEqual(retry(/SMTP_URL/))
    expect(await transport.check()).toMatch(/refuses the login \(535 5\.7\.8\)/)
  })
})

describe('the check', () => {
  it('sends nothing', async () => {
    expect(await transportTo(sink.url).check()).toBeNull()
    expect(sink.mails).toHaveLength(0)
  })

  it('names a server that refuses to talk', async () => {
    sink.next('CONNECT', { code: 554, message: 'Go away, canary' })

    expect(await transportTo(sink.url).check()).toMatch(/refuses to talk \(554\)/)
  })

  it('ends with the patience of its caller', async () => {
    sink.next('CONNECT', { delayMs: 60_000 })

    expect(await transportTo(sink.url).check(AbortSignal.timeout(50))).toMatch(/in time/)
  })
})
