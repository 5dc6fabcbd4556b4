/** The jars of Neo4j Community, copied by Maven into an ignored folder, once per version. */
import { execFile } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const pom = fileURLToPath(new URL('pom.xml', import.meta.url))

/** Folder of the jars of `version` below `home`; throws with Maven's own words when it cannot get them. */
export async function installNeo4j(version: string, home: string): Promise<string> {
  const lib = join(home, version, 'lib')
  if (existsSync(lib)) return lib
  // an interrupted copy must not look like a whole one
  const partial = `${lib}.${process.pid}`
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    `-Dneo4j.version=${version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${partial}`,
  ]
  try {
    await promisify(execFile)('mvn', args, { maxBuffer: 16 * 1024 * 1024, shell: process.platform === 'win32' })
    if (!existsSync(lib)) renameSync(partial, lib)
    return lib
  } catch (error) {
    const said = (error as { stdout?: string }).stdout?.trim()
    throw new Error(`Maven could not copy Neo4j ${version}: ${said || (error instanceof Error ? error.message : error)}`, { cause: error })
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}
