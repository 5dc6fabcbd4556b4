import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Build {
  folder: string
  what: string
  /** Files and folders, from the project's root: a change in one of them makes the build old. */
  ingredients: readonly string[]
  proof: string
  run(into: string): Promise<void>
}

/** Builds where an ingredient has changed since the last time. Throws where the build fails; the old one stands then. */
export async function buildOnce({ folder, what, ingredients, proof, run }: Build, say: (line: string) => void): Promise<void> {
  const built = join(root, 'dist', folder)
  const stampFile = `${built}.stamp`
  const stamp = fingerprint(ingredients)
  if (existsSync(join(built, proof)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  say(`Building ${what} (only after a change) …`)
  const start = performance.now()
  // beside the old one, so that a running explorer, or a second build at the same time, never serves half of it
  const fresh = `${built}-${process.pid}`
  try {
    await run(fresh)
    rmSync(built, { recursive: true, force: true })
    renameSync(fresh, built)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  writeFileSync(stampFile, stamp)
  say(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
}

function fingerprint(ingredients: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of ingredients.flatMap(filesIn).sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full).flatMap(name => filesIn(`${path}/${name}`))
}
