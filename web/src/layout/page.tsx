import { type ReactNode, useEffect, useRef } from 'react'
import { appName } from './brand.tsx'

interface PageProps {
  readonly title: string
  readonly intro?: ReactNode
  readonly children?: ReactNode
}

let isFirstPage = true

/** The content of a page under its heading. Who comes here from another page hears the heading first. */
export function Page({ title, intro, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${appName}`
    if (!isFirstPage) {
      scrollTo({ top: 0 })
      heading.current?.focus({ preventScroll: true })
    }
    isFirstPage = false
  }, [title])
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {intro ? <p className="intro">{intro}</p> : null}
      {children}
    </>
  )
}
