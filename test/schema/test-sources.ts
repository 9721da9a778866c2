import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test, or a function that tests call, as text. */
interface Block {
  /** The name of the function; undefined for a test. */
  readonly name: string | undefined
  readonly text: string
}

const FUNCTION =
  /^\s*(?:export )?(?:(?:async )?function (\w+)|const (\w+) = (?:async )?\((?:.*=>|$))/
const TEST = /^\s*it[.(]/

const support = readFolder('support').flat()
const features = readFolder('features')

/** The text of every test that sends an operation by itself or through a function that hands on the answer. */
export function testsOf(operation: string): string[] {
  return features.flatMap((feature) => {
    const blocks = [...support, ...feature]
    const senders = sendersOf(operation, blocks)
    return blocks.filter(({ text }) => senders.test(text)).map(({ text }) => text)
  })
}

/** A function that expects an outcome is no sender: its caller cannot see another. */
function sendersOf(operation: string, blocks: readonly Block[]): RegExp {
  let senders = [operation]
  for (;;) {
    const words = new RegExp(`\\b(?:${senders.join('|')})\\b`)
    const found = blocks.filter(({ text }) => words.test(text) && !text.includes('expectOutcome('))
    const names = found.flatMap(({ name }) => (name === undefined ? [] : [name]))
    const all = [...new Set([...senders, ...names])]
    if (all.length === senders.length) return words
    senders = all
  }
}

/** The blocks of each file in a folder of `test/`. */
function readFolder(folder: string): Block[][] {
  const directory = new URL(`../${folder}/`, import.meta.url).pathname
  const files = readdirSync(directory, { encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.map((file) => readBlocks(readFileSync(join(directory, file), 'utf8')))
}

function readBlocks(source: string): Block[] {
  const texts: string[] = []
  for (const line of source.split('\n')) {
    if (texts.length === 0 || TEST.test(line) || FUNCTION.test(line)) texts.push(line)
    else texts[texts.length - 1] += `\n${line}`
  }
  return texts.map((text) => {
    const [, declared, assigned] = FUNCTION.exec(text) ?? []
    return { name: declared ?? assigned, text }
  })
}
