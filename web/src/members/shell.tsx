import { type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { LogoutDocument } from '../account/generated/graphql.ts'
import type { Viewer } from '../api/start.ts'
import { useLeave } from '../api/viewer.ts'
import { ActionButton } from '../forms/buttons.tsx'
import { Brand } from '../layout/brand.tsx'
import { Footer } from '../layout/footer.tsx'
import { useTexts } from '../locales/texts.tsx'
import { paths } from '../routes.ts'
import { useSend } from './client.ts'

interface ShellProps {
  readonly viewer: Viewer
  readonly children: ReactNode
}

/** What surrounds the pages of somebody who is logged in. */
export function Shell({ viewer, children }: ShellProps) {
  const { common } = useTexts()
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {common.toContent}
      </a>
      <header>
        <Brand />
        <div className="who">
          <span className="who-name">{viewer.name ?? viewer.username ?? viewer.email}</span>
          <LogoutButton />
        </div>
      </header>
      <div className="columns">
        <Navigation isAdministrator={viewer.roles.includes('admin')} />
        <main id="content" tabIndex={-1}>
          <Suspense fallback={<p className="quiet">{common.loading}</p>}>{children}</Suspense>
        </main>
      </div>
      <Footer />
    </div>
  )
}

function Navigation({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const { nav } = useTexts()
  return (
    <nav aria-label={nav.label}>
      <ul>
        <NavItem path={paths.account} name={nav.profile} />
        <NavItem path={paths.security} name={nav.security} />
        <NavItem path={paths.sessions} name={nav.sessions} />
        <NavItem path={paths.activity} name={nav.activity} />
      </ul>
      {isAdministrator ? (
        <>
          <h2>{nav.administration}</h2>
          <ul>
            <NavItem path={paths.users} name={nav.users} />
            <NavItem path={paths.invite} name={nav.invite} />
            <NavItem path={paths.mails} name={nav.mails} />
            <NavItem path={paths.audit} name={nav.audit} />
            <NavItem path={paths.diagnosis} name={nav.diagnosis} />
          </ul>
        </>
      ) : null}
    </nav>
  )
}

function NavItem({ path, name }: { readonly path: string; readonly name: string }) {
  const [location] = useLocation()
  const link = useRef<HTMLAnchorElement>(null)
  // The page of one account belongs to that of all accounts.
  const isCurrent = location === path || (path === paths.users && location.startsWith(`${path}/`))
  useEffect(() => {
    // On a narrow screen the list is longer than the screen is wide.
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [isCurrent])
  return (
    <li>
      <Link ref={link} href={path} aria-current={isCurrent ? 'page' : undefined}>
        {name}
      </Link>
    </li>
  )
}

function LogoutButton() {
  const { common } = useTexts()
  const send = useSend()
  const leave = useLeave()
  const logOut = async () => {
    // There is no other outcome: a session that is over already is just as well.
    await send(LogoutDocument, {})
    await leave('LOGGED_OUT')
    return undefined
  }
  return (
    <ActionButton look="quiet" act={logOut}>
      {common.logOut}
    </ActionButton>
  )
}
