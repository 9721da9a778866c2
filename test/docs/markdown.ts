import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the project, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** What stands behind the opening fence: `bash`, `graphql`, or nothing. */
  readonly language: string
  readonly text: string
}

/** @param path from the root of the project */
export function readMarkdown(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8')
}

/** The fenced blocks of a text, in their order. */
export function codeBlocksOf(markdown: string): CodeBlock[] {
  const blocks = markdown.matchAll(/^```(\S*)[^\n]*\n(.*?)^```$/gms)
  return [...blocks].map(([, language = '', text = '']) => ({ language, text }))
}

/** A text without its fenced blocks. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^```.*?^```$/gms, '')
}
