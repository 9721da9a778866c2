import type { OutgoingMail } from '../../src/email/transports/transport.ts'

/** A rendered mail with every part filled; `changes` replaces some. */
export function outgoingMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    from: 'Authograph <mail@auth.example.net>',
    to: 'ada.canary@example.com',
    subject: 'Confirm your address – Bestätigen',
    text: 'Open https://app.example.net/confirm-email#token=abc or type 123456.\n',
    html: '<p>Open <a href="https://app.example.net/confirm-email#token=abc">the link</a>.</p>',
    links: ['https://app.example.net/confirm-email#token=abc'],
    code: '123456',
    createdAt: new Date('2026-03-01T12:00:00.000Z'),
    ...changes,
  }
}

/** Ways to slip a second recipient, or anything but one bare address, into `to`. */
export const smuggledRecipients = [
  'ada@example.com,eve@example.com',
  'ada@example.com;eve@example.com',
  'ada@example.com eve@example.com',
  'ada@example.com\r\nBcc: eve@example.com',
  'ada@example.com\nRCPT TO:<eve@example.com>',
  'ada@example.com>,<eve@example.com',
  'Ada <ada@example.com>',
  '"ada@example.com, eve"@example.com',
  'friends:ada@example.com;',
  'ada@example.com(eve@example.com)',
  'ada@example.com\u2028eve@example.com',
  'ada@bücher.example',
  'ada',
  '',
]
