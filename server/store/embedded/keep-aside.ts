import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { privateFile, syncFolder } from '../private-files.ts'

export type Reason = 'damaged' | 'cut' | `version-${number}`
const kept = /^journal\.(damaged|cut|version-\d+)-[0-9a-f]{12}$/
const chunk = 1024 * 1024

export const isKept = (name: string): boolean => kept.test(name)

/** From byte `from` on; answers the copy's path. Equal contents are kept once. */
export function keepAside(path: string, why: Reason, from = 0): string {
  const making = join(dirname(path), `${basename(path)}.keeping`)
  const hash = createHash('sha256')
  const source = openSync(path, 'r')
  try {
    const copy = openSync(making, 'w', privateFile)
    try {
      const buffer = Buffer.alloc(chunk)
      for (let at = from; ; ) {
        const got = readSync(source, buffer, 0, chunk, at)
        if (got === 0) break
        hash.update(buffer.subarray(0, got))
        for (let done = 0; done < got; ) done += writeSync(copy, buffer, done, got - done, at - from + done)
        at += got
      }
      fsyncSync(copy)
    } finally {
      closeSync(copy)
    }
  } finally {
    closeSync(source)
  }
  const name = `${path}.${why}-${hash.digest('hex').slice(0, 12)}`
  if (existsSync(name)) rmSync(making)
  else renameSync(making, name)
  syncFolder(dirname(path))
  return name
}
