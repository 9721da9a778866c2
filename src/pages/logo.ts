import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

const MOST_BYTES = 100_000
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

export interface Logo {
  readonly mediaType: string
  readonly bytes: Buffer
}

/** @returns the logo, or what is wrong with its file */
export function readLogo(file: string): Logo | string {
  try {
    const bytes = readFileSync(file)
    if (bytes.length > MOST_BYTES)
      return `APP_LOGO must name a logo; ${file} is larger than ${MOST_BYTES / 1000} KB`
    return { mediaType: MEDIA_TYPES[extname(file).toLowerCase()] ?? 'image/png', bytes }
  } catch {
    return `APP_LOGO must name a logo; ${file} cannot be read`
  }
}
