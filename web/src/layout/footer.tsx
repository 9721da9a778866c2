import { isLocale, LANGUAGES } from '../locales/locales.ts'
import { useLanguage } from '../locales/texts.tsx'

/** At the end of every page: the choice of its language. */
export function Footer() {
  const { locale, texts, change } = useLanguage()
  return (
    <footer>
      <label>
        <span className="unseen">{texts.common.language}</span>
        <select
          value={locale}
          onChange={({ target }) => {
            if (isLocale(target.value)) change(target.value)
          }}
        >
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </footer>
  )
}
