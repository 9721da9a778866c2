const WIDTH = 76

/**
 * The text part of a mail: paragraphs with an empty line between them, wrapped for a terminal. A link, or
 * anything else without spaces, stays whole however long it is.
 */
export function textPart(paragraphs: readonly string[]): string {
  return `${paragraphs.map(wrapLines).join('\n\n')}\n`
}

function wrapLines(paragraph: string): string {
  return paragraph.split('\n').map(wrap).join('\n')
}

// Only plain spaces break: the no-break spaces of French stay where they are, and so does an indent.
function wrap(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/(?<=\S) /)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && longer.length > WIDTH) lines.push(current)
    current = current !== '' && longer.length > WIDTH ? word : longer
  }
  return [...lines, current].join('\n')
}
