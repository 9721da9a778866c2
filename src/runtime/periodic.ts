import type { Logger } from './logger.ts'

/** Work that is done again and again. */
export interface PeriodicTask {
  start(): void
  /** Does the work soon, instead of at the next interval; nothing before `start`. */
  wake(): void
  /** Does the work no more, and waits for the round that is under way. */
  stop(): Promise<void>
}

/** Long enough for what is being written to be committed. */
const WAKE_MS = 20

/** Runs `work` now and then every `intervalMs`; a round that fails is logged and the next one comes all the same. */
export function createPeriodicTask(
  name: string,
  intervalMs: number,
  work: () => Promise<unknown>,
  logger: Logger,
): PeriodicTask {
  let timer: NodeJS.Timeout | undefined
  let waking: NodeJS.Timeout | undefined
  let running: Promise<unknown> | undefined
  const round = () => {
    waking = undefined
    running ??= work()
      .catch((error) => logger.error({ err: error, task: name }, 'periodic task failed'))
      .finally(() => {
        running = undefined
      })
  }
  return {
    start() {
      round()
      timer = setInterval(round, intervalMs)
      timer.unref()
    },
    wake() {
      if (timer === undefined || waking !== undefined) return
      waking = setTimeout(round, WAKE_MS)
      waking.unref()
    },
    async stop() {
      clearInterval(timer)
      clearTimeout(waking)
      timer = undefined
      await running
    },
  }
}
