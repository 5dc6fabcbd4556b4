import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { type Build, root } from './build-once.ts'

/** What runs by itself: the app, and its threads, whose names must differ (server/threads/entry.ts). */
export const entries = [
  'server/process/main.ts',
  'server/answers/ledger-worker.ts',
  'server/answers/export-worker.ts',
  'server/answers/regions-worker.ts',
  'server/answers/table-worker.ts',
  'server/answers/script-worker.ts',
  'server/web/page-worker.ts',
  'server/store/embedded/graph-worker.ts',
  'server/store/embedded/analysis-worker.ts',
  'server/store/neo4j/calls-worker.ts',
  'scripts/figure/answer-worker.ts',
]

/** A file still finds what lies beside its source. All that is built stands in one folder, two below the root. */
const knowsItsSource: Plugin = {
  name: 'knows-its-source',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const place = JSON.stringify(join('../..', relative(root, path)))
      const contents = source.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
    // packages load as they are, but for our own, which are TypeScript
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => (kind === 'entry-point' || path.startsWith('@isnad/') ? null : { external: true }))
  },
}

/** The server as JavaScript: it starts in a third of the time that its sources take. */
export const serverBuild: Build = {
  folder: 'server',
  what: 'the server',
  ingredients: ['server', 'cypher', 'graph-seed', 'client', 'scripts', 'tsconfig.json', 'package-lock.json'],
  proof: 'main.js',
  run: async into =>
    void (await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: into,
      entryNames: '[name]',
      chunkNames: '[name]-[hash]',
      bundle: true,
      splitting: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      jsx: 'automatic',
      // a stack in the log names the sources
      sourcemap: 'linked',
      sourcesContent: false,
      define: { 'process.env.ISNAD_BUILT': '"yes"' },
      plugins: [knowsItsSource],
      logLevel: 'warning',
    })),
}
