/** Stands at the head of every generated file. */
export const NOTICE =
  '<!-- Written by `npm run docs` from the code. Change the code, not this file. -->\n\n'

/** Renders a Markdown table. Line breaks and pipes inside cells are made harmless. */
export function renderTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(toCell).join(' | ')} |\n`
  return [headings, headings.map(() => '---'), ...rows].map(line).join('')
}

function toCell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
}
