/** Texts by their keys. What stands in braces is filled in where a text is shown, as in `Welcome to {appName}`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue
}

/** The same keys in another language. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Translation<English[Key]>
}

/** Texts as pages use them: one with braces is a function of what belongs there. */
export type Spoken<English> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? SpokenText<Placeholder<English[Key]>>
    : Spoken<English[Key]>
}

type SpokenText<Name extends string> = [Name] extends [never]
  ? string
  : (values: Readonly<Record<Name, string | number>>) => string

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** What the operator says in place of these pages' own words, by keys such as `entry.logIn`. */
export type OwnTexts = Readonly<Record<string, string>>

const PLACEHOLDER = /\{(\w+)\}/

/** Makes texts ready to be used. @param prefix what the keys in `own` begin with */
export function speak<English>(
  translation: Translation<English>,
  own: OwnTexts,
  prefix?: string,
): Spoken<English>
export function speak(catalogue: Catalogue, own: OwnTexts, prefix = ''): unknown {
  const entries = Object.entries(catalogue).map(([name, text]) => {
    const key = prefix + name
    const ready = typeof text === 'string' ? ofText(own[key] ?? text) : speak(text, own, `${key}.`)
    return [name, ready]
  })
  return Object.fromEntries(entries)
}

function ofText(text: string) {
  if (!PLACEHOLDER.test(text)) return text
  const everyPlaceholder = new RegExp(PLACEHOLDER, 'g')
  return (values: Readonly<Record<string, string | number>>) =>
    text.replace(everyPlaceholder, (placeholder, name) => String(values[name] ?? placeholder))
}
