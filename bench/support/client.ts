import { Agent, request } from 'node:http'

/** A GraphQL client that keeps its connections, cheap enough not to be what is measured. */
export interface BenchClient {
  send(
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<BenchAnswer>
  /** Sends a body as it is. */
  sendBody(body: string, headers?: Readonly<Record<string, string>>): Promise<BenchAnswer>
  close(): void
}

export interface BenchAnswer {
  readonly status: number
  readonly milliseconds: number
  /** Names and values in turn, as they came. */
  readonly headers: readonly string[]
  readonly text: string
}

export function createClient(url: string): BenchClient {
  const agent = new Agent({ keepAlive: true })
  return {
    send(query, variables = {}, headers = {}) {
      return this.sendBody(JSON.stringify({ query, variables }), headers)
    },
    sendBody(body, headers = {}) {
      const startedAt = performance.now()
      return new Promise((resolve, reject) => {
        const outgoing = request(`${url}/graphql`, {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        })
        outgoing.once('error', reject)
        outgoing.once('response', (incoming) => {
          let text = ''
          incoming.setEncoding('utf8')
          incoming.on('data', (chunk: string) => {
            text += chunk
          })
          incoming.once('end', () => {
            const milliseconds = performance.now() - startedAt
            const { statusCode: status = 0, rawHeaders: headers } = incoming
            resolve({ status, milliseconds, headers, text })
          })
        })
        outgoing.end(body)
      })
    },
    close: () => agent.destroy(),
  }
}

/** Runs `work` again and again in `lanes` loops until the time is over. @returns how often it ended, and in how many seconds */
export async function loop(lanes: number, seconds: number, work: () => Promise<unknown>) {
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  let count = 0
  const lane = async () => {
    while (performance.now() < endsAt) {
      await work()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { count, seconds: (performance.now() - startedAt) / 1000 }
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
