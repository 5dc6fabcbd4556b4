import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'
import { expect } from '../kit.ts'

const folder = fileURLToPath(new URL('../../golden/screens', import.meta.url))

/**
 * Compares the words of a screen with its file and goes on, so that every difference is told; a missing file fails. `npm run golden` writes
 * them.
 */
export function golden(name: string, words: string): void {
  const file = join(folder, `${name}.txt`)
  if (inject('writesGolden')) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, words)
    return
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : `tests/golden/screens/${name}.txt is missing: npm run golden writes it.\n`
  expect.soft(words, name).toBe(kept)
}
