import type { PagesConfiguration } from '../config/configuration.ts'
import { type Brand, readBrand } from './brand.ts'
import { type BuiltPages, findBuiltPages } from './built-pages.ts'

/** The account pages, and what an operator has made of them. */
export interface AccountPages {
  /** Null where nothing was built. */
  readonly built: BuiltPages | null
  readonly brand: Brand
}

/** What came of their files: pages, or every problem. */
export type ReadAccountPages =
  | { readonly ok: true; readonly pages: AccountPages }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads what was built, and the operator's files. */
export function readAccountPages(configuration: PagesConfiguration): ReadAccountPages {
  const built = findBuiltPages()
  const read = readBrand(configuration, built)
  return read.ok ? { ok: true, pages: { built, brand: read.brand } } : read
}
