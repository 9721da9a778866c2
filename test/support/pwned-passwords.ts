import { createHash, randomBytes } from 'node:crypto'
import { type LocalServer, makeTrouble, startLocalServer, type Trouble } from './local-server.ts'

/** A range API of the form of Pwned Passwords. */
export interface PwnedPasswords extends LocalServer {
  /** The prefixes that were asked for, newest last, each with whether padding was asked for. */
  readonly requests: { readonly prefix: string; readonly isPadded: boolean }[]
  /** What goes wrong from now on; null for nothing. */
  trouble: Trouble | null
  /** The settings of a server that asks this one. */
  readonly settings: Readonly<Record<string, string>>
}

const PADDED_LINES = 800

/** @param counts how often each password was seen; 0 makes it one of the lines of padding */
export async function startPwnedPasswords(
  counts: Readonly<Record<string, number>>,
): Promise<PwnedPasswords> {
  const seen = Object.entries(counts).map(([password, count]) => ({ hash: sha1(password), count }))
  const requests: PwnedPasswords['requests'] = []

  const rangeOf = (prefix: string, isPadded: boolean) => {
    const found = seen.filter(({ hash }) => hash.startsWith(prefix))
    const lines = found.map(({ hash, count }) => `${hash.slice(prefix.length)}:${count}`)
    const others = Array.from({ length: 40 }, () => `${newSuffix()}:3`)
    const padding = Array.from({ length: isPadded ? PADDED_LINES : 0 }, () => `${newSuffix()}:0`)
    return [...lines, ...others, ...padding].sort().join('\r\n')
  }

  const server = await startLocalServer((request, response) => {
    const prefix = /^\/range\/([\dA-F]{5})$/i.exec(request.url ?? '')?.[1]?.toUpperCase()
    const isPadded = request.headers['add-padding'] === 'true'
    if (prefix === undefined || request.headers['user-agent'] === undefined) {
      return void response.writeHead(400).end('The hash prefix was not in a valid format')
    }
    requests.push({ prefix, isPadded })
    if (pwned.trouble !== null) return makeTrouble(pwned.trouble, response)
    response.writeHead(200, { 'content-type': 'text/plain' }).end(rangeOf(prefix, isPadded))
  })

  const pwned: PwnedPasswords = {
    ...server,
    requests,
    trouble: null,
    settings: { BREACHED_PASSWORDS: 'hibp', BREACHED_PASSWORDS_URL: server.url },
  }
  return pwned
}

/** The SHA-1 hash of a password as Pwned Passwords writes it. */
export function sha1(password: string): string {
  return createHash('sha1').update(password).digest('hex').toUpperCase()
}

function newSuffix(): string {
  return randomBytes(18).toString('hex').slice(0, 35).toUpperCase()
}
