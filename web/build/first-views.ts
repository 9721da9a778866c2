import { join } from 'node:path'
import { createServer } from 'vite'
import { admin } from '../src/admin/locales/en.ts'
import { texts } from '../src/locales/en.ts'
import { placeholdersIn, textsOf } from './texts.ts'

/** What is seen of a page before its scripts have run. Texts stand there by their keys: `[[entry.logIn]]`. */
export interface FirstViews {
  readonly login: string
  /** Of a server that is closed to registration. */
  readonly loginAlone: string
  readonly register: string
}

/** Draws the pages that somebody new begins with. */
export async function renderFirstViews(): Promise<FirstViews> {
  pretendToBeABrowser()
  const vite = await createServer({
    configFile: join(import.meta.dirname, '../vite.config.ts'),
    mode: 'production',
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { prerender } = await vite.ssrLoadModule('/src/prerender.tsx')
    // Not before: the router would take this for a browser's.
    Object.assign(globalThis, { history: { state: null } })
    const offer = { registrationOpen: true, loginMethods: ['PASSWORD', 'EMAIL_CODE'] }
    const draw = (path: string, registrationOpen: boolean): string =>
      prerender(path, { ...offer, registrationOpen, passwordPolicy: { minLength: 8 } }, keys())
    return {
      login: draw('/login', true),
      loginAlone: draw('/login', false),
      register: draw('/register', true),
    }
  } finally {
    await vite.close()
  }
}

/** In place of each text its key, with the placeholders that make a function of it. */
function keys(): Record<string, string> {
  const keyed = textsOf({ ...texts, admin }).map(([key, text]) => {
    const placeholders = placeholdersIn(text).map((name) => ` {${name}}`)
    return [key, `[[${key}${placeholders.join('')}]]`]
  })
  return Object.fromEntries(keyed)
}

/** What the modules of the pages ask for when they are loaded and drawn. */
function pretendToBeABrowser(): void {
  const document = {
    cookie: '',
    querySelector: (selector: string) =>
      selector.includes('application-name') ? { content: '{{appName}}' } : null,
  }
  Object.assign(globalThis, { document, location: { search: '' } })
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] }, writable: true })
}
