import { use } from 'react'
import { speak } from '../locales/catalogue.ts'
import type { Locale } from '../locales/locales.ts'
import { ownTextsIn } from '../locales/own-texts.ts'
import { useLanguage } from '../locales/texts.tsx'
import type { AdminTexts, admin as english, TranslatedAdmin } from './locales/en.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ admin: TranslatedAdmin }>>> = {
  en: () => import('./locales/en.ts'),
  de: () => import('./locales/de.ts'),
  fr: () => import('./locales/fr.ts'),
  es: () => import('./locales/es.ts'),
}
const loaded = new Map<Locale, Promise<AdminTexts>>()

/** What the pages of administrators say. Suspends until it is there. */
export function useAdminTexts(): AdminTexts {
  return use(loadOnce(useLanguage().locale))
}

/** `use` needs the same promise each time. */
function loadOnce(locale: Locale): Promise<AdminTexts> {
  const promise = loaded.get(locale) ?? load(locale)
  loaded.set(locale, promise)
  return promise
}

async function load(locale: Locale): Promise<AdminTexts> {
  const { admin } = await LOADERS[locale]()
  return speak<typeof english>(admin, ownTextsIn(locale), 'admin.')
}
