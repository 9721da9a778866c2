import { use } from 'react'
import type { Locale } from '../locales/locales.ts'
import { useLanguage } from '../locales/texts.tsx'
import type { AdminTexts } from './locales/en.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ admin: AdminTexts }>>> = {
  en: () => import('./locales/en.ts'),
  de: () => import('./locales/de.ts'),
  fr: () => import('./locales/fr.ts'),
  es: () => import('./locales/es.ts'),
}
const loaded = new Map<Locale, Promise<{ admin: AdminTexts }>>()

/** What the pages of administrators say. Suspends until it is there. */
export function useAdminTexts(): AdminTexts {
  return use(loadOnce(useLanguage().locale)).admin
}

/** `use` needs the same promise each time. */
function loadOnce(locale: Locale): Promise<{ admin: AdminTexts }> {
  const promise = loaded.get(locale) ?? LOADERS[locale]()
  loaded.set(locale, promise)
  return promise
}
