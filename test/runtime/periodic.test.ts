import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createLogger } from '../../src/runtime/logger.ts'
import { createPeriodicTask } from '../../src/runtime/periodic.ts'

const HOUR_MS = 3_600_000
/** Longer than a task takes to wake up. */
const AWAKE_MS = 50
const logger = createLogger('silent')

it('does its work once more when it is woken while it works', async () => {
  let end: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  const work = vi.fn(() => over)
  const task = createPeriodicTask('test', HOUR_MS, work, logger)
  task.start()
  task.wake()
  await sleep(AWAKE_MS)
  expect(work).toHaveBeenCalledTimes(1)
  end()
  await sleep(AWAKE_MS)
  expect(work).toHaveBeenCalledTimes(2)
  await task.stop()
})

it('is not put off by whoever wakes it without a pause', async () => {
  const work = vi.fn(async () => undefined)
  const task = createPeriodicTask('test', HOUR_MS, work, logger)
  task.start()
  const waking = setInterval(task.wake, 1)
  await expect.poll(() => work.mock.calls.length).toBeGreaterThan(3)
  clearInterval(waking)
  await task.stop()
})

it('does nothing more when it has stopped, and was woken before', async () => {
  const work = vi.fn(async () => undefined)
  const task = createPeriodicTask('test', HOUR_MS, work, logger)
  task.start()
  task.wake()
  await task.stop()
  await sleep(AWAKE_MS)
  expect(work).toHaveBeenCalledTimes(1)
})
