// Loaded before a server: prints how long its event loop kept others waiting, and how long that was for garbage, when
// the process ends.
const { constants, monitorEventLoopDelay, PerformanceObserver } = require('node:perf_hooks')

const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
const longestMs = { major: 0, minor: 0 }
const pauses = new PerformanceObserver((list) => {
  for (const { detail, duration } of list.getEntries()) {
    const kind = detail.kind === constants.NODE_PERFORMANCE_GC_MINOR ? 'minor' : 'major'
    longestMs[kind] = Math.max(longestMs[kind], duration)
  }
})
pauses.observe({ entryTypes: ['gc'] })
process.once('exit', () => {
  const milliseconds = delay.percentile(99) / 1e6 - RESOLUTION_MS
  process.stderr.write(
    `the event loop of the server was late by (p99): ${milliseconds.toFixed(2)} ms\n` +
      `its longest pauses for garbage: ${longestMs.major.toFixed(2)} ms, of young objects ${longestMs.minor.toFixed(2)} ms\n`,
  )
})
