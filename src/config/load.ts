import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { type ParsedEnvironment, parseEnvironment } from './environment.ts'

/** Reads the environment of this process, and beneath it the `.env` file of the working directory where there is one. */
export function loadEnvironment(): ParsedEnvironment {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  return parseEnvironment({ ...file, ...process.env })
}

/** The number of libuv's threads in this process: password hashes must leave some of them free. */
export function threadPoolSize(): number {
  return Number(process.env.UV_THREADPOOL_SIZE ?? 4)
}

/** Whether `npm start` and its like run this process: npm passes signals to a shell that keeps them to itself. */
export function isRunByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined
}
