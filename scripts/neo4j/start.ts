import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import neo4j from 'neo4j-driver'
import { installNeo4j } from './install.ts'
import { findJava } from './java.ts'

export interface LocalNeo4j {
  uri: string
  user: string
  password: string
  version: string
  pid: number
  stop(): Promise<void>
}

export interface StartOptions {
  version?: string
  home?: string
  port?: number
  /** Folder of jars that the server loads as plugins, whose procedures may then do anything. */
  plugins?: string
  /** Keep the database of the last start; without it every start is empty. */
  keep?: boolean
  /** For suites that end soon: compiles quickly rather than well, which saves a third of the processor. Not for benchmarks. */
  brief?: boolean
  /** Megabytes of heap, and as many of page cache; for benchmarks of large records. */
  megabytes?: number
}

export const versions = { lts: '5.26.28', latest: '2026.04.0' } as const
export const password = 'isnad-local'

export const javaFor = (version: string): number => (version.startsWith('5.') ? 17 : 21)

export async function startNeo4j({
  version = versions.lts,
  home = '.neo4j',
  port = 0,
  keep = false,
  brief = false,
  plugins,
  megabytes,
}: StartOptions = {}): Promise<LocalNeo4j> {
  const java = findJava(javaFor(version))
  if (!java) throw new Error(`Neo4j ${version} needs Java ${javaFor(version)} or later; none was found.`)
  const lib = await installNeo4j(version, resolve(home))
  const bolt = port || (await freePort())
  const base = join(resolve(home), version, keep ? 'server' : `server-${process.pid}-${bolt}`)
  const conf = join(base, 'conf')
  mkdirSync(conf, { recursive: true })
  writeFileSync(join(conf, 'neo4j.conf'), plugins === undefined ? settings(bolt, megabytes) : settings(bolt, megabytes) + boundless)
  if (plugins !== undefined) {
    cpSync(plugins, join(base, 'plugins'), { recursive: true })
    writeFileSync(join(conf, 'apoc.conf'), 'apoc.import.file.enabled=true\n')
  }
  const child = spawn(java.path, javaArguments({ version, lib, base, conf, brief, megabytes }), { stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async () => {
    await ended(child)
    if (!keep) rmSync(base, { recursive: true, force: true })
  }
  // the JVM must not outlive a test run that dies early
  const orphaned = () => child.kill('SIGKILL')
  process.once('exit', orphaned)
  child.once('exit', () => process.off('exit', orphaned))
  try {
    await started(child)
    const uri = `bolt://127.0.0.1:${bolt}`
    await setPassword(uri)
    return { uri, user: 'neo4j', password, version, pid: child.pid!, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const settings = (bolt: number, megabytes = 64) => `
server.bolt.listen_address=127.0.0.1:${bolt}
server.bolt.advertised_address=127.0.0.1:${bolt}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size=${megabytes}m
db.tx_log.rotation.retention_policy=1 files
`

interface Launch {
  version: string
  lib: string
  base: string
  conf: string
  brief: boolean
  megabytes: number | undefined
}

const boundless = 'dbms.security.procedures.unrestricted=*\n'

function javaArguments({ version, lib, base, conf, brief, megabytes = 512 }: Launch): string[] {
  const opens = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent']
  const main = version.startsWith('5.') ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity'
  return [
    `-Xmx${megabytes}m`,
    '-XX:+UseSerialGC',
    ...(brief ? ['-XX:TieredStopAtLevel=1'] : []),
    '-cp',
    // a plugin's own services are found on the class path alone
    [join(lib, '*'), join(base, 'plugins', '*')].join(delimiter),
    ...opens.flatMap(name => ['--add-opens', `${name}=ALL-UNNAMED`]),
    main,
    `--home-dir=${base}`,
    `--config-dir=${conf}`,
    '--console-mode',
  ]
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    let said = ''
    const timer = setTimeout(() => fail(new Error(`Neo4j did not start within 240 s:\n${said}`)), 240_000)
    const hear = (chunk: Buffer) => {
      said = (said + chunk).slice(-8000)
      if (!said.includes('Started.')) return
      clearTimeout(timer)
      done()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', fail)
    child.once('exit', code => {
      clearTimeout(timer)
      fail(new Error(`Neo4j ended with code ${code}:\n${said}`))
    })
  })
}

/** A fresh database wants a new password first; one that was kept has it already. */
async function setPassword(uri: string): Promise<void> {
  const first = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  const again = neo4j.driver(uri, neo4j.auth.basic('neo4j', password))
  try {
    const session = first.session({ database: 'system' })
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password }).catch(() => again.verifyConnectivity())
    await session.close()
  } finally {
    await Promise.all([first.close(), again.close()])
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await gone
  clearTimeout(hard)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('No free port.'))))
    })
  })
}
