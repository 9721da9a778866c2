import { explain, problemOf } from '../api/problems.ts'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { EntryLayout } from './entry-layout.tsx'
import { Page } from './page.tsx'

/** In place of a page that cannot be shown. Its way out loads everything anew. */
export function ProblemPage({ error }: { readonly error: unknown }) {
  const { common, entry } = useTexts()
  const problem = problemOf(error)
  const toLogin = problem === 'SESSION_ENDED'
  return (
    <EntryLayout>
      <Page title={common.problemTitles[problem]} intro={explain(error, common)}>
        <a className="button plain" href={toLogin ? paths.login : location.href}>
          {toLogin ? entry.logIn : common.tryAgain}
        </a>
      </Page>
    </EntryLayout>
  )
}
