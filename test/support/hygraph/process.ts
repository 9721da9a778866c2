import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const announcement = z.object({
  endpoint: z.string(),
  highPerformanceEndpoint: z.string(),
  managementEndpoint: z.string(),
  origin: z.string(),
  token: z.string(),
})

/** The stand-in as a process of its own, with a project that has yet to be set up. It ends with the test. */
export async function startHygraphProcess() {
  const main = 'test/support/hygraph/main.ts'
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, HYGRAPH_MODELS: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const place = announcement.parse(JSON.parse(String(line)))

  async function control(method: string, path: string, body?: unknown): Promise<string> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    return (await fetch(`${place.origin}${path}`, init)).text()
  }
  return {
    ...place,
    control,
    /** A token with these rights only. */
    async issueToken(permissions: readonly unknown[]): Promise<string> {
      const answer = await control('POST', '/__tokens', { permissions })
      return z.object({ token: z.string() }).parse(JSON.parse(answer)).token
    },
    async [Symbol.asyncDispose](): Promise<void> {
      child.kill()
      await once(child, 'exit')
    },
  }
}
