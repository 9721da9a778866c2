import { explain, type Problem, problemOf } from '../api/problems.ts'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { EntryLayout } from './entry-layout.tsx'
import { Page } from './page.tsx'

interface WayOut {
  readonly path: string
  readonly name: string
}

/** In place of a page that cannot be shown. Its way out loads everything anew. */
export function ProblemPage({ error }: { readonly error: unknown }) {
  const { common, entry } = useTexts()
  const problem = problemOf(error)
  const ways: Readonly<Partial<Record<Problem, WayOut>>> = {
    SESSION_ENDED: { path: paths.login, name: entry.logIn },
    FORBIDDEN: { path: paths.home, name: common.toStart },
  }
  const { path, name } = ways[problem] ?? { path: location.href, name: common.tryAgain }
  return (
    <EntryLayout>
      <Page title={common.problemTitles[problem]} intro={explain(error, common)}>
        <a className="button plain" href={path}>
          {name}
        </a>
      </Page>
    </EntryLayout>
  )
}
