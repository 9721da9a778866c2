import { readFileSync } from 'node:fs'

const MOST_BYTES = 100_000
const MOST_CHARACTERS = 1000
const FORM = '{ "en": { "entry.logIn": "Sign in" } }'

/** What can be said in other words: the languages of the pages, and for each of their texts what is filled in there. */
export interface KnownTexts {
  readonly languages: readonly string[]
  /** `["email"]` for a text with `{email}` in it, by keys such as `entry.codeMailed`. */
  readonly placeholders: Readonly<Record<string, readonly string[]>>
  /** Some of the texts themselves, by language and key. */
  readonly texts: OwnTexts
}

/** An operator's own texts, by language and key. */
export type OwnTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

export type ReadOwnTexts =
  | { readonly ok: true; readonly texts: OwnTexts }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the file of APP_TEXTS. Each problem names its language and key. */
export function readOwnTexts(file: string, known: KnownTexts): ReadOwnTexts {
  const content = readJson(file)
  if ('problem' in content) return { ok: false, problems: [content.problem] }
  const { json } = content
  if (!isObject(json)) return { ok: false, problems: [`APP_TEXTS must be of the form ${FORM}`] }
  const judged = Object.entries(json).map(([language, texts]) => judge(language, texts, known))
  const problems = judged.flatMap((one) => one.problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    texts: Object.fromEntries(judged.map(({ language, texts }) => [language, texts])),
  }
}

function readJson(file: string): { readonly json: unknown } | { readonly problem: string } {
  const refuse = (why: string) => ({
    problem: `APP_TEXTS must name a file of texts; ${file} ${why}`,
  })
  try {
    const bytes = readFileSync(file)
    if (bytes.length > MOST_BYTES) return refuse(`is larger than ${MOST_BYTES / 1000} KB`)
    return { json: JSON.parse(bytes.toString('utf8')) }
  } catch (error) {
    return refuse(error instanceof SyntaxError ? 'is no JSON' : 'cannot be read')
  }
}

interface Judged {
  readonly language: string
  readonly texts: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

function judge(language: string, given: unknown, { languages, placeholders }: KnownTexts): Judged {
  const refuse = (why: string) => ({
    language,
    texts: {},
    problems: [`APP_TEXTS: "${language}" ${why}`],
  })
  if (!languages.includes(language))
    return refuse(`is no language of the pages, which are ${languages.join(', ')}`)
  if (!isObject(given)) return refuse(`must hold texts: ${FORM}`)
  const texts: Record<string, string> = {}
  const problems: string[] = []
  for (const [key, text] of Object.entries(given)) {
    const needed = Object.hasOwn(placeholders, key) ? placeholders[key] : undefined
    const problem = needed === undefined ? 'is no text of the pages' : problemOf(text, needed)
    if (problem !== undefined) problems.push(`APP_TEXTS: ${language} "${key}" ${problem}`)
    else texts[key] = String(text)
  }
  return { language, texts, problems }
}

function problemOf(text: unknown, needed: readonly string[]): string | undefined {
  const isText = typeof text === 'string' && text.trim() !== '' && !/\p{Cc}/u.test(text)
  if (!isText || text.length > MOST_CHARACTERS)
    return `must be plain text of 1 to ${MOST_CHARACTERS} characters on one line`
  const given = new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
  const missing = needed.find((name) => !given.has(name))
  if (missing !== undefined) return `must have {${missing}} in it`
  const unknown = [...given].find((name) => !needed.includes(name))
  return unknown === undefined
    ? undefined
    : `must not have {${unknown}} in it: nothing is known of it there`
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
