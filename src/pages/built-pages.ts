import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FirstViews } from './first-view.ts'
import type { KnownTexts } from './own-texts.ts'

/** Where `npm run build` puts the pages: the same folder, seen from the source and from what is built of it. */
const DIRECTORY = fileURLToPath(new URL('../../dist/web/', import.meta.url))

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}
const SUFFIXES = { br: '.br', gzip: '.gz', identity: '' }

/** How the content of a file is packed for the way. */
export type Encoding = keyof typeof SUFFIXES

/** What the build has made of `web/`. */
export interface BuiltPages {
  /** The document of every page, before the operator's name and colour are in it. */
  readonly index: string
  /** What they say, for operators who have other words for it. */
  readonly texts: KnownTexts
  readonly firstViews: FirstViews
  /** A script or style sheet by its file name; undefined where there is none. */
  findAsset(name: string): Asset | undefined
}

export interface Asset {
  readonly mediaType: string
  /** Those that it is there in, the shortest first. */
  readonly encodings: readonly Encoding[]
  read(encoding: Encoding): Promise<Buffer>
}

/** Looks up what was built; null where nothing was. The files are listed once: no path of a request is ever opened. */
export function findBuiltPages(directory: string = DIRECTORY): BuiltPages | null {
  const index = join(directory, 'index.html')
  const assets = join(directory, 'assets')
  if (!existsSync(index) || !existsSync(assets)) return null
  const names = new Set(readdirSync(assets))
  const readJson = (name: string) => JSON.parse(readFileSync(join(directory, name), 'utf8'))
  return {
    index: readFileSync(index, 'utf8'),
    texts: readJson('texts.json'),
    firstViews: readJson('first-views.json'),
    findAsset(name) {
      const mediaType = MEDIA_TYPES[extname(name)]
      if (mediaType === undefined || !names.has(name)) return undefined
      const encodings = (['br', 'gzip', 'identity'] as const).filter((encoding) =>
        names.has(name + SUFFIXES[encoding]),
      )
      return {
        mediaType,
        encodings,
        read: (encoding) => readFile(join(assets, name + SUFFIXES[encoding])),
      }
    },
  }
}
