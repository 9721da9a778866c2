import { refused, unforeseen } from '../api/outcomes.ts'
import { ActionButton } from '../forms/buttons.tsx'
import { counted } from '../locales/counted.ts'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import { useAdminTexts } from './admin-texts.ts'
import { MailBadge } from './badges.tsx'
import {
  type EmailDeliveryStatus,
  type ListedMailFragment,
  RetryMailDocument,
} from './generated/graphql.ts'

/** Those that can be sent again. */
const GIVEN_UP: readonly EmailDeliveryStatus[] = ['FAILED', 'BOUNCED', 'COMPLAINED']

export function MailRows({ mails }: { readonly mails: readonly ListedMailFragment[] }) {
  return (
    <ul className="rows card">
      {mails.map((mail) => (
        <MailRow key={mail.id} mail={mail} />
      ))}
    </ul>
  )
}

function MailRow({ mail }: { readonly mail: ListedMailFragment }) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const retry = useRetry(mail.id)
  const { to, template, status, attempts, createdAt, lastError } = mail
  return (
    <li>
      <div>
        <p>
          <span className="strong">{to}</span> <MailBadge status={status} />
        </p>
        <p className="quiet">
          <span className="mono">{template}</span> · {formatMoment(createdAt, locale)} ·{' '}
          {counted(texts.attempts, attempts, locale)}
        </p>
        {lastError === null ? null : <p className="quiet">{lastError}</p>}
      </div>
      {GIVEN_UP.includes(status) ? (
        <ActionButton look="quiet" act={retry} label={texts.retryTo({ email: to })}>
          {texts.retry}
        </ActionButton>
      ) : null}
    </li>
  )
}

function useRetry(deliveryId: string) {
  const send = useSendFresh()
  return async () => {
    const { retryEmailDelivery: outcome } = await send(RetryMailDocument, { deliveryId })
    switch (outcome.__typename) {
      case 'RetryEmailDeliverySuccess':
        return undefined
      case 'NotFoundError':
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}
