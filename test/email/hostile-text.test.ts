import { describe, expect, test } from 'vitest'
import { type MailContent, renderMail } from '../../src/email/templates/templates.ts'
import { APP, OCCURRED_AT, onOneLine, samplesFor } from './every-mail.ts'

/** What no mail may show of anybody, or turn into a link. */
const HOSTILE = [
  'https://evil.example',
  'www.evil.example',
  'evil.example',
  'Win at evil.com now',
  'ｅｖｉｌ．ｅｘａｍｐｌｅ',
  'evil。example',
  'evil․example',
  'ada@evil.example',
  'Call 0800 123456',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Ada\u202Egnp.live',
  'Ada\u0000\u001b[31m',
  'Congratulations you have won our great prize draw',
  '   ',
]

describe('names', () => {
  test('are greeted where they are plain, in every script', () => {
    for (const name of [
      'Ada',
      'José-María O’Neill',
      'J. R. R. Tolkien',
      '山田太郎',
      'Иван',
      "Anna D'Arc",
    ]) {
      const mail = renderMail(samplesFor(name)['account-exists'], 'en', APP)
      expect(mail.text).toMatch(`Hello ${name},\n`)
    }
  })

  test.each(HOSTILE)(
    'are not shown where they could be a link or an advertisement: %j [R41 CVE-2022-31127]',
    (name) => {
      const nameless = samplesFor(null)
      for (const content of Object.values(samplesFor(name))) {
        const expected = renderMail(nameless[content.template], 'en', APP)
        expect(renderMail(content, 'en', APP)).toEqual(expected)
      }
    },
  )

  test('add no line with a line break in them', () => {
    for (const content of Object.values(samplesFor('Ada\r\nLovelace'))) {
      const expected = renderMail(samplesFor('Ada Lovelace')[content.template], 'en', APP)
      expect(renderMail(content, 'en', APP)).toEqual(expected)
    }
  })

  test('are escaped [R41 CVE-2022-31127]', () => {
    for (const content of Object.values(samplesFor("D'Arc"))) {
      expect(renderMail(content, 'en', APP).html).not.toContain("D'Arc")
    }
    const { html } = renderMail(samplesFor("D'Arc")['account-exists'], 'en', APP)
    expect(html).toContain('Hello D&#39;Arc,')
  })

  test.each(HOSTILE)('of who invites are left out too: %j', (inviterName) => {
    const { invitation } = samplesFor()
    const nobody = renderMail({ ...invitation, inviterName: null }, 'en', APP)
    expect(renderMail({ ...invitation, inviterName }, 'en', APP)).toEqual(nobody)
  })
})

describe('device labels', () => {
  const labelled = (deviceLabel: string): MailContent[] => {
    const samples = samplesFor()
    return [
      { ...samples['new-device'], deviceLabel },
      { ...samples['session-ended'], deviceLabel },
      { ...samples['password-changed'], deviceLabel },
      { ...samples['reauthentication-code'], deviceLabel },
    ]
  }

  test.each([
    'evil.example',
    'Firefox <b>',
    'https://evil.example',
    'x'.repeat(41),
    'Call 0800123456',
  ])('that could hold a link are not shown: %s', (label) => {
    for (const content of labelled(label)) {
      const mail = renderMail(content, 'en', APP)
      expect(mail.text).toContain('Device: unknown')
      expect(mail.html).not.toContain(label)
    }
  })

  test('show the version of a device', () => {
    for (const content of labelled('Safari 17.4 on iOS')) {
      expect(renderMail(content, 'en', APP).text).toContain('Device: Safari 17.4 on iOS')
    }
  })
})

test('an IP address is shown only if it is one', () => {
  const sample = samplesFor()['new-device']
  const without = renderMail({ ...sample, ipAddress: null }, 'en', APP)
  for (const ipAddress of ['evil.example', '203.0.113.7, 10.0.0.1', 'fe80::1%evil.example', '']) {
    expect(renderMail({ ...sample, ipAddress }, 'en', APP)).toEqual(without)
  }
  const mail = renderMail({ ...sample, ipAddress: '2001:db8::7' }, 'en', APP)
  expect(mail.text).toContain('IP address: 2001:db8::7')
})

describe('masked addresses', () => {
  const toldOf = (newEmail: string) => {
    const samples = samplesFor()
    return [
      renderMail({ ...samples['email-change-requested'], newEmail }, 'en', APP),
      renderMail({ ...samples['email-changed'], newEmail }, 'en', APP),
    ]
  }

  test('are readable, but no domain that a client could link', () => {
    for (const { text, html } of toldOf('j…@mail.evil.example')) {
      expect(readable(text)).toContain('New address: j…@mail.evil.example\n')
      expect(readable(html)).toContain('j…@mail.evil.example')
      for (const part of [text, html]) expect(part).not.toMatch(/@mail|mail\.evil|evil\.example/)
    }
  })

  test.each([
    'john@evil.example',
    'evil.example',
    'j…@evil.example/win',
    'j…@evil.example\r\nBcc: x@evil.example',
    'j…@<b>evil</b>.example',
    `j…@${'a'.repeat(60)}.example`,
  ])('that are something else are left out: %j', (newEmail) => {
    for (const { text, html } of toldOf(newEmail)) {
      expect(text).not.toMatch(/New address|evil|aaaa/)
      expect(html).not.toMatch(/New address|evil|aaaa/)
    }
  })
})

describe('reasons', () => {
  const told = (reason: string) =>
    renderMail({ template: 'impersonated', name: null, occurredAt: OCCURRED_AT, reason }, 'en', APP)

  test('keep their words, but hold no link', () => {
    const reason = 'See https://evil.example/x, www.evil.example or ada@evil.example: 24.12. ok'
    const { text, html } = told(reason)
    expect(onOneLine(readable(text))).toContain(reason)
    expect(readable(html)).toContain(reason)
    for (const part of [text, html]) expect(part).not.toMatch(/https:\/|www\.e|evil\.e|ada@e/)
  })

  test('are escaped, and add no line and no control character', () => {
    const { text, html } = told('a <b>b</b>\r\n\r\n--\u0007\u001b[31m\u202e\u200b c')
    expect(readable(text)).toContain('    Reason: a <b>b</b> -- [31m c\n')
    expect(readable(html)).toContain('a &lt;b&gt;b&lt;/b&gt; -- [31m c')
    expect(html).not.toContain('<b>')
  })

  test('are cut where they are long, and left out where they are empty', () => {
    expect(told('x'.repeat(201)).html).toContain(`${'x'.repeat(200)}…<`)
    expect(told('x'.repeat(200)).html).toContain(`${'x'.repeat(200)}<`)
    expect(told(' \u200b\n ').text).not.toContain('Reason:')
  })
})

test('no subject holds what somebody typed, or a control character [R41]', () => {
  for (const content of Object.values(samplesFor('Xanthippe'))) {
    const { subject } = renderMail(content, 'en', APP)
    expect(subject).not.toMatch(/Xanthippe|Grace|Ticket|new\.example|Firefox|\p{Cc}/u)
  }
})

/** Without the invisible joiners. */
function readable(part: string): string {
  return part.replaceAll('\u2060', '')
}
