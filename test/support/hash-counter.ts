import { createHook } from 'node:async_hooks'

/** How argon2 calls the work that it hands to a thread of its own. */
const WORK_OF_ARGON2 = 'argon2:HashWorker'

/** How many passwords this process hashes or verifies while `work` is under way. */
export async function countHashes(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({
    init(_id, type) {
      if (type === WORK_OF_ARGON2) count += 1
    },
  })
  hook.enable()
  try {
    await work()
  } finally {
    hook.disable()
  }
  return count
}
