import { html, toMarkup } from '../../email/templates/html.ts'
import type { Brand } from '../../pages/brand.ts'

/**
 * Puts name, colour, logo and texts into the page that the build has made.
 * @param hasMailbox whether mails go to the development mailbox, which the pages then lead to
 */
export function renderIndex(template: string, brand: Brand, hasMailbox: boolean): string {
  const { appName, styleSheet, logo, texts } = brand
  const name = toMarkup(html`${appName}`)
  const head = [
    styleSheet === null ? null : html`<link rel="stylesheet" href="/brand.css">`,
    logo === null ? null : html`<meta name="app-logo" content="/brand-logo">`,
    Object.keys(texts).length === 0
      ? null
      : html`<meta name="app-texts" content="${JSON.stringify(texts)}">`,
    hasMailbox ? html`<meta name="dev-mailbox" content="/dev/mailbox">` : null,
  ]
  // Functions, since a name such as `$&` would otherwise be an instruction.
  return template
    .replaceAll('{{appName}}', () => name)
    .replace('<!-- brand -->', () =>
      head.map((tag) => (tag === null ? '' : toMarkup(tag))).join(''),
    )
}
