import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test, or a function that tests call, as text. */
export interface Block {
  /** The name of the function; undefined for a test. */
  readonly name: string | undefined
  readonly text: string
}

const BEGINNING = /^(?=\s*it[.(]|(?:export )?(?:async )?function |const \w+ = (?:async )?\()/m

/** Every test and function under the given folders of `test/`. */
export function readBlocks(...folders: readonly string[]): Block[] {
  return folders.flatMap(readSources).flatMap((source) =>
    source.split(BEGINNING).map((text) => ({
      name: /^(?:export )?(?:async )?(?:function|const) (\w+)/.exec(text)?.[1],
      text,
    })),
  )
}

/**
 * The words by which blocks send an operation: its own name, and those of functions that send it and hand on whatever
 * is answered. A function that expects an outcome is none of them: its caller cannot see another.
 */
export function sendersOf(operation: string, blocks: readonly Block[]): RegExp {
  let senders = [operation]
  for (;;) {
    const words = wordsOf(senders)
    const found = blocks.filter(({ text }) => words.test(text) && !text.includes('expectOutcome('))
    const names = found.flatMap(({ name }) => (name === undefined ? [] : [name]))
    const all = [...new Set([...senders, ...names])]
    if (all.length === senders.length) return words
    senders = all
  }
}

function wordsOf(names: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${names.join('|')})\\b`)
}

function readSources(folder: string): string[] {
  const directory = new URL(`../${folder}/`, import.meta.url).pathname
  return readdirSync(directory, { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(directory, file), 'utf8'))
}
