import { createContext, type ReactNode, use, useContext, useEffect, useState } from 'react'
import type { Texts } from './en.ts'
import { firstLocale, type Locale, storeLocale } from './locales.ts'

const LOADERS: Readonly<Record<Locale, () => Promise<{ texts: Texts }>>> = {
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
  es: () => import('./es.ts'),
}

interface Language {
  readonly locale: Locale
  readonly texts: Texts
  change(locale: Locale): void
}

const LanguageContext = createContext<Language | null>(null)
const loadTexts = rememberEach((locale: Locale) => LOADERS[locale]())
let current = firstLocale()

/** The language of the page as it is now, for the requests that it sends. */
export function currentLocale(): Locale {
  return current
}

/** Gives everything inside it the person's language. Suspends until its texts are there. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(current)
  const { texts } = use(loadTexts(locale))
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const change = (chosen: Locale) => {
    current = chosen
    storeLocale(chosen)
    setLocale(chosen)
  }
  return <LanguageContext value={{ locale, texts, change }}>{children}</LanguageContext>
}

/** The language of the page. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext)
  if (language === null) throw new Error('outside of LanguageProvider')
  return language
}

/** What the pages say. */
export function useTexts(): Texts {
  return useLanguage().texts
}

/** Calls a loader once for each language: `use` needs the same promise each time. */
export function rememberEach<Loaded>(
  load: (locale: Locale) => Promise<Loaded>,
): (locale: Locale) => Promise<Loaded> {
  const loaded = new Map<Locale, Promise<Loaded>>()
  return (locale) => {
    const promise = loaded.get(locale) ?? load(locale)
    loaded.set(locale, promise)
    return promise
  }
}
