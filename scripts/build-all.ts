import { buildOnce } from './build-once.ts'
import { clientBuild } from './client-build.ts'
import { serverBuild } from './server-build.ts'

/** Says in one line what could not be built, and ends the process. */
export async function buildAll(): Promise<void> {
  for (const each of [clientBuild, serverBuild])
    try {
      await buildOnce(each, line => process.stdout.write(`${line}\n`))
    } catch (error) {
      process.stderr.write(`Building ${each.what} failed: ${error instanceof Error ? error.message : error}.\n`)
      process.exit(1)
    }
}
