import { renderToStaticMarkup } from 'react-dom/server'
import { Router } from 'wouter'
import { know } from './api/start.ts'
import { EntryPages } from './entry/entry-pages.tsx'
import type { StartQuery } from './generated/graphql.ts'
import { type OwnTexts, speak } from './locales/catalogue.ts'
import { texts as english } from './locales/en.ts'
import { LanguageProvider } from './locales/texts.tsx'

/**
 * Draws a page while the pages are built, for the server to send along: it is seen before any script has run.
 *
 * @param own takes the place of every text
 * @returns markup whose fields and buttons wait for the page itself, which takes their place
 */
export function prerender(path: string, server: StartQuery['server'], own: OwnTexts): string {
  know({ me: null, server })
  const markup = renderToStaticMarkup(
    <LanguageProvider texts={speak<typeof english>(english, own)}>
      <Router ssrPath={path}>
        <EntryPages />
      </Router>
    </LanguageProvider>,
  )
  return markup.replace(/<(input|button|select)\b/g, '<$1 disabled=""')
}
