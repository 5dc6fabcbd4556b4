/** Lint keeps the walls between folders; here each is pushed once to see that it stands. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const configs = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'biome.json', '*/biome.json'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n')

/** One file per case, in a copy of the tree's shape, under the project's own rules; case → the rules it broke. */
function lint(cases: [string, string][]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-walls-'))
  for (const file of configs) {
    const config = JSON.parse(readFileSync(file, 'utf8'))
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    const whole = file === 'biome.json' ? { ...config, $schema: undefined, vcs: { enabled: false } } : config
    writeFileSync(join(folder, file), JSON.stringify(whole))
  }
  const paths = cases.map(([path], n) => path.replace('x.', `case-${n}.`))
  for (const [n, path] of paths.entries()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `import { x } from '${cases[n]?.[1]}'\n\nexport const y = x\n`)
  }
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', '--reporter=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true, force: true })
  const report: { diagnostics: Diagnostic[] } = JSON.parse(
    stdout.slice(stdout.indexOf('{')) || `{"diagnostics":[],"said":${JSON.stringify(stderr)}}`,
  )
  return paths.map(path => report.diagnostics.filter(found => JSON.stringify(found.location).includes(path)).map(found => found.category))
}
interface Diagnostic {
  category: string
  location: unknown
}

const refused: [string, string][] = [
  ['client/features/key/x.tsx', '../../../server/store/store.ts'],
  ['client/features/key/x.tsx', '../../../server/http/app.ts'],
  ['client/features/key/x.tsx', 'cytoscape'],
  ['client/features/key/x.tsx', '@codemirror/state'],
  ['client/state/x.ts', 'react'],
  ['client/state/x.ts', 'cytoscape'],
  ['client/canvas/x.ts', 'react'],
  ['client/figure/x.ts', 'cytoscape'],
  ['client/features/cypher/editor/x.ts', 'react'],
  ['client/features/key/x.tsx', '../../../graph-seed/read-sources.ts'],
  ['server/contract/x.ts', 'express'],
  ['server/contract/x.ts', '../store/store.ts'],
  ['server/evidence/x.ts', 'node:fs'],
  ['server/evidence/x.ts', '../store/open-store.ts'],
  ['server/record/x.ts', '../store/open-store.ts'],
  ['server/record/x.ts', '../../graph-seed/read-sources.ts'],
  ['server/tables/x.ts', 'node:fs'],
  ['server/import/x.ts', '../store/open-store.ts'],
  ['server/answers/x.ts', '../http/routes/record.ts'],
  ['server/answers/x.ts', 'express'],
  ['server/threads/x.ts', '../http/app.ts'],
  ['server/http/routes/x.ts', '../../../graph-seed/load-graph.ts'],
  ['server/http/routes/x.ts', '../../../client/session/api.ts'],
  ['cypher/x.ts', '../server/store/store.ts'],
  ['cypher/run/x.ts', '../../server/contract/api.ts'],
  ['graph-seed/x.ts', '../server/http/app.ts'],
  ['graph-seed/x.ts', '../server/store/neo4j-writer.ts'],
]
const allowed: [string, string][] = [
  ['server/answers/x.ts', '../evidence/lens.ts'],
  ['client/features/key/x.tsx', '../../../server/contract/api.ts'],
  ['client/features/key/x.tsx', '../../../server/evidence/lens.ts'],
  ['client/state/x.ts', '../../server/evidence/passages.ts'],
  ['client/features/key/x.tsx', '../../state/state.ts'],
  ['client/canvas/x.ts', 'cytoscape'],
  ['client/features/cypher/editor/x.ts', '@codemirror/state'],
  ['server/contract/x.ts', 'zod'],
  ['server/contract/x.ts', './claim.ts'],
  ['server/evidence/x.ts', './records.ts'],
  ['server/evidence/x.ts', '../contract/claim.ts'],
  ['server/record/x.ts', 'node:crypto'],
  ['server/import/x.ts', '../tables/table.ts'],
  ['server/process/x.ts', '../../graph-seed/load-graph.ts'],
  ['cypher/x.ts', './types/types.ts'],
  ['cypher/functions/x.ts', '../types/types.ts'],
  ['graph-seed/x.ts', '../server/store/open-store.ts'],
  ['graph-seed/x.ts', '../server/evidence/passages.ts'],
  ['graph-seed/x.ts', '../server/record/check-claim.ts'],
]

describe('walls', () => {
  const found = lint([...refused, ...allowed])
  it.each(refused.map((wall, n) => [...wall, n] as const))('%s may not import %s', (_path, _specifier, n) => {
    expect(found[n]).toEqual(['lint/style/noRestrictedImports'])
  })
  it.each(allowed.map((wall, n) => [...wall, n] as const))('%s may import %s', (_path, _specifier, n) => {
    expect(found[refused.length + n]).toEqual([])
  })
})
