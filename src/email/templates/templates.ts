import type { Locale } from '../../locales/locales.ts'
import { renderAccountExists } from './account-exists.ts'
import { renderConfirmEmail } from './confirm-email.ts'
import type { MailContent, RenderedMail } from './mail.ts'
import { renderSessionEnded } from './session-ended.ts'

export type { MailContent, RenderedMail } from './mail.ts'

/** Writes a mail. Pure: the same content gives the same bytes, so that a repeat is told from another mail. */
export function renderMail(content: MailContent, locale: Locale, appName: string): RenderedMail {
  switch (content.template) {
    case 'confirm-email':
      return renderConfirmEmail(content, locale, appName)
    case 'account-exists':
      return renderAccountExists(content, locale, appName)
    case 'session-ended':
      return renderSessionEnded(content, locale, appName)
  }
}
