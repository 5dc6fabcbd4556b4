/** The jars of Neo4j Community and of a plugin, copied by Maven into an ignored folder, once per version. */
import { execFile } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const pom = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Throws with Maven's own words when it cannot get them. */
export const installNeo4j = (version: string, home: string): Promise<string> =>
  copiedJars(`Neo4j ${version}`, join(home, version, 'lib'), ['-f', pom('pom.xml'), `-Dneo4j.version=${version}`])

export const installApoc = (version: string, home: string): Promise<string> =>
  copiedJars(`APOC ${version}`, join(home, `apoc-${version}`), ['-f', pom('apoc.xml'), `-Dapoc.version=${version}`])

async function copiedJars(what: string, lib: string, project: string[]): Promise<string> {
  if (existsSync(lib)) return lib
  // an interrupted copy must not look like a whole one
  const partial = `${lib}.${process.pid}`
  const args = ['-q', '-B', ...project, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`]
  try {
    await promisify(execFile)('mvn', args, { maxBuffer: 16 * 1024 * 1024, shell: process.platform === 'win32' })
    if (!existsSync(lib)) renameSync(partial, lib)
    return lib
  } catch (error) {
    const said = (error as { stdout?: string }).stdout?.trim()
    throw new Error(`Maven could not copy ${what}: ${said || (error instanceof Error ? error.message : error)}`, { cause: error })
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}
