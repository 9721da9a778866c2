import { createServer } from 'node:net'

/**
 * Below the ports that the system gives out by itself. Each process has a hundred of its own, so that two that run at
 * once never find the same one free.
 */
const FIRST = 11_000
const PORTS_EACH = 100
const PROCESSES = 200

const own = FIRST + (process.pid % PROCESSES) * PORTS_EACH
let given = 0

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS_EACH; tries += 1) {
    const port = own + (given % PORTS_EACH)
    given += 1
    if (await isFree(port)) return port
  }
  throw new Error(`every port from ${own} to ${own + PORTS_EACH - 1} is taken`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
