import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Texts } from './en.ts'
import { chooseLocale, currentLocale, loadTexts } from './languages.ts'
import type { Locale } from './locales.ts'

interface Language {
  readonly locale: Locale
  readonly texts: Texts
  change(locale: Locale): void
}

interface LanguageProviderProps {
  /** Those of the current language. */
  readonly texts: Texts
  readonly children: ReactNode
}

const LanguageContext = createContext<Language | null>(null)

/** Gives everything inside it the person's language. Another one shows once its texts are there. */
export function LanguageProvider({ texts, children }: LanguageProviderProps) {
  const [spoken, setSpoken] = useState({ locale: currentLocale(), texts })
  useEffect(() => {
    document.documentElement.lang = spoken.locale
  }, [spoken])
  const change = async (locale: Locale) => {
    chooseLocale(locale)
    const texts = await loadTexts(locale)
    if (currentLocale() === locale) setSpoken({ locale, texts })
  }
  return <LanguageContext value={{ ...spoken, change }}>{children}</LanguageContext>
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
