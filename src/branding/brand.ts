import type { PagesConfiguration } from '../config/configuration.ts'
import { type Logo, readLogo } from './logo.ts'

/** What an operator has made of the account pages. */
export interface Brand {
  readonly appName: string
  /** A style sheet; null where the pages keep their own colour. */
  readonly styleSheet: string | null
  readonly logo: Logo | null
}

/** What came of the operator's files: a brand, or every problem. */
export type ReadBrand =
  | { readonly ok: true; readonly brand: Brand }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the files that the pages are made the operator's own with. */
export function readBrand({ appName, color, logoFile }: PagesConfiguration): ReadBrand {
  const logo = logoFile === null ? null : readLogo(logoFile)
  if (typeof logo === 'string') return { ok: false, problems: [logo] }
  const styleSheet = color === null ? null : `:root { --brand: ${color}; }\n`
  return { ok: true, brand: { appName, styleSheet, logo } }
}
