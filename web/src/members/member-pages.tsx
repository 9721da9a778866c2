import { ApolloProvider, useSuspenseQuery } from '@apollo/client/react'
import { lazy, type ReactNode, useState } from 'react'
import { Route, Switch } from 'wouter'
import { AccountPages } from '../account/account-pages.tsx'
import { MeDocument } from '../account/generated/graphql.ts'
import type { Viewer } from '../api/start.ts'
import { ErrorBoundary } from '../layout/error-boundary.tsx'
import { asRequestError, createClient } from './client.ts'
import { Shell } from './shell.tsx'
import { StepUpProvider } from './step-up.tsx'

const AdminPages = lazy(async () => ({
  default: (await import('../admin/admin-pages.tsx')).AdminPages,
}))

/** The pages of somebody who is logged in. Those of administrators are loaded when the first of them is opened. */
export function MemberPages({ viewer }: { readonly viewer: Viewer }) {
  const [client] = useState(() => createClient(viewer))
  return (
    <ApolloProvider client={client}>
      <ErrorBoundary translate={asRequestError}>
        <WithViewer>
          {(current) => (
            <StepUpProvider viewer={current}>
              <Shell viewer={current}>
                <Switch>
                  <Route path="/admin/*">
                    <AdminPages viewer={current} />
                  </Route>
                  <Route>
                    <AccountPages viewer={current} />
                  </Route>
                </Switch>
              </Shell>
            </StepUpProvider>
          )}
        </WithViewer>
      </ErrorBoundary>
    </ApolloProvider>
  )
}

/** The viewer as the cache has it: what mutations change shows at once. */
function WithViewer({ children }: { readonly children: (viewer: Viewer) => ReactNode }) {
  const { data } = useSuspenseQuery(MeDocument)
  return data.me === null ? null : children(data.me)
}
