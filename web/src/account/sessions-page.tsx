import { useApolloClient, useSuspenseQuery } from '@apollo/client/react'
import { refused, unforeseen } from '../api/outcomes.ts'
import { ActionButton } from '../forms/buttons.tsx'
import { Page } from '../layout/page.tsx'
import { formatAgo, formatMoment } from '../locales/moments.ts'
import { useLanguage, useTexts } from '../locales/texts.tsx'
import { useSendFresh } from '../members/step-up-context.ts'
import {
  RevokeOtherSessionsDocument,
  RevokeSessionDocument,
  SessionsDocument,
  type SessionsQuery,
} from './generated/graphql.ts'

type Session = NonNullable<SessionsQuery['me']>['sessions']['nodes'][number]

/** The devices on which somebody is logged in to the account. */
export function SessionsPage() {
  const { account } = useTexts()
  const { data } = useSuspenseQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' })
  const sessions = data.me?.sessions.nodes ?? []
  const others = sessions.filter(({ current }) => !current)
  const endOthers = useEndOthers()
  return (
    <Page title={account.sessions} intro={account.sessionsIntro}>
      <ul className="rows card">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {others.length > 0 ? (
        <ActionButton look="danger" act={endOthers}>
          {account.endOthers}
        </ActionButton>
      ) : (
        <p className="quiet">{account.noOtherSessions}</p>
      )}
    </Page>
  )
}

function SessionRow({ session }: { readonly session: Session }) {
  const { locale, texts } = useLanguage()
  const { account } = texts
  const { id, current, deviceLabel, ipAddress, createdAt, lastUsedAt } = session
  const end = useEnd(id)
  return (
    <li>
      <div>
        <p className="strong">
          {deviceLabel} {current ? <span className="badge">{account.thisDevice}</span> : null}
        </p>
        <p className="quiet">
          {account.loggedInAt({ moment: formatMoment(createdAt, locale) })}
          {ipAddress === null ? '' : ` · ${ipAddress}`}
        </p>
        <p className="quiet">{account.lastUsed({ ago: formatAgo(lastUsedAt, locale) })}</p>
      </div>
      {current ? null : (
        <ActionButton look="quiet" act={end} label={account.endSessionOn({ device: deviceLabel })}>
          {account.endSession}
        </ActionButton>
      )}
    </li>
  )
}

function useEnd(sessionId: string) {
  const send = useSendFresh()
  const forget = useForgetSessions()
  return async () => {
    const { revokeSession: outcome } = await send(RevokeSessionDocument, { sessionId })
    switch (outcome.__typename) {
      case 'RevokeSessionSuccess':
        return forget([outcome.revokedSessionId])
      case 'NotFoundError':
        // It is over already: what counts is that it is gone from the list.
        return forget([sessionId])
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

function useEndOthers() {
  const send = useSendFresh()
  const forget = useForgetSessions()
  return async () => {
    const { revokeOtherSessions: outcome } = await send(RevokeOtherSessionsDocument, {})
    switch (outcome.__typename) {
      case 'RevokeOtherSessionsSuccess':
        return forget(outcome.revokedSessionIds)
      case 'ReauthenticationRequiredError':
        return refused(outcome)
      default:
        return unforeseen(outcome)
    }
  }
}

/** Takes sessions out of every list that was read. */
function useForgetSessions(): (ids: readonly string[]) => undefined {
  const { cache } = useApolloClient()
  return (ids) => {
    for (const id of ids) cache.evict({ id: cache.identify({ __typename: 'Session', id }) ?? id })
    return undefined
  }
}
