import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { createSmtpGate, refusal, type SmtpGate } from './smtp-gate.ts'

/** A mail that the server took, and the envelope it came in. */
export interface SinkMail {
  readonly from: string
  readonly to: readonly string[]
  readonly mail: ParsedMail
}

export interface SmtpSinkOptions {
  /** Demands this login, and STARTTLS before it. */
  readonly login?: { readonly user: string; readonly password: string }
  /** `starttls` and `tls` use a certificate that nobody trusts. `none` by default. */
  readonly encryption?: 'none' | 'starttls' | 'tls'
}

export interface SmtpSink extends AsyncDisposable {
  /** `smtp://127.0.0.1:<port>` or, with TLS from the start, `smtps://…`. */
  readonly url: string
  readonly mails: SinkMail[]
  /** How many connections have been opened. */
  connections(): number
  /** The next session that gets to `stage` meets `fault`. */
  readonly next: SmtpGate['next']
  close(): Promise<void>
}

/** Starts an SMTP server on a free local port that keeps what it is sent. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const mails: SinkMail[] = []
  const gate = createSmtpGate()
  const server = createServer(options, gate, mails)
  server.server.on('connection', gate.watch)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new TypeError('Not a TCP server')

  async function close(): Promise<void> {
    gate.cutAll()
    await new Promise<void>((resolve) => server.close(resolve))
  }

  const url = `${options.encryption === 'tls' ? 'smtps' : 'smtp'}://127.0.0.1:${address.port}`
  const { connections, next } = gate
  return { url, mails, connections, next, close, [Symbol.asyncDispose]: close }
}

function createServer(options: SmtpSinkOptions, gate: SmtpGate, mails: SinkMail[]): SMTPServer {
  const { login, encryption = 'none' } = options
  const server = new SMTPServer({
    logger: false,
    secure: encryption === 'tls',
    authOptional: login === undefined,
    disabledCommands: encryption === 'none' ? ['STARTTLS'] : [],
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: true,
    closeTimeout: 1,
    onConnect: (session, done) => void gate.pass('CONNECT', session, done),
    onMailFrom: (_address, session, done) => void gate.pass('MAIL', session, done),
    onRcptTo: (_address, session, done) => void gate.pass('RCPT', session, done),
    onAuth({ username, password }, session, done) {
      const right = username === login?.user && password === login?.password
      const verdict = right ? null : refusal(535, '5.7.8 Authentication failed')
      void gate.pass('AUTH', session, (error) => done(error ?? verdict, { user: username }))
    },
    async onData(stream, session, done) {
      const mail = await simpleParser(stream)
      const { mailFrom, rcptTo } = session.envelope
      const from = mailFrom === false ? '' : mailFrom.address
      const keep = () => void mails.push({ from, to: rcptTo.map(({ address }) => address), mail })
      if (gate.peek('DATA') === 'accept-then-drop') keep()
      await gate.pass('DATA', session, (error) => {
        if (!error) keep()
        done(error)
      })
    },
  })
  server.on('error', () => {
    // Clients that break off are part of the tests.
  })
  return server
}
