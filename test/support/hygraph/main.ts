import { startHygraph } from './start.ts'

/**
 * Runs the stand-in for Hygraph as a process: `node --import tsx test/support/hygraph/main.ts [port]`. Prints one line
 * of JSON with its URLs and a token with every right. `HYGRAPH_MODELS=none` starts a project that has yet to be set up.
 */
const isEmpty = process.env.HYGRAPH_MODELS === 'none'
const hygraph = await startHygraph({
  port: Number(process.argv[2] ?? 0),
  ...(isEmpty ? { models: [] } : {}),
})

console.log(
  JSON.stringify({
    endpoint: hygraph.endpoint,
    highPerformanceEndpoint: hygraph.highPerformanceEndpoint,
    managementEndpoint: hygraph.managementEndpoint,
    origin: hygraph.origin,
    token: hygraph.token(),
  }),
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void hygraph[Symbol.asyncDispose]())
}
