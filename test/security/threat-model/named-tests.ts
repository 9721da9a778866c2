import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A test that says in its title which threats it replays. */
export interface NamedTest {
  /** From the root of the project. */
  readonly file: string
  /** What is tested, and the title without the ids. */
  readonly title: string
  readonly ids: readonly string[]
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const ID = String.raw`(?:R\d+|CVE-\d{4}-\d+|GHSA-[\w-]+|authorizer#\d+)`
const IDS = new RegExp(String.raw` \[(${ID}(?: ${ID})*)\]`, 'g')
/** A text in the source that ends in ids. */
const NAMED = new RegExp(String.raw`(['"\`])((?:\\.|(?!\1)[^\\\n])*) \[(${ID}(?: ${ID})*)\]\1`, 'g')
/** What stands at the beginning of a line where tests of one thing begin. */
const SUBJECT =
  /^ {0,2}(?:onEveryStore\(|describe\(|describe\.each\([^\n]*\)\()\s*(['"`])(.*?)\1|^\]\)\(\s*(['"`])(.*?)\3/gm

/** The ids in a title, of the test itself or of what it belongs to. */
export function idsIn(title: string): string[] {
  return [...title.matchAll(IDS)].flatMap(([, ids = '']) => ids.split(' '))
}

/** Every test that names a threat, in the order of the files, as the sources have it. */
export function readNamedTests(): NamedTest[] {
  const all = readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' })
  const files = all.filter((file) => file.endsWith('.test.ts')).sort()
  return files.flatMap((file) => namedTestsOf(`test/${file}`))
}

function namedTestsOf(file: string): NamedTest[] {
  const source = readFileSync(`${ROOT}${file}`, 'utf8')
  return [...source.matchAll(NAMED)].map(({ index, 2: title = '', 3: ids = '' }) => {
    const subject = subjectAt(source.slice(0, index))
    const whole = subject === undefined ? title : `${subject}: ${title}`
    return { file, title: whole.replaceAll("\\'", "'"), ids: ids.split(' ') }
  })
}

function subjectAt(before: string): string | undefined {
  const found = [...before.matchAll(SUBJECT)].at(-1)
  const title = found?.[2] ?? found?.[4]
  return title?.replace(/,? on \$(?:\{.*?\}|name),?/, '').replace(IDS, '')
}
