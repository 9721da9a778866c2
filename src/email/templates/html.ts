const MARKUP: unique symbol = Symbol('markup')

/** Markup in which everything foreign is escaped. Only `html` makes it: no JSON from outside can pose as it. */
export interface Html {
  readonly [MARKUP]: string
}

/** What can stand in a `html` template. Null leaves nothing. */
export type HtmlValue = string | number | null | Html | readonly Html[]

/**
 * A template literal tag for HTML. Every value is escaped, for text and for quoted attributes alike, unless it is
 * itself the result of `html`.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const pieces = literals.map((literal, index) => literal + markupFor(values[index] ?? null))
  return { [MARKUP]: pieces.join('') }
}

/** The markup as a string, to be sent. */
export function toMarkup(content: Html): string {
  return content[MARKUP]
}

function markupFor(value: HtmlValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  return MARKUP in value ? value[MARKUP] : value.map(toMarkup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
