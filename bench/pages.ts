import { type Browser, chromium } from 'playwright-core'
import { z } from 'zod'
import { requireChromium } from '../test/browser/executable.ts'
import { report } from './support/report.ts'
import { startServer } from './support/server.ts'

/** What a visitor has in the hand. */
interface Visitor {
  readonly name: string
  readonly network: { downloadThroughput: number; uploadThroughput: number; latency: number }
  /** How many times as slow as this machine the processor is. */
  readonly cpuSlowdown: number
  readonly goal: string
}

const NO_LIMIT = { downloadThroughput: -1, uploadThroughput: -1, latency: 0 }
/** A phone on a slow network, as Lighthouse has it: 1.6 Mbit/s, 150 ms for each round trip. */
const SLOW_4G = { downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8, latency: 150 }
const VISITORS: readonly Visitor[] = [
  { name: 'without a limit', network: NO_LIMIT, cpuSlowdown: 1, goal: '' },
  { name: 'a fourth of the CPU', network: NO_LIMIT, cpuSlowdown: 4, goal: '≤ 1000 ms' },
  { name: 'slow 4G', network: SLOW_4G, cpuSlowdown: 1, goal: '≤ 2500 ms' },
]
const PATHS = ['/login', '/register']
const VISITS = Number(process.env.BENCH_VISITS ?? 9)

/** When the largest element of the page was painted, in ms after the visit began, and how much came over the network. */
async function visit(browser: Browser, url: string, { network, cpuSlowdown }: Visitor) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', { offline: false, ...network })
  await tools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  let bytes = 0
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(url)
  // Drawn by the scripts: what they paint counts too, where it is larger than what was there before.
  await page.getByRole('button', { name: 'Show password', disabled: false }).waitFor()
  await page.waitForLoadState('networkidle')
  const largest = await page.evaluate(LARGEST_PAINT)
  await context.close()
  return { ...largestSchema.parse(largest), bytes }
}

const largestSchema = z.object({ paintedAfterMs: z.number() })

const LARGEST_PAINT = `new Promise((resolve) => {
  const last = (list) => resolve({ paintedAfterMs: list.getEntries().at(-1).startTime })
  new PerformanceObserver(last).observe({ type: 'largest-contentful-paint', buffered: true })
})`

/** Visits a page several times, as somebody who has never been there. */
async function measure(browser: Browser, path: string, visitor: Visitor): Promise<void> {
  const paints: number[] = []
  let kilobytes = 0
  for (let count = 0; count < VISITS; count++) {
    const { paintedAfterMs, bytes } = await visit(browser, `${server.url}${path}`, visitor)
    paints.push(paintedAfterMs)
    kilobytes = bytes / 1000
  }
  const sorted = paints.toSorted((one, other) => one - other).map(Math.round)
  const median = sorted[Math.floor(VISITS / 2)] ?? 0
  report(`${path}, ${visitor.name}: largest paint`, `${median} ms`, visitor.goal)
  report('  least and most', `${sorted[0]} to ${sorted.at(-1)} ms`)
  report('  over the network', `${kilobytes.toFixed(1)} KB`)
}

const server = await startServer({ PUBLIC_URL: 'http://localhost:4000' })
const browser = await chromium.launch({
  executablePath: requireChromium(),
  args: ['--no-sandbox'],
})
try {
  for (const visitor of VISITORS) for (const path of PATHS) await measure(browser, path, visitor)
} finally {
  await browser.close()
  await server.stop()
}
