import type { AccountsConfiguration } from '../../config/configuration.ts'
import { html, toMarkup } from '../../email/templates/html.ts'
import { LOCALES, type Locale } from '../../locales/locales.ts'
import type { Brand } from '../../pages/brand.ts'
import type { BuiltPages } from '../../pages/built-pages.ts'
import { type FirstViews, fillFirstView } from '../../pages/first-view.ts'
import { renderIndex } from './index-page.ts'

const EMPTY = '<div id="app"></div>'
const LOGO = '<img src="/brand-logo" alt="" width="28" height="28">'

interface DocumentsDependencies {
  readonly built: BuiltPages
  readonly brand: Brand
  readonly accounts: AccountsConfiguration
  readonly hasMailbox: boolean
}

/** @param path that of a page, for somebody who is not logged in; null for anybody else */
export type Documents = (path: string | null, locale: Locale) => string

/** The document of every page. Those that somebody new begins with can be read before their scripts have run. */
export function createDocuments({
  built,
  brand,
  accounts,
  hasMailbox,
}: DocumentsDependencies): Documents {
  const bare = renderIndex(built.index, brand, hasMailbox)
  const views = viewsFor(built.firstViews, accounts)
  const documents = new Map<string, string>()
  for (const locale of LOCALES) {
    const text = textsIn(locale, built, brand, accounts)
    for (const [path, view] of Object.entries(views)) {
      const content = withBrand(fillFirstView(view, text, locale), brand)
      const document = bare
        .replace('<html lang="en">', `<html lang="${locale}">`)
        .replace(EMPTY, () => `<div id="app">${content}</div>`)
      documents.set(`${path} ${locale}`, document)
    }
  }
  return (path, locale) => documents.get(`${path} ${locale}`) ?? bare
}

function viewsFor(views: FirstViews, { registrationOpen }: AccountsConfiguration) {
  const login = registrationOpen ? views.login : views.loginAlone
  return {
    '/': login,
    '/login': login,
    ...(registrationOpen ? { '/register': views.register } : {}),
  }
}

/** Texts as they are shown, the operator's own before those of the pages. */
function textsIn(
  locale: Locale,
  { texts: known }: BuiltPages,
  { texts: own, appName }: Brand,
  { passwordMinLength }: AccountsConfiguration,
) {
  const values: Record<string, string> = { minLength: String(passwordMinLength), appName }
  return (key: string): string => {
    const text = own[locale]?.[key] ?? known.texts[locale]?.[key] ?? ''
    const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
    return toMarkup(html`${filled}`)
  }
}

function withBrand(view: string, { appName, logo }: Brand): string {
  const name = toMarkup(html`${appName}`)
  return view
    .replaceAll('{{appName}}', () => name)
    .replace('<span class="brand">', (tag) => (logo === null ? tag : tag + LOGO))
}
