import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { PagesConfiguration } from '../../config/configuration.ts'
import { html, toMarkup } from '../../email/templates/html.ts'

const MOST_LOGO_BYTES = 100_000
const LOGO_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** What an operator has made of the pages: a name, a colour and a logo. */
export interface Brand {
  readonly appName: string
  /** A style sheet; null where the pages keep their own colour. */
  readonly styleSheet: string | null
  readonly logo: { readonly mediaType: string; readonly bytes: Buffer } | null
}

/** @throws when the logo cannot be read or is too large */
export function readBrand({ appName, color, logoFile }: PagesConfiguration): Brand {
  return {
    appName,
    styleSheet: color === null ? null : `:root { --brand: ${color}; }\n`,
    logo: logoFile === null ? null : readLogo(logoFile),
  }
}

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

function readLogo(file: string) {
  const bytes = readFileSync(file)
  if (bytes.length > MOST_LOGO_BYTES)
    throw new Error(`APP_LOGO: ${file} is larger than ${MOST_LOGO_BYTES} bytes`)
  return { mediaType: LOGO_TYPES[extname(file).toLowerCase()] ?? 'image/png', bytes }
}
