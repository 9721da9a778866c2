import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const SERVER = 'http://localhost:4000'

/** Has the browser fetch the code that draws pages together with the script that asks for it. */
const fetchEarly: Plugin = {
  name: 'fetch-early',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk')
      const drawing = chunks.find((chunk) => chunk.name === 'draw')
      if (drawing === undefined) return []
      return [drawing.fileName, ...drawing.imports]
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }))
    },
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), fetchEarly],
  // RxJS as modules of today: its first condition is code for browsers of 2015, and twice as long.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // An icon inside the page would need `data:` in its policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  // `npx vite web`: the pages as they are being written, on a server that runs beside it.
  server: {
    proxy: {
      '/graphql': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } },
    },
  },
})
