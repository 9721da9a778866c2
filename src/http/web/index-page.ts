import type { Brand } from '../../branding/brand.ts'
import { html, toMarkup } from '../../email/templates/html.ts'

/** Puts name, colour and logo into the page that the build has made. */
export function renderIndex(template: string, { appName, styleSheet, logo }: Brand): string {
  const name = toMarkup(html`${appName}`)
  const head = [
    styleSheet === null ? null : html`<link rel="stylesheet" href="/brand.css">`,
    logo === null ? null : html`<meta name="app-logo" content="/brand-logo">`,
  ]
  // Functions, since a name such as `$&` would otherwise be an instruction.
  return template
    .replaceAll('{{appName}}', () => name)
    .replace('<!-- brand -->', () =>
      head.map((tag) => (tag === null ? '' : toMarkup(tag))).join(''),
    )
}
