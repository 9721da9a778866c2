/** What is seen of a page before its scripts have run. Texts stand there by their keys: `[[entry.logIn]]`. */
export interface FirstViews {
  readonly login: string
  /** Of a server that is closed to registration. */
  readonly loginAlone: string
  readonly register: string
}

const KEY = /\[\[([\w.]+)[^\]]*\]\]/g

/**
 * Puts texts in the place of their keys.
 * @param text a text by its key, ready to stand in markup
 * @param locale what the choice of languages shows
 */
export function fillFirstView(view: string, text: (key: string) => string, locale: string): string {
  return view
    .replace(KEY, (_place, key: string) => text(key))
    .replace(' selected=""', '')
    .replace(`<option value="${locale}"`, `<option value="${locale}" selected=""`)
}
