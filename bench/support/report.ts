/** Seconds for each measurement. */
export const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)

/** Prints one figure beside its goal. */
export function report(name: string, value: string, goal = ''): void {
  process.stdout.write(`${name.padEnd(56)} ${value.padStart(12)}  ${goal}\n`)
}
