import { existsSync } from 'node:fs'
import { basename } from 'node:path'

/** Where a thread's file really is: the built server has its own as JavaScript (scripts/server-build.ts). */
export function entryOf(source: URL): URL {
  if (!process.env.ISNAD_BUILT) return source
  const built = new URL(`../../dist/server/${basename(source.pathname, '.ts')}.js`, import.meta.url)
  return existsSync(built) ? built : source
}
