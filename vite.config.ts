import { readdirSync } from 'node:fs'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { licences } from './scripts/licences.ts'

/** Where `npm run dev` has the server; its own page is the only origin that the API answers to. */
const server = `http://127.0.0.1:${process.env.PORT || 4180}`
const api = { target: server, changeOrigin: true, headers: { origin: server } }

/** The folders of the catalogue: what the controls say of themselves is needed in no other language. */
const locales = readdirSync('client/words').filter(folder => /^[a-z]{2}(-[A-Z]{2})?$/.test(folder))

const texts = licences('licences.md')

/** HarfBuzz asks for a module of Node where it finds itself there, which a page never does; so there is nothing in that module. */
const notInNode: Plugin = {
  name: 'harfbuzz-not-in-node',
  apply: 'build',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(module|fs|path|url)$/ },
    handler: (_id, importer) => (importer?.includes('/harfbuzzjs/') ? '\0no-node' : null),
  },
  load: { filter: { id: /^\0no-node$/ }, handler: () => 'export {}' },
}

/** The client only; the server runs from its sources. */
export default defineConfig({
  root: 'client',
  // beside the page, wherever a proxy puts that
  base: './',
  plugins: [react(), optimizeLocales.vite({ locales }), texts.collect(), texts.write()],
  // its own minified build is smaller than ours
  resolve: { alias: [{ find: /^cytoscape$/, replacement: 'cytoscape/dist/cytoscape.esm.min.mjs' }] },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // the canvas is needed at once
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0,
    // later parts come while the page is idle: lists of what each needs would only make the first script longer
    modulePreload: { resolveDependencies: (_page, needed, { hostType }) => (hostType === 'html' ? needed : []) },
  },
  worker: { format: 'es', plugins: () => [notInNode, texts.collect()] },
  server: { proxy: { '/api/': api, '/problems': api } },
})
