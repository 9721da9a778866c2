import { type ReactNode, useId, useState } from 'react'
import { useLocation } from 'wouter'
import { Submit } from '../forms/buttons.tsx'
import { Field } from '../forms/field.tsx'
import { Form } from '../forms/form.tsx'
import { Dialog } from '../layout/dialog.tsx'
import { formatMoment } from '../locales/moments.ts'
import { useLanguage, useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { useAdminTexts } from './admin-texts.ts'
import { type Impersonation, useDelete, useImpersonate, useSuspend } from './user-mutations.ts'
import type { UserDetails } from './user-page.tsx'

/** In characters, as the server takes it: `suspendUser` has no outcome for a longer one. */
const LONGEST_REASON = 500

interface UserDialogProps {
  readonly user: UserDetails
  readonly close: () => void
}

export function SuspendDialog({
  user,
  close,
  refresh,
}: UserDialogProps & { readonly refresh: () => Promise<void> }) {
  const texts = useAdminTexts()
  const suspend = useSuspend()
  return (
    <Dialog title={texts.suspendWhom({ email: user.email })} onClose={close}>
      <p>{texts.suspendIntro}</p>
      <Form
        submit={async (read) => {
          const failure = await suspend(user.id, read('reason') || null)
          if (failure !== undefined) return failure
          close()
          await refresh()
          return undefined
        }}
      >
        <Field
          name="reason"
          label={texts.reasonOptional}
          hint={texts.reasonHint}
          maxLength={LONGEST_REASON}
          autoComplete="off"
        />
        <Choices close={close}>
          <Submit look="danger">{texts.suspend}</Submit>
        </Choices>
      </Form>
    </Dialog>
  )
}

export function DeleteDialog({ user, close }: UserDialogProps) {
  const texts = useAdminTexts()
  const [, navigate] = useLocation()
  const deleteUser = useDelete()
  return (
    <Dialog title={texts.deleteWhom({ email: user.email })} onClose={close}>
      <p>{texts.deleteIntro}</p>
      <Form
        submit={async () => {
          const failure = await deleteUser(user.id)
          if (failure === undefined) navigate(paths.users, { replace: true })
          return failure
        }}
      >
        <Choices close={close}>
          <Submit look="danger">{texts.deleteForGood}</Submit>
        </Choices>
      </Form>
    </Dialog>
  )
}

export function ImpersonateDialog({ user, close }: UserDialogProps) {
  const texts = useAdminTexts()
  const [begun, setBegun] = useState<Impersonation | null>(null)
  const impersonate = useImpersonate(setBegun)
  return (
    <Dialog title={texts.impersonateWhom({ email: user.email })} onClose={close}>
      {begun === null ? (
        <>
          <p>{texts.impersonateIntro}</p>
          <Form submit={(read) => impersonate(user.id, read('reason'))}>
            <Field name="reason" label={texts.reason} hint={texts.reasonHint} autoComplete="off" />
            <Choices close={close}>
              <Submit>{texts.impersonate}</Submit>
            </Choices>
          </Form>
        </>
      ) : (
        <TokenOnce impersonation={begun} close={close} />
      )}
    </Dialog>
  )
}

interface TokenOnceProps {
  readonly impersonation: Impersonation
  readonly close: () => void
}

function TokenOnce({ impersonation, close }: TokenOnceProps) {
  const texts = useAdminTexts()
  const { locale } = useLanguage()
  const id = useId()
  const { accessToken, accessTokenExpiresAt } = impersonation
  return (
    <>
      <p>{texts.tokenIntro({ moment: formatMoment(accessTokenExpiresAt, locale) })}</p>
      <div className="field">
        <label htmlFor={id}>{texts.token}</label>
        <textarea id={id} className="token" rows={6} readOnly value={accessToken} />
      </div>
      <button type="button" className="button plain" onClick={close}>
        {texts.close}
      </button>
    </>
  )
}

interface ChoicesProps {
  readonly close: () => void
  readonly children: ReactNode
}

function Choices({ close, children }: ChoicesProps) {
  const { common } = useTexts()
  return (
    <div className="choices">
      {children}
      <button type="button" className="button quiet" onClick={close}>
        {common.cancel}
      </button>
    </div>
  )
}
