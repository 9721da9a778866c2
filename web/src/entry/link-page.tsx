import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { Page } from '../layout/page.tsx'
import { useTexts } from '../locales/texts.tsx'
import { linkToken } from '../mailed/link-token.ts'
import { paths } from '../routes.ts'

/** A page that a mailed link leads to, or what there is to say when its token got lost on the way. */
export function LinkPage({ children }: { readonly children: (token: string) => ReactNode }) {
  const { entry } = useTexts()
  const [token] = useState(linkToken)
  return (
    <>
      {token === undefined ? (
        <Page title={entry.brokenLink} intro={entry.brokenLinkIntro} />
      ) : (
        children(token)
      )}
      <p className="closing">
        <Link href={paths.login}>{entry.toLogin}</Link>
      </p>
    </>
  )
}
