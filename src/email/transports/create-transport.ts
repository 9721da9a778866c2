import { join } from 'node:path'
import type { Configuration } from '../../config/configuration.ts'
import { createMailboxTransport } from './mailbox.ts'
import { createResendTransport } from './resend.ts'
import { createSmtpTransport } from './smtp.ts'
import type { Transport } from './transport.ts'

const TIMEOUT_MS = 10_000

/** The transport that the operator has chosen. */
export function createTransport({ email, dataDirectory }: Configuration): Transport {
  const { transport } = email
  switch (transport.kind) {
    case 'mailbox':
      return createMailboxTransport({ directory: join(dataDirectory, 'mailbox') })
    case 'smtp':
      return createSmtpTransport({ url: transport.url, timeoutMs: TIMEOUT_MS })
    case 'resend':
      return createResendTransport({
        apiKey: transport.apiKey,
        baseUrl: transport.baseUrl,
        timeoutMs: TIMEOUT_MS,
      })
  }
}
