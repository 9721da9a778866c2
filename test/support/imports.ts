import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { ImportReport } from '../../src/commands/users-import-report.ts'
import type { ImportRecord } from '../../src/domains/users/import/import-record.ts'
import type { TestApp } from './app.ts'
import { runCommand, startCommand } from './command.ts'
import { environmentOf } from './command-on-app.ts'
import { newAddress } from './people.ts'

/** What everybody in an import file has as password there. */
export const OLD_PASSWORD = 'three blind mice'
export const OLD_HASH = '$2y$04$/vkAKHSRNr3fMtLEzm4mPe/Tu3BIDHHDdA5l/Hy7ViPO1kOV5ZZDi'

/** What `--json` prints, and the exit code. */
export type Imported = ImportReport & { readonly exitCode: number | null; readonly ok: boolean }

/** Imports into the database of an app, by the command. */
export interface Imports {
  /** Writes a file. @returns its path */
  write(records: readonly (object | string)[]): string
  path(name: string): string
  /** Imports records, and reads what the command prints for programs. */
  run(records: readonly (object | string)[], ...options: string[]): Promise<Imported>
  /** Imports a file, and hands on what the command prints for people. */
  print(file: string, ...options: string[]): ReturnType<typeof runCommand>
  start(file: string): ReturnType<typeof startCommand>
}

/** A folder for import files, for the tests of a `describe`. */
export function useImports(app: TestApp): Imports {
  let directory = ''
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'authograph-import-'))
  })
  afterAll(() => rmSync(directory, { recursive: true }))
  const path = (name: string) => join(directory, name)
  const write: Imports['write'] = (records) => {
    const file = path(`${randomUUID()}.ndjson`)
    writeFileSync(file, records.map(lineOf).join(''))
    return file
  }
  const print: Imports['print'] = (file, ...options) =>
    runCommand(['users', 'import', file, ...options], environmentOf(app))
  return {
    path,
    write,
    print,
    async run(records, ...options) {
      const { exitCode, stdout } = await print(write(records), '--json', ...options)
      return { ...JSON.parse(stdout), exitCode }
    },
    start: (file) => startCommand(['users', 'import', file], environmentOf(app)),
  }
}

/** Somebody as an import file has them, with a password. */
export function newRecord(change: Partial<ImportRecord> = {}): ImportRecord {
  return { email: newAddress(), emailConfirmed: true, passwordHash: OLD_HASH, ...change }
}

export function newRecords(count: number): ImportRecord[] {
  return Array.from({ length: count }, () => newRecord())
}

export function readReport(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function lineOf(record: object | string): string {
  return `${typeof record === 'string' ? record : JSON.stringify(record)}\n`
}
