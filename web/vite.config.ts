import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

const SERVER = 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
