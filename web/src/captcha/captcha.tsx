import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { Alert } from '../forms/alert.tsx'
import { Dialog } from '../layout/dialog.tsx'
import { useTexts } from '../locales/texts.tsx'
import { type AskForCaptcha, CaptchaContext, type Widget } from './captcha-context.ts'
import { drawWidget } from './widget.ts'

interface Question {
  readonly widget: Widget
  answer(response: string | null): void
}

/** Lets everything inside it show a CAPTCHA, in a dialog over the page. Nothing of it is loaded before. */
export function CaptchaProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const ask: AskForCaptcha = useCallback(
    (widget) =>
      new Promise((resolve) => {
        const answer = (response: string | null) => {
          setQuestion(null)
          resolve(response)
        }
        setQuestion({ widget, answer })
      }),
    [],
  )
  return (
    <CaptchaContext value={ask}>
      {children}
      {question === null ? null : <CaptchaDialog question={question} />}
    </CaptchaContext>
  )
}

function CaptchaDialog({ question: { widget, answer } }: { readonly question: Question }) {
  const { common, entry } = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    if (place.current === null) return
    return drawWidget(place.current, widget, {
      onSolved: answer,
      onFailed: () => setIsBroken(true),
    })
  }, [widget, answer])
  return (
    <Dialog title={entry.captcha} onClose={() => answer(null)}>
      <p>{entry.captchaIntro}</p>
      <Alert failure={isBroken ? { message: entry.captchaBroken } : null} />
      <div ref={place} className="captcha" />
      <button type="button" className="button quiet" onClick={() => answer(null)}>
        {common.cancel}
      </button>
    </Dialog>
  )
}
