import type { Locale } from '../../locales/locales.ts'
import { renderAccountDeleted } from './account-deleted.ts'
import { renderAccountExists } from './account-exists.ts'
import { renderAccountRestored } from './account-restored.ts'
import { renderAccountSuspended } from './account-suspended.ts'
import { renderAddressInUse } from './address-in-use.ts'
import { renderEmailChangeRequested } from './email-change-requested.ts'
import { renderEmailChangeUndone } from './email-change-undone.ts'
import { renderEmailChanged } from './email-changed.ts'
import { renderImpersonated } from './impersonated.ts'
import { renderInvitation } from './invitation.ts'
import type { MailContent, RenderedMail } from './mail.ts'
import { renderNewDevice } from './new-device.ts'
import { renderNoAccount } from './no-account.ts'
import { renderPasswordChanged } from './password-changed.ts'
import { renderProofMail } from './proof-mail.ts'
import { renderReauthenticationCode } from './reauthentication-code.ts'
import { renderSessionEnded } from './session-ended.ts'

export type { MailContent, RenderedMail } from './mail.ts'

/** Writes a mail. Pure: the same content gives the same bytes, so that a repeat is told from another mail. */
export function renderMail(content: MailContent, locale: Locale, appName: string): RenderedMail {
  switch (content.template) {
    case 'confirm-email':
    case 'login-code':
    case 'reset-password':
    case 'confirm-email-change':
      return renderProofMail(content, locale, appName)
    case 'account-exists':
      return renderAccountExists(content, locale, appName)
    case 'no-account':
      return renderNoAccount(content, locale, appName)
    case 'reauthentication-code':
      return renderReauthenticationCode(content, locale, appName)
    case 'new-device':
      return renderNewDevice(content, locale, appName)
    case 'session-ended':
      return renderSessionEnded(content, locale, appName)
    case 'password-changed':
      return renderPasswordChanged(content, locale, appName)
    case 'email-change-requested':
      return renderEmailChangeRequested(content, locale, appName)
    case 'email-changed':
      return renderEmailChanged(content, locale, appName)
    case 'email-change-undone':
      return renderEmailChangeUndone(content, locale, appName)
    case 'address-in-use':
      return renderAddressInUse(content, locale, appName)
    case 'invitation':
      return renderInvitation(content, locale, appName)
    case 'account-suspended':
      return renderAccountSuspended(content, locale, appName)
    case 'account-restored':
      return renderAccountRestored(content, locale, appName)
    case 'account-deleted':
      return renderAccountDeleted(content, locale, appName)
    case 'impersonated':
      return renderImpersonated(content, locale, appName)
  }
}
