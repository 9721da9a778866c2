import type { BenchTokens } from './logins.ts'
import { createClient } from './support/client.ts'
import { report } from './support/report.ts'
import type { BenchServer } from './support/server.ts'

const LANES = 16
const REFRESH = `mutation Refresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    ... on RefreshSessionSuccess { tokens { accessToken refreshToken } }
    ... on SessionEndedError { reason }
  }
}`

/** Refreshes each session once, the way that writes, for each second of processor time that the server needs for it. */
export async function benchRefreshes(
  name: string,
  server: BenchServer,
  tokens: readonly BenchTokens[],
): Promise<void> {
  const client = createClient(server.url)
  const waiting = tokens.map((pair) => pair.refreshToken)
  const cpuBefore = server.cpuSeconds()
  const lane = async () => {
    for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
      await client.send(REFRESH, { input: { refreshToken: token } })
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  client.close()
  const perCoreSecond = tokens.length / (server.cpuSeconds() - cpuBefore)
  report(`${name}: refreshes per core-second of the server`, perCoreSecond.toFixed(0), '≥ 480')
}
