import { parseArgs } from 'node:util'
import { startResendServer } from './server.ts'

/**
 * The server as a process of its own: `node --import tsx test/support/resend/main.ts --api-key re_x --rate 1000`.
 * Its first line on stdout is JSON, `{ "port", "url" }`; it runs until it is killed.
 */
const { values } = parseArgs({
  options: {
    'api-key': { type: 'string', default: 're_simulated_0123456789' },
    rate: { type: 'string', default: '2' },
  },
})

const { port, url } = await startResendServer({
  apiKey: values['api-key'],
  ratePerSecond: Number(values.rate),
})
process.stdout.write(`${JSON.stringify({ port, url })}\n`)
