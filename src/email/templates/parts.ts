import { type Html, html } from './html.ts'
import { styles } from './styles.ts'

/** Text in which no line ends after the first letter of `e-mail`. */
export function words(text: string): readonly Html[] {
  const pieces = text.split(/\b(e-mail)/i)
  return pieces.map((piece, index) =>
    index % 2 === 0 ? html`${piece}` : html`<span style="${styles.unbroken}">${piece}</span>`,
  )
}

/** A paragraph of running text. */
export function paragraph(text: string): Html {
  return html`<p class="plain" style="${styles.paragraph}">${words(text)}</p>`
}

/** A paragraph of small print. */
export function note(text: string): Html {
  return html`<p class="quiet" style="${styles.note}">${words(text)}</p>`
}

/** A line across the card. */
export const rule = html`<hr class="rule" style="${styles.rule}">`

/** A button that also Outlook, which knows no padding on links, draws in full. */
export function button(label: string, link: string): Html {
  return html`<table role="presentation" class="button-table" cellpadding="0" cellspacing="0" border="0" style="${styles.buttonTable}">
<tr><td class="button-cell" bgcolor="#4350d6" style="${styles.buttonCell}"><a class="button" href="${link}" target="_blank" rel="noopener" style="${styles.button}">${label}</a></td></tr>
</table>`
}

/** The link itself, for those whose client does not draw or does not open the button. */
export function linkInFull(explanation: string, link: string): Html {
  return html`<p class="quiet" style="${styles.note}">${explanation}<br><a class="link" href="${link}" target="_blank" rel="noopener" style="${styles.link}">${link}</a></p>`
}

/**
 * A code in two groups. The gap is padding and not a space, and the cell holds nothing else, so that what is copied is
 * the digits alone.
 */
export function codePanel(code: string): Html {
  const middle = Math.ceil(code.length / 2)
  const second = html`<span style="${styles.codeGroup}">${code.slice(middle)}</span>`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.codeTable}">
<tr><td class="panel strong" style="${styles.code}">${code.slice(0, middle)}${second}</td></tr>
</table>`
}

/** Labelled values, one on each line. */
export function details(rows: readonly { label: string; value: string }[]): Html {
  const lines = rows.map(({ label, value }, index) => {
    const lineBreak = index === 0 ? null : html`<br>`
    return html`${lineBreak}<span class="quiet" style="${styles.label}">${label}</span> ${value}`
  })
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.detailsTable}">
<tr><td class="panel plain" style="${styles.details}">${lines}</td></tr>
</table>`
}
