/** Who imports whom in the tree, type-only imports and files named by URL included. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'

export interface Import {
  from: string
  to: string
}

/** Files of every sort. */
export const filesIn = (...folders: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\n')
    .filter(file => file !== '' && existsSync(file))

export const sourceFiles = (...folders: string[]): string[] => filesIn(...folders).filter(file => /\.(ts|tsx|mjs)$/.test(file))

const specifier = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]|new URL\(\s*['"]([^'":]+\.(?:ts|mjs))['"],\s*import\.meta/g

export const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(specifier)].map(([, path, url]) => ({
    from: file,
    to: normalize(join(dirname(file), path ?? url ?? '')),
  }))
