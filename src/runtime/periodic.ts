import type { Logger } from './logger.ts'

/** Work that is done again and again. */
export interface PeriodicTask {
  start(): void
  /** Does the work no more, and waits for the round that is under way. */
  stop(): Promise<void>
}

/** Runs `work` now and then every `intervalMs`; a round that fails is logged and the next one comes all the same. */
export function createPeriodicTask(
  name: string,
  intervalMs: number,
  work: () => Promise<unknown>,
  logger: Logger,
): PeriodicTask {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const round = () => {
    running = work().catch((error) =>
      logger.error({ err: error, task: name }, 'periodic task failed'),
    )
  }
  return {
    start() {
      round()
      timer = setInterval(round, intervalMs)
      timer.unref()
    },
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
