import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` has the server; its own page is the only origin that the API answers to. */
const api = { target: 'http://127.0.0.1:4180', changeOrigin: true, headers: { origin: 'http://127.0.0.1:4180' } }

/** The client only; the server runs from its sources. */
export default defineConfig({
  root: 'client',
  // beside the page, wherever a proxy puts that
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // the canvas is needed at once
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api/': api, '/problems': api } },
})
