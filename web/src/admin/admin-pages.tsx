import { Route, Switch } from 'wouter'
import type { Viewer } from '../api/start.ts'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { paths } from '../routes.ts'
import { AuditPage } from './audit-page.tsx'
import { DiagnosisPage } from './diagnosis-page.tsx'
import { InvitePage } from './invite-page.tsx'
import { MailsPage } from './mails-page.tsx'
import { UserPage } from './user-page.tsx'
import { UsersPage } from './users-page.tsx'

/** The pages of administrators. Who is none finds nothing here; the server refuses in any case. */
export function AdminPages({ viewer }: { readonly viewer: Viewer }) {
  if (!viewer.roles.includes('admin')) return <NotFoundPage />
  return (
    <Switch>
      <Route path={paths.users} component={UsersPage} />
      <Route path={paths.user}>{({ id }) => <UserPage key={id} id={id} />}</Route>
      <Route path={paths.invite} component={InvitePage} />
      <Route path={paths.mails} component={MailsPage} />
      <Route path={paths.audit} component={AuditPage} />
      <Route path={paths.diagnosis} component={DiagnosisPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
