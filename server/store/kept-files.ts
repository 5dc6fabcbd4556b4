import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackedFile } from './backup-format.ts'
import { asStoreError, privateFile } from './private-files.ts'

export const pagesFolder = 'pages'

export function keptFiles(folder: string): BackedFile[] {
  const inside = join(folder, pagesFolder)
  if (!existsSync(inside)) return []
  return readdirSync(inside)
    .filter(name => /^[\w-][\w.-]*$/.test(name))
    .sort()
    .map(name => ({ name: `${pagesFolder}/${name}`, bytes: readFileSync(join(inside, name)) }))
}

/** Those that are not there yet; answers what takes them away again. Throws StoreError, none written. */
export function putKeptFiles(folder: string, files: readonly BackedFile[]): () => void {
  const fresh = files.filter(({ name }) => !existsSync(join(folder, name)))
  const takeBack = (): void => {
    for (const { name } of fresh) rmSync(join(folder, name), { force: true })
  }
  try {
    for (const { name, bytes } of fresh) {
      mkdirSync(join(folder, pagesFolder), { recursive: true, mode: 0o700 })
      writeFileSync(join(folder, `${name}.part`), bytes, { mode: privateFile })
      renameSync(join(folder, `${name}.part`), join(folder, name))
    }
  } catch (error) {
    takeBack()
    throw asStoreError(folder, error)
  }
  return takeBack
}
