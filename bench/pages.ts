import { type Browser, chromium } from 'playwright-core'
import { report } from './support/report.ts'
import { startServer } from './support/server.ts'

/** A phone on a slow network, as Lighthouse has it: 1.6 Mbit/s, 150 ms for each round trip. */
const SLOW_4G = { downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8, latency: 150 }
const FAST = { downloadThroughput: -1, uploadThroughput: -1, latency: 0 }
const VISITS = 5

/** When the largest element of the page was painted, in ms after the visit began, and how much came over the network. */
async function visit(browser: Browser, url: string, network: typeof SLOW_4G) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const tools = await context.newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.emulateNetworkConditions', { offline: false, ...network })
  let bytes = 0
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const paintedAfterMs = Number(
    await page.evaluate(`new Promise((resolve) => {
      const last = (list) => resolve(list.getEntries().at(-1).startTime)
      new PerformanceObserver(last).observe({ type: 'largest-contentful-paint', buffered: true })
    })`),
  )
  await context.close()
  return { paintedAfterMs, bytes }
}

const server = await startServer({ PUBLIC_URL: 'http://localhost:4000' })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  for (const [name, network] of [
    ['without a limit', FAST],
    ['slow 4G', SLOW_4G],
  ] as const) {
    const paints: number[] = []
    let kilobytes = 0
    for (let count = 0; count < VISITS; count++) {
      const { paintedAfterMs, bytes } = await visit(browser, `${server.url}/login`, network)
      paints.push(paintedAfterMs)
      kilobytes = bytes / 1000
    }
    const median = paints.toSorted((one, other) => one - other)[Math.floor(VISITS / 2)] ?? 0
    report(`login page, ${name}: largest paint`, `${Math.round(median)} ms`, '≤ 2500 ms')
    report(`login page, ${name}: over the network`, `${kilobytes.toFixed(1)} KB`)
  }
} finally {
  await browser.close()
  await server.stop()
}
