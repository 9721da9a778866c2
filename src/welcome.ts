import { styleText } from 'node:util'
import type { Configuration } from './config/configuration.ts'
import { VERSION } from './version.ts'

/** Where to go next, for a developer who has started the server in a terminal. */
export function welcome({ server, pages, email }: Configuration): string {
  const hasMailbox = email.transport.kind === 'mailbox'
  const places = [
    ...(pages.served ? [['Account pages', '/']] : []),
    ['API and Sandbox', '/graphql'],
    ...(hasMailbox ? [['Mailbox', '/dev/mailbox']] : []),
  ]
  const lines = places.map(([name = '', path = '']) => {
    const address = new URL(path, server.publicUrl).href
    return `  ${name.padEnd(17)}${styleText('cyan', address)}\n`
  })
  const title = styleText('bold', `Authograph ${VERSION}`)
  const hint =
    pages.served && hasMailbox
      ? '  Register on the account pages: the mail is in the mailbox.\n'
      : ''
  return `\n  ${title}\n${lines.join('')}\n${hint}  Stop with Ctrl+C.\n\n`
}
