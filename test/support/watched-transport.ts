import { expect } from 'vitest'
import type { Delivery, Transport } from '../../src/email/transports/transport.ts'
import { outgoingMail } from './outgoing-mail.ts'

const patient = new AbortController().signal

/** A transport under test: whatever reason it gives is remembered. */
export interface WatchedTransport {
  send(mail?: Parameters<Transport['send']>[0], signal?: AbortSignal): Promise<Delivery>
  check(signal?: AbortSignal): Promise<string | null>
}

/** Remembers every reason that its transports give, and closes them all. */
export interface TransportWatch {
  over(transport: Transport): WatchedTransport
  /** Closes the transports and fails if `secret` was in any reason since the last end. */
  end(secret: RegExp): Promise<void>
}

export function watchTransports(): TransportWatch {
  const reasons: string[] = []
  const transports: Transport[] = []

  return {
    over(transport) {
      transports.push(transport)
      return {
        async send(mail = outgoingMail(), signal = patient) {
          const delivery = await transport.send(mail, signal)
          if (delivery.status !== 'sent') reasons.push(delivery.reason)
          return delivery
        },
        async check(signal = patient) {
          const problem = await transport.check(signal)
          if (problem !== null) reasons.push(problem)
          return problem
        },
      }
    },
    async end(secret) {
      await Promise.all(transports.splice(0).map((transport) => transport.close()))
      for (const reason of reasons.splice(0)) expect(reason).not.toMatch(secret)
    },
  }
}

/** Matches the delivery of a mail that is to be tried again. */
export function retry(reason: RegExp, retryAfterSeconds: number | null = null) {
  return { status: 'retry', reason: expect.stringMatching(reason), retryAfterSeconds }
}

/** Matches the delivery of a mail that is given up. */
export function failed(reason: RegExp) {
  return { status: 'failed', reason: expect.stringMatching(reason) }
}
