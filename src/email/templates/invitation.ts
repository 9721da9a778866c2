import { catalogueFor } from '../../locales/catalogue.ts'
import type { Locale } from '../../locales/locales.ts'
import { renderLetter } from './letter.ts'
import type { InvitationContent, RenderedMail } from './mail.ts'
import { plainName } from './plain.ts'
import { divider, facts, linkToOpen, smallPrint } from './sections.ts'

/** Invites a person to the account that was made for them. */
export function renderInvitation(
  content: InvitationContent,
  locale: Locale,
  appName: string,
): RenderedMail {
  const { mails } = catalogueFor(locale)
  const texts = mails.invitation
  const { name, link, linkExpiresAt, inviterName } = content
  const sections = [
    facts([{ label: mails.labels.inviter, value: plainName(inviterName) }]),
    linkToOpen(link, texts, mails),
    smallPrint(mails.linkExpires(linkExpiresAt)),
    divider,
    smallPrint(texts.notYou),
  ]
  return renderLetter({ texts, name, sections, links: [link], code: null }, locale, appName)
}
