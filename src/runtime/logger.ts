import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

export type { Logger } from 'pino'

/** How much is logged; `silent` is for tests. */
export type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'

/**
 * A logger that writes one JSON object a line. Whatever reaches it loses e-mail addresses and anything that looks like
 * a token: libraries and databases quote values in their error texts, and a log outlives every token.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

const ADDRESS = /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g
const TOKEN = /[\w-]{8,}\.[\w-]{8,}(\.[\w-]*)?|[\w+/-]{40,}={0,2}/g

/** A text without e-mail addresses and without anything that looks like a token. */
export function withoutSecrets(text: string): string {
  return text.replace(ADDRESS, '[address]').replace(TOKEN, '[token]')
}

function serializeError(error: Error): object {
  // Only these: a database driver hangs the offending row on its errors (`detail`, `parameters`).
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error ? error.code : undefined
  return { type, message: withoutSecrets(message), code, stack: scrubStack(stack) }
}

function scrubStack(stack: string): string {
  return stack
    .split('\n')
    .map((line) => (/^\s+at /.test(line) ? line : withoutSecrets(line)))
    .join('\n')
}
