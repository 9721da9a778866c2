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

// Only plain spaces break: the no-break spaces of French stay where they are, and so does an indent, on each line.
function wrap(line: string): string {
  const [indent = ''] = /^ */.exec(line) ?? []
  const lines: string[] = []
  let current = indent
  for (const word of line.slice(indent.length).split(' ')) {
    const longer = current === indent ? current + word : `${current} ${word}`
    const breaks = current !== indent && longer.length > WIDTH
    if (breaks) lines.push(current)
    current = breaks ? indent + word : longer
  }
  return [...lines, current].join('\n')
}
