import { metaContent } from './meta.ts'

/** What the operator calls the application; the server writes it into the page, and the path of a logo. */
export const appName = metaContent('application-name') ?? 'Authograph'
const logoPath = metaContent('app-logo')

export function Brand() {
  return (
    <span className="brand">
      {logoPath === undefined ? null : <img src={logoPath} alt="" width="28" height="28" />}
      {appName}
    </span>
  )
}
