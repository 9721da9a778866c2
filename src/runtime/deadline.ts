/**
 * Runs `task` with a signal that fires with `signal`, where there is one, or after `timeoutMs`, whichever comes first.
 * `AbortSignal.any` with `AbortSignal.timeout` would be shorter, but Node 20 may collect the
 * timeout before it fires, and then a silent server holds its caller forever.
 */
export async function withDeadline<Result>(
  signal: AbortSignal | null,
  timeoutMs: number,
  task: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  const timer = setTimeout(abort, timeoutMs)
  signal?.addEventListener('abort', abort, { once: true })
  if (signal?.aborted) abort()
  try {
    return await task(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
