import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { compressAssets } from './build/compress.ts'
import { renderFirstViews } from './build/first-views.ts'
import { describeSizes, measureSizes } from './build/sizes.ts'
import { hashSources, isFresh, STAMP } from './build/stamp.ts'
import { describeTexts } from './build/texts.ts'

const ROOT = join(import.meta.dirname, '..')
const DESTINATION = join(ROOT, 'dist/web')

/** Builds the account pages into `dist/web`, unless that has been done since they last changed. */
async function main(): Promise<void> {
  const sources = hashSources(ROOT)
  if (isFresh(DESTINATION, sources)) return
  // Beside the place where it belongs: a server that starts meanwhile finds all of the old pages or all of the new.
  const outDir = `${DESTINATION}-${process.pid}`
  // Whoever builds in a test or at a development server gets React and Apollo as people get them.
  process.env.NODE_ENV = 'production'
  await build({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, manifest: true },
  })
  compressAssets(join(outDir, 'assets'))
  writeFileSync(join(outDir, 'texts.json'), JSON.stringify(describeTexts(), null, 2))
  writeFileSync(join(outDir, 'first-views.json'), JSON.stringify(await renderFirstViews(), null, 2))
  const sizes = measureSizes(outDir)
  writeFileSync(join(outDir, STAMP), JSON.stringify({ sources, sizes }, null, 2))
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  rmSync(DESTINATION, { recursive: true, force: true })
  renameSync(outDir, DESTINATION)
  process.stdout.write(describeSizes(sizes))
}

await main()
