import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSchema } from '../src/graphql/schema.ts'
import { renderConfiguration } from './render-configuration.ts'
import { renderErrors } from './render-errors.ts'

/** The files that are written by the code that they describe, by their path in the project. */
export function renderReference(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/configuration.md', renderConfiguration()],
    ['docs/reference/errors.md', renderErrors(createSchema())],
  ])
}

const isCommand = process.argv[1] === fileURLToPath(import.meta.url)
if (isCommand) {
  for (const [path, text] of renderReference()) {
    writeFileSync(new URL(`../${path}`, import.meta.url), text)
    process.stdout.write(`wrote ${path}\n`)
  }
}
