import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { loginFor, useViewer } from './api/viewer.ts'
import { EntryPages } from './entry/entry-pages.tsx'
import { paths } from './routes.ts'

const FOR_MEMBERS = /^\/(account|admin)(\/|$)/

const MemberPages = lazy(async () => ({
  default: (await import('./members/member-pages.tsx')).MemberPages,
}))

/** Every page. Those for people with an account are loaded when the first of them is opened. */
export function App() {
  return (
    <Suspense fallback={<div className="waiting" />}>
      <Switch>
        <Route path={paths.home}>
          <Home />
        </Route>
        <Route path={FOR_MEMBERS}>
          <Members />
        </Route>
        <Route>
          <EntryPages />
        </Route>
      </Switch>
    </Suspense>
  )
}

function Home() {
  return <Redirect to={useViewer() === null ? paths.login : paths.account} replace />
}

/** Pages that need somebody who is logged in; anybody else logs in first and comes back. */
function Members() {
  const viewer = useViewer()
  const [path] = useLocation()
  if (viewer === null) return <Redirect to={loginFor(path)} replace />
  return <MemberPages viewer={viewer} />
}
