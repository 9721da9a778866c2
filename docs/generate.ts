import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSchema } from '../src/graphql/schema.ts'
import { renderConfiguration } from './render-configuration.ts'
import { renderErrors } from './render-errors.ts'
import { renderLimits } from './render-limits.ts'
import { renderPageTexts } from './render-page-texts.ts'
import { renderSecurityTests } from './render-security-tests.ts'

/** The files that are written by the code that they describe, by their path in the project. */
export function renderReference(): ReadonlyMap<string, string> {
  const schema = createSchema()
  return new Map([
    ['docs/reference/configuration.md', renderConfiguration()],
    ['docs/reference/errors.md', renderErrors(schema)],
    ['docs/reference/limits.md', renderLimits(schema)],
    ['docs/reference/page-texts.md', renderPageTexts()],
    ['docs/reference/security-tests.md', renderSecurityTests()],
  ])
}

const isCommand = process.argv[1] === fileURLToPath(import.meta.url)
if (isCommand && process.argv.includes('--check')) check()
else if (isCommand) write()

function write(): void {
  for (const [path, text] of renderReference()) {
    writeFileSync(new URL(`../${path}`, import.meta.url), text)
    process.stdout.write(`wrote ${path}\n`)
  }
}

/** Fails when a file is not what the code gives. */
function check(): void {
  for (const [path, text] of renderReference()) {
    if (readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === text) continue
    process.stderr.write(`${path} is out of date: run npm run docs\n`)
    process.exitCode = 1
  }
}
