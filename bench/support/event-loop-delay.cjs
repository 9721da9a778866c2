// Loaded before a server: prints how long its event loop kept others waiting, when the process ends.
const { monitorEventLoopDelay } = require('node:perf_hooks')

const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
process.once('exit', () => {
  const milliseconds = delay.percentile(99) / 1e6 - RESOLUTION_MS
  process.stderr.write(
    `the event loop of the server was late by (p99): ${milliseconds.toFixed(2)} ms\n`,
  )
})
