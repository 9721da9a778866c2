import type { Timer } from '../runtime/timer.ts'

/** Shows how long work gets on: how much is done, how fast, and how long the rest will take. */
export interface Progress {
  /** @param what is done, such as "in Hygraph" */
  show(what: string, done: number, total: number): void
  /**
   * The same where nobody knows how much there is to do.
   * @param share how much of the whole that is, from 0 to 1; null where that is not known either
   * @param isLast whether that was all
   */
  showShare(what: string, done: number, share: number | null, isLast: boolean): void
  /** Before anything else is printed. */
  end(): void
}

const TERMINAL_INTERVAL_MS = 500
const LOG_INTERVAL_MS = 5_000

/** On a terminal one line that changes, elsewhere a line now and then; beside the one JSON object on standard error. */
export function createProgress(json: boolean | undefined, timer: Timer): Progress {
  const stream = json ? process.stderr : process.stdout
  const intervalMs = stream.isTTY ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS
  let work = { what: '', startMs: 0, startDone: 0 }
  let shownMs = 0
  let shownDone = 0
  let isOpen = false

  const end = () => {
    if (isOpen) stream.write('\n')
    isOpen = false
  }

  const write = (
    what: string,
    done: number,
    isLast: boolean,
    lineAt: (perSecond: number) => string,
  ) => {
    const nowMs = timer.nowMs()
    const isNew = what !== work.what
    if (isNew) work = { what, startMs: nowMs, startDone: done }
    const isSoon = nowMs - shownMs < intervalMs
    if (!isNew && (done === shownDone || (isSoon && !isLast))) return
    if (isNew) end()
    shownMs = nowMs
    shownDone = done
    const line = `  ${lineAt(((done - work.startDone) * 1000) / Math.max(1, nowMs - work.startMs))}`
    stream.write(stream.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
    isOpen = stream.isTTY
  }

  return {
    end,
    show: (what, done, total) =>
      write(what, done, done >= total, (perSecond) => lineOf(what, done, total, perSecond)),
    showShare: (what, done, share, isLast) =>
      write(what, done, isLast, (perSecond) => shareLineOf(what, done, share, perSecond)),
  }
}

function shareLineOf(what: string, done: number, share: number | null, perSecond: number): string {
  const rate = perSecond === 0 ? '' : `, ${inWords(Math.round(perSecond))} a second`
  const percentage = share === null ? '' : `, ${Math.floor(share * 100)} %`
  return `${inWords(done)} ${what}${rate}${percentage}`
}

function lineOf(what: string, done: number, total: number, perSecond: number): string {
  const share = `${inWords(done)} of ${inWords(total)} ${what}`
  if (perSecond === 0) return share
  const rate = `${share}, ${perSecond.toFixed(1)} a second`
  return done < total ? `${rate}, ${durationInWords((total - done) / perSecond)} left` : rate
}

/** A number as people write it: 1,204. */
export function inWords(count: number): string {
  return count.toLocaleString('en')
}

function durationInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
