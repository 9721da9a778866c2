import { Link } from 'wouter'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { Page } from './page.tsx'

export function NotFoundPage() {
  const { common } = useTexts()
  return (
    <Page title={common.notFoundTitle} intro={common.notFound}>
      <Link className="button plain" href={paths.home}>
        {common.toStart}
      </Link>
    </Page>
  )
}
