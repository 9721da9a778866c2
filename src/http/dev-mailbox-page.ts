import { type Html, html, toMarkup } from '../email/templates/html.ts'
import type { MailboxEntry } from '../email/transports/mailbox.ts'
import { mailboxStyleSheet } from './dev-mailbox-styles.ts'

/**
 * The page that shows a developer the mails of the mailbox, newest first.
 *
 * It needs a Content-Security-Policy of no more than `default-src 'none'; style-src 'unsafe-inline'; script-src 'self';
 * connect-src 'self'`: its one script is `/dev/mailbox.js`, and the mails' own markup stands in a sandbox without any.
 */
export function renderMailboxPage(mails: readonly MailboxEntry[]): string {
  const newestFirst = mails.toSorted((one, other) => compare(other.createdAt, one.createdAt))
  return toMarkup(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mailbox (${mails.length})</title>
${mailboxStyleSheet}
<script src="/dev/mailbox.js" defer></script>
</head>
<body>
<header>
<div><h1>Mailbox</h1><p><span id="count">${count(mails.length)}</span>. Kept on disk and sent to nobody.</p></div>
</header>
<main>${mails.length === 0 ? emptyState : newestFirst.map(mailCard)}</main>
</body>
</html>
`)
}

const emptyState = html`<section class="empty">
<h2>No mail yet</h2>
<p>Register an account, for instance in Apollo Sandbox at <a href="/graphql">/graphql</a>:</p>
<pre>mutation {
  register(input: {
    email: "ada@example.com"
    password: "violet lantern drifts ashore"
  }) {
    __typename
    ... on RegisterSuccess { challenge }
    ... on MutationError { message }
  }
}</pre>
<p>The mail shows up here by itself.</p>
</section>`

function mailCard(mail: MailboxEntry): Html {
  return html`<article id="${mail.id}">
<h2>${mail.subject}</h2>
<p class="facts">To <b>${mail.to}</b> · <time datetime="${mail.createdAt}">${readable(mail.createdAt)}</time></p>
${mail.code === null ? null : html`<p class="code">${mail.code}</p>`}
${mail.links.length === 0 ? null : html`<p class="links">${mail.links.map(linkButton)}</p>`}
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="${mail.subject}" srcdoc="${mail.html}"></iframe>
<details><summary>Text part</summary><pre>${mail.text}</pre></details>
</article>`
}

function linkButton(link: string): Html {
  const path = URL.canParse(link) ? new URL(link).pathname : link
  return html`<a class="button" href="${link}" target="_blank" rel="noreferrer">Open ${path}</a>`
}

function count(mails: number): string {
  return mails === 1 ? '1 mail' : `${mails} mails`
}

function readable(instant: string): string {
  return instant.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
