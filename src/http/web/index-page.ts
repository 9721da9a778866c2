import type { Brand } from '../../branding/brand.ts'
import { html, toMarkup } from '../../email/templates/html.ts'

/**
 * Puts name, colour and logo into the page that the build has made.
 * @param hasMailbox whether mails go to the development mailbox, which the pages then lead to
 */
export function renderIndex(template: string, brand: Brand, hasMailbox: boolean): string {
  const { appName, styleSheet, logo } = brand
  const name = toMarkup(html`${appName}`)
  const head = [
    styleSheet === null ? null : html`<link rel="stylesheet" href="/brand.css">`,
    logo === null ? null : html`<meta name="app-logo" content="/brand-logo">`,
    hasMailbox ? html`<meta name="dev-mailbox" content="/dev/mailbox">` : null,
  ]
  // Functions, since a name such as `$&` would otherwise be an instruction.
  return template
    .replaceAll('{{appName}}', () => name)
    .replace('<!-- brand -->', () =>
      head.map((tag) => (tag === null ? '' : toMarkup(tag))).join(''),
    )
}
