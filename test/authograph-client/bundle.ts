import { gzipSync } from 'node:zlib'
import { build } from 'rolldown'

/** Bundles and minifies as an application's build would. @param entry a module, as text, in a folder of `test/` */
export async function bundle(entry: string): Promise<{ code: string; gzippedBytes: number }> {
  const id = `${import.meta.dirname}/entry.ts`
  const { output } = await build({
    input: id,
    write: false,
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        load: (path) => (path === id ? entry : null),
        resolveId: (path) => (path === id ? id : null),
      },
    ],
    output: { minify: true },
  })
  const [{ code }] = output
  return { code, gzippedBytes: gzipSync(code, { level: 9 }).length }
}
