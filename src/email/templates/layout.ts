import type { Locale } from '../../locales/locales.ts'
import { type Html, html, toMarkup } from './html.ts'
import { words } from './parts.ts'
import { styleSheet, styles } from './styles.ts'

/** What differs between mails. */
export interface Page {
  readonly locale: Locale
  readonly appName: string
  /** What an inbox shows beside the subject. */
  readonly preheader: string
  readonly title: string
  readonly body: readonly Html[]
  /** Why the person gets this mail. */
  readonly footer: string
}

// Keeps an inbox from filling its preview up with the first words of the body.
const PREVIEW_FILLER = Array.from({ length: 60 }, () => html`&#847;&zwnj;&nbsp;`)

/** A whole HTML mail: one column in tables, without images, scripts or anything to fetch. */
export function layout(page: Page): string {
  return toMarkup(html`<!doctype html>
<html lang="${page.locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="x-apple-disable-message-reformatting">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${page.title}</title>
${styleSheet}
</head>
<body class="page" style="${styles.page}">
<div class="preheader" style="${styles.preheader}">${page.preheader}${PREVIEW_FILLER}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f2f3f7" style="${styles.outer}">
<tr><td class="outer" align="center" style="padding:40px 16px">
${column(page)}
</td></tr>
</table>
</body>
</html>
`)
}

// The width attribute is for Outlook, which knows no max-width.
function column(page: Page): Html {
  return html`<table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0" align="center" style="${styles.column}">
<tr><td class="strong" align="left" style="${styles.brand}">${page.appName}</td></tr>
<tr><td class="card" align="left" style="${styles.card}">
<h1 class="strong" style="${styles.title}">${words(page.title)}</h1>
${page.body}
</td></tr>
<tr><td class="quiet" align="left" style="${styles.footer}">${words(page.footer)}</td></tr>
</table>`
}
