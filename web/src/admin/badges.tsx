import { useAdminTexts } from './admin-texts.ts'
import type { EmailDeliveryStatus, ListedUserFragment } from './generated/graphql.ts'

/** Whether there is anything to show for an account. */
export function isSpecial({ roles, status, emailConfirmed }: ListedUserFragment): boolean {
  return roles.length > 0 || status !== 'ACTIVE' || !emailConfirmed
}

/** What is special about an account: its roles, and what keeps it from being used. */
export function UserBadges({ user }: { readonly user: ListedUserFragment }) {
  const texts = useAdminTexts()
  return (
    <>
      {user.roles.map((role) => (
        <span key={role} className="badge">
          {role}
        </span>
      ))}{' '}
      {user.status === 'SUSPENDED' ? (
        <span className="badge bad">{texts.userStatus.SUSPENDED}</span>
      ) : null}{' '}
      {user.emailConfirmed ? null : <span className="badge bad">{texts.unconfirmed}</span>}
    </>
  )
}

const LOOKS: Readonly<Record<EmailDeliveryStatus, string>> = {
  QUEUED: '',
  SENDING: '',
  SENT: 'good',
  FAILED: 'bad',
  BOUNCED: 'bad',
  COMPLAINED: 'bad',
}

/** What became of a mail. */
export function MailBadge({ status }: { readonly status: EmailDeliveryStatus }) {
  const texts = useAdminTexts()
  return (
    <span className={`badge ${LOOKS[status] ?? ''}`}>{texts.mailStatus[status] ?? status}</span>
  )
}
