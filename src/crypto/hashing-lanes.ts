/** Who waits with whom: those whom the server knows already, and everyone else. */
export type Line = 'known' | 'everyone'

/**
 * A semaphore whose waiting callers give up after the deadline. The two lines take turns: however many strangers wait,
 * somebody who is known waits for a hash or two, and however many are known, strangers get every other hash.
 *
 * @param lanes how many run at once
 * @param tooLate what those are told who have waited until the deadline
 */
export function createHashingLanes(lanes: number, deadlineMs: number, tooLate: () => Error) {
  const waiting: Readonly<Record<Line, Set<() => void>>> = { known: new Set(), everyone: new Set() }
  let free = lanes
  let turn: Line = 'known'
  const acquire = (line: Line) => {
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise<void>((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        waiting[line].delete(admit)
        reject(tooLate())
      }, deadlineMs)
      waiting[line].add(admit)
    })
  }
  const release = () => {
    const line = waiting[turn].size > 0 ? turn : otherThan(turn)
    const [next] = waiting[line]
    if (next === undefined) {
      free += 1
      return
    }
    turn = otherThan(line)
    waiting[line].delete(next)
    next()
  }
  return async <Result>(line: Line, work: () => Promise<Result>): Promise<Result> => {
    await acquire(line)
    try {
      return await work()
    } finally {
      release()
    }
  }
}

function otherThan(line: Line): Line {
  return line === 'known' ? 'everyone' : 'known'
}
