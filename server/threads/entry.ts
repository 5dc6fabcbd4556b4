import { basename } from 'node:path'

/** Where a thread's file really is: the built server has it as JavaScript (scripts/server-build.ts). */
export const entryOf = (source: URL): URL =>
  process.env.ISNAD_BUILT ? new URL(`../../dist/server/${basename(source.pathname, '.ts')}.js`, import.meta.url) : source
