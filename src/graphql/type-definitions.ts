import { readdirSync, readFileSync } from 'node:fs'

const SCHEMA_DIRECTORY = new URL('../../schema/', import.meta.url)

/** The public contract as it is written: one file for each domain. */
export function readTypeDefinitions(): string[] {
  const files = readdirSync(SCHEMA_DIRECTORY).filter((file) => file.endsWith('.graphql'))
  return files.sort().map((file) => readFileSync(new URL(file, SCHEMA_DIRECTORY), 'utf8'))
}
