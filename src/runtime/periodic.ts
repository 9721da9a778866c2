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
  let isWoken = false
  let running: Promise<unknown> | undefined
  const rounds = async () => {
    do {
      isWoken = false
      await work().catch((error) =>
        logger.error({ err: error, task: name }, 'periodic task failed'),
      )
      // A round under way may have looked before that was written which it was woken for.
    } while (isWoken && timer !== undefined)
  }
  const round = () => {
    running ??= rounds().finally(() => {
      running = undefined
    })
  }
  return {
    start() {
      timer = setInterval(round, intervalMs)
      timer.unref()
      round()
    },
    wake() {
      if (timer === undefined || waking !== undefined) return
      waking = setTimeout(() => {
        waking = undefined
        isWoken = true
        round()
      }, WAKE_MS)
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
