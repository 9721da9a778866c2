import { use } from 'react'
import type { Locale } from '../locales/locales.ts'
import { rememberEach, useLanguage } from '../locales/texts.tsx'
import type { AdminTexts } from './locales/en.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ admin: AdminTexts }>>> = {
  en: () => import('./locales/en.ts'),
  de: () => import('./locales/de.ts'),
  fr: () => import('./locales/fr.ts'),
  es: () => import('./locales/es.ts'),
}
const loadTexts = rememberEach((locale: Locale) => LOADERS[locale]())

/** What the pages of administrators say. Suspends until it is there. */
export function useAdminTexts(): AdminTexts {
  return use(loadTexts(useLanguage().locale)).admin
}
