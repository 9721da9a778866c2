import type { PagesConfiguration } from '../config/configuration.ts'
import type { BuiltPages } from './built-pages.ts'
import { type Logo, readLogo } from './logo.ts'
import { type OwnTexts, readOwnTexts } from './own-texts.ts'

/** What an operator has made of the account pages. */
export interface Brand {
  readonly appName: string
  /** A style sheet; null where the pages keep their own colour. */
  readonly styleSheet: string | null
  readonly logo: Logo | null
  /** Empty where the pages keep their own words. */
  readonly texts: OwnTexts
}

/** What came of the operator's files: a brand, or every problem. */
export type ReadBrand =
  | { readonly ok: true; readonly brand: Brand }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Reads the files that the pages are made the operator's own with.
 * @param built whose texts may be replaced; null where nothing was built: nobody can tell then which there are
 */
export function readBrand(pages: PagesConfiguration, built: BuiltPages | null): ReadBrand {
  const { appName, color, logoFile, textsFile } = pages
  const logo = logoFile === null ? null : readLogo(logoFile)
  const read =
    textsFile === null || built === null ? NO_TEXTS : readOwnTexts(textsFile, built.texts)
  const problems = [...(typeof logo === 'string' ? [logo] : []), ...(read.ok ? [] : read.problems)]
  if (typeof logo === 'string' || !read.ok) return { ok: false, problems }
  const styleSheet = color === null ? null : `:root { --brand: ${color}; }\n`
  return { ok: true, brand: { appName, styleSheet, logo, texts: read.texts } }
}

const NO_TEXTS = { ok: true, texts: {} } as const
