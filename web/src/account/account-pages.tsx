import { Route, Switch } from 'wouter'
import type { Viewer } from '../api/start.ts'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { paths } from '../routes.ts'
import { ActivityPage } from './activity-page.tsx'
import { DeleteAccountPage } from './delete-account-page.tsx'
import { ProfilePage } from './profile-page.tsx'
import { SecurityPage } from './security-page.tsx'
import { SessionsPage } from './sessions-page.tsx'

/** The pages of one's own account. */
export function AccountPages({ viewer }: { readonly viewer: Viewer }) {
  return (
    <Switch>
      <Route path={paths.account}>
        <ProfilePage viewer={viewer} />
      </Route>
      <Route path={paths.security}>
        <SecurityPage viewer={viewer} />
      </Route>
      <Route path={paths.sessions} component={SessionsPage} />
      <Route path={paths.activity} component={ActivityPage} />
      <Route path={paths.deleteAccount}>
        <DeleteAccountPage viewer={viewer} />
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
