import {
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  ThreadsPoolWorker,
} from 'vitest/node'

declare module 'vitest' {
  /** What Stryker tells each run. */
  interface ProvidedContext {
    mode: 'dry-run' | 'mutant'
    mutantActivation: 'static' | 'runtime'
  }
}

/** How many mutants may meet the same modules: what one of them has spoilt must not last. */
const MOST_RUNS = 20

interface KeptThread {
  readonly thread: ThreadsPoolWorker
  runs: number
}

let kept: KeptThread | undefined

/**
 * Threads for mutants that live on after a run. To load the server anew for each would take ten times as long as its
 * tests do; an instrumented module asks at each step which mutant is on, so it can stay. Only a mutant in what a module
 * does when it is loaded needs modules of its own.
 */
export const KEPT_THREAD: PoolRunnerInitializer = {
  name: 'kept-thread',
  createPoolWorker: createKeptThread,
}

function createKeptThread(options: PoolOptions): PoolWorker {
  const listeners: [event: string, listener: (value: unknown) => void][] = []
  let thread: ThreadsPoolWorker | undefined
  const current = () => {
    if (thread === undefined) throw new Error('the thread has not been started yet')
    return thread
  }
  return {
    name: KEPT_THREAD.name,
    async start() {
      thread = await takeThread(options)
    },
    send(message) {
      // Whoever is told that it has stopped stops asking: the next run takes it over.
      if (message.type === 'stop') queueMicrotask(() => tell(listeners, 'stopped'))
      else current().send(message)
    },
    on(event, listener) {
      listeners.push([event, listener])
      current().on(event, listener)
    },
    off: (event, listener) => current().off(event, listener),
    deserialize: (data) => data,
    async stop() {
      for (const [event, listener] of listeners) current().off(event, listener)
    },
  }
}

async function takeThread(options: PoolOptions): Promise<ThreadsPoolWorker> {
  const { mode, mutantActivation } = options.project.getProvidedContext()
  const mayShare = mode === 'mutant' && mutantActivation === 'runtime'
  if (kept !== undefined && mayShare && kept.runs < MOST_RUNS) {
    kept.runs += 1
    return kept.thread
  }
  await kept?.thread.stop()
  const thread = new ThreadsPoolWorker(options)
  await thread.start()
  kept = { thread, runs: mayShare ? 1 : MOST_RUNS }
  return thread
}

function tell(listeners: readonly [string, (value: unknown) => void][], type: 'stopped'): void {
  for (const [event, listener] of listeners)
    if (event === 'message') listener({ type, __vitest_worker_response__: true })
}
