import { type ReactNode, useState } from 'react'
import type { Failure } from '../api/outcomes.ts'
import { Done } from '../forms/alert.tsx'
import { ActionButton } from '../forms/buttons.tsx'
import { useAdminTexts } from './admin-texts.ts'
import { DeleteDialog, ImpersonateDialog, SuspendDialog } from './user-dialogs.tsx'
import { useEndSessions, useRestore, useSendReset } from './user-mutations.ts'
import type { UserDetails } from './user-page.tsx'

interface UserActionsProps {
  readonly user: UserDetails
  /** Reads the account again, with its devices. */
  readonly refresh: () => Promise<void>
}

type Asking = 'SUSPEND' | 'DELETE' | 'IMPERSONATE' | null

/** What an administrator may do about an account. What cannot be undone, or needs a reason, asks in a dialog first. */
export function UserActions({ user, refresh }: UserActionsProps) {
  const texts = useAdminTexts()
  const [asking, setAsking] = useState<Asking>(null)
  const [done, setDone] = useState<string | null>(null)
  const [restore, endSessions, sendReset] = [useRestore(), useEndSessions(), useSendReset()]
  const isSuspended = user.status === 'SUSPENDED'
  const settle =
    (act: (id: string) => Promise<Failure | undefined>, message: string) => async () => {
      setDone(null)
      const failure = await act(user.id)
      if (failure !== undefined) return failure
      await refresh()
      setDone(message)
      return undefined
    }
  const close = () => setAsking(null)
  return (
    <>
      <Done message={done} />
      <div className="choices">
        <ActionButton look="quiet" act={settle(sendReset, texts.resetSent)}>
          {texts.sendReset}
        </ActionButton>
        <ActionButton look="quiet" act={settle(endSessions, texts.sessionsEnded)}>
          {texts.endSessions}
        </ActionButton>
        {isSuspended ? (
          <ActionButton look="quiet" act={settle(restore, texts.restored)}>
            {texts.restore}
          </ActionButton>
        ) : (
          <Opener onOpen={() => setAsking('SUSPEND')}>{texts.suspend}</Opener>
        )}
        {isSuspended || user.roles.includes('admin') ? null : (
          <Opener onOpen={() => setAsking('IMPERSONATE')}>{texts.impersonate}</Opener>
        )}
        <Opener look="danger" onOpen={() => setAsking('DELETE')}>
          {texts.delete}
        </Opener>
      </div>
      {asking === 'SUSPEND' ? <SuspendDialog user={user} close={close} refresh={refresh} /> : null}
      {asking === 'IMPERSONATE' ? <ImpersonateDialog user={user} close={close} /> : null}
      {asking === 'DELETE' ? <DeleteDialog user={user} close={close} /> : null}
    </>
  )
}

interface OpenerProps {
  readonly look?: 'quiet' | 'danger'
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Opener({ look = 'quiet', onOpen, children }: OpenerProps) {
  return (
    <button type="button" className={`button ${look}`} aria-haspopup="dialog" onClick={onOpen}>
      {children}
    </button>
  )
}
