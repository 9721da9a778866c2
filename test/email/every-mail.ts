import {
  type MailContent,
  type RenderedMail,
  renderMail,
} from '../../src/email/templates/templates.ts'
import { LOCALES, type Locale } from '../../src/locales/locales.ts'

export type Template = MailContent['template']

/** One content for each template: the compiler asks for a new one. */
export type Samples = {
  readonly [Name in Template]: Extract<MailContent, { template: Name }>
}

export const APP = 'Authograph'
export const CODE = '49281734'
export const LINK =
  'https://app.example.com/do-it#token=0198c0de.mFq8yT1oVb3Zk2cJ7nXwR5sLdP9eHaGu4iQxN0vB&x=1'
/** The instants of the samples, all different: each has to be said. */
export const OCCURRED_AT = new Date('2026-01-31T09:30:00Z')
export const CODE_EXPIRES_AT = new Date('2026-02-01T09:40:00Z')
export const LINK_EXPIRES_AT = new Date('2026-02-02T10:30:00Z')

/** Every mail, to a person of this name. */
export function samplesFor(name: string | null = 'Ada Lovelace'): Samples {
  const linkAndCode = {
    link: LINK,
    code: CODE,
    codeExpiresAt: CODE_EXPIRES_AT,
    linkExpiresAt: LINK_EXPIRES_AT,
  }
  const happened = { name, occurredAt: OCCURRED_AT }
  const device = { deviceLabel: 'Firefox on Linux' }
  const newEmail = 'j…@new.example'
  return {
    'confirm-email': { template: 'confirm-email', name, ...linkAndCode },
    'account-exists': { template: 'account-exists', name, loginLink: LINK },
    'no-account': { template: 'no-account', registerLink: LINK },
    'login-code': { template: 'login-code', name, ...linkAndCode },
    'reauthentication-code': {
      template: 'reauthentication-code',
      name,
      code: CODE,
      codeExpiresAt: CODE_EXPIRES_AT,
      ...device,
    },
    'new-device': {
      template: 'new-device',
      ...happened,
      ...device,
      ipAddress: '203.0.113.7',
      resetLink: LINK,
    },
    'session-ended': { template: 'session-ended', ...happened, ...device },
    'reset-password': { template: 'reset-password', name, ...linkAndCode },
    'password-changed': { template: 'password-changed', ...happened, ...device, resetLink: LINK },
    'confirm-email-change': { template: 'confirm-email-change', name, ...linkAndCode },
    'email-change-requested': {
      template: 'email-change-requested',
      ...happened,
      newEmail,
      cancelLink: LINK,
    },
    'email-changed': {
      template: 'email-changed',
      ...happened,
      newEmail,
      cancelLink: LINK,
      cancelUntil: LINK_EXPIRES_AT,
    },
    'email-change-undone': { template: 'email-change-undone', ...happened },
    'address-in-use': { template: 'address-in-use', name, loginLink: LINK },
    invitation: {
      template: 'invitation',
      name,
      link: LINK,
      linkExpiresAt: LINK_EXPIRES_AT,
      inviterName: 'Grace Hopper',
    },
    'account-suspended': { template: 'account-suspended', ...happened },
    'account-restored': { template: 'account-restored', name, loginLink: LINK },
    'account-deleted': { template: 'account-deleted', ...happened },
    impersonated: { template: 'impersonated', ...happened, reason: 'Ticket 4711, lost invoice' },
  }
}

/** Every mail in every language, also without a name and without what may be missing. */
export function everyRendering(): {
  readonly locale: Locale
  readonly content: MailContent
  readonly mail: RenderedMail
}[] {
  const nameless = samplesFor(null)
  const contents: MailContent[] = [
    ...Object.values(samplesFor()),
    ...Object.values(nameless),
    { ...nameless['confirm-email'], code: null },
    { ...nameless['login-code'], code: null },
    { ...nameless['reset-password'], code: null },
    { ...nameless['confirm-email-change'], code: null },
    { ...nameless['password-changed'], deviceLabel: null },
    { ...nameless['new-device'], ipAddress: null },
    { ...nameless.invitation, inviterName: null },
  ]
  return LOCALES.flatMap((locale) =>
    contents.map((content) => ({ locale, content, mail: renderMail(content, locale, APP) })),
  )
}

/** A text part without its line breaks; no-break spaces stay. */
export function onOneLine(text: string): string {
  return text.replace(/[ \n]+/g, ' ')
}
