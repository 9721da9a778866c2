import type { Logger } from './logger.ts'

/** Tells the operator that a service elsewhere cannot be asked: once for each reason, however many requests meet it. */
export interface OutageLog {
  /** @param reason in words of our own, such as `HTTP 502`: never what the service answered */
  away(reason: string): void
  back(): void
}

/** @param subject what cannot be asked, such as `the CAPTCHA provider` */
export function createOutageLog(logger: Logger, subject: string): OutageLog {
  let current: string | null = null
  return {
    away(reason) {
      if (current === reason) return
      current = reason
      logger.warn({ reason }, `${subject} gives no verdict`)
    },
    back() {
      if (current === null) return
      current = null
      logger.info(`${subject} gives verdicts again`)
    },
  }
}
