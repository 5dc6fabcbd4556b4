/** Packs what is built, in a folder of its own: the manifest there names JavaScript, and the one of the repository stays as it is. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-cypher-pack-'))
try {
  const build = [at('../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json'), '--outDir', join(folder, 'dist')]
  execFileSync(process.execPath, build, { stdio: 'inherit' })
  carryGrammarTypes(join(folder, 'dist'))
  copyFileSync(at('../../LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(at('../README.md'), join(folder, 'README.md'))

  const { private: _, scripts: __, exports: sources, ...manifest } = JSON.parse(readFileSync(at('../package.json'), 'utf8'))
  const built = path => path.replace('./', './dist/').replace(/\.ts$/, '')
  const exports = Object.fromEntries(
    Object.entries(sources).map(([name, path]) => [name, { types: `${built(path)}.d.ts`, default: `${built(path)}.js` }]),
  )
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, exports }, undefined, 2)}\n`)
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['pack', folder, ...process.argv.slice(2)], { stdio: 'inherit', shell: process.platform === 'win32' })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The types of Neo4j's generated parser, which its package exports by no name: where it will stand beside this one nobody knows. */
function carryGrammarTypes(dist) {
  const main = createRequire(import.meta.url).resolve('@neo4j-cypher/language-support')
  const generated = join(dirname(main), '../esm/project/language-support/src/generated-parser')
  mkdirSync(join(dist, 'parse/generated'))
  for (const name of ['CypherCmdLexer', 'CypherCmdParser', 'CypherCmdParserListener', 'CypherCmdParserVisitor']) {
    const types = readFileSync(join(generated, `${name}.d.ts`), 'utf8')
    writeFileSync(join(dist, `parse/generated/${name}.d.ts`), types.replace(/\/\/# sourceMappingURL=.*/, ''))
  }
  for (const name of readdirSync(dist, { recursive: true }).filter(each => each.endsWith('.d.ts'))) {
    const types = readFileSync(join(dist, name), 'utf8')
    const carried = types.replaceAll(/(['"])[^'"]*\/generated-parser\//g, '$1./generated/')
    if (carried !== types && dirname(name) !== 'parse')
      throw new Error(`${name} names the generated parser; let it take that from parse/grammar.ts`)
    if (carried !== types) writeFileSync(join(dist, name), carried)
  }
}
