import { describe, expect, it } from 'vitest'
import { maskedEmail } from '../../src/domains/email-change/masked-email.ts'
import { plainMaskedEmail } from '../../src/email/templates/plain.ts'

describe('a masked address', () => {
  it.each([
    ['jane.doe@example.com', 'j…@example.com'],
    ['J@example.com', 'J…@example.com'],
    ['_jane+shop@example.com', 'j…@example.com'],
    ['7eleven@example.com', '7…@example.com'],
    ['jane@bücher.example', 'j…@bücher.example'],
  ])('of %s is %s, and a mail shows it', (email, masked) => {
    expect(maskedEmail(email)).toBe(masked)
    expect(plainMaskedEmail(masked)?.replaceAll('\u2060', '')).toBe(masked)
  })

  it('has no beginning where there is no letter and no digit, and no mail shows it', () => {
    expect(maskedEmail('_+_@example.com')).toBe('…@example.com')
    expect(plainMaskedEmail('…@example.com')).toBeNull()
  })
})
