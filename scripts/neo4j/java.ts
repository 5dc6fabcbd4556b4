import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Java {
  path: string
  major: number
}

const folders = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  '/opt/java',
  'C:/Program Files/Java',
  'C:/Program Files/Eclipse Adoptium',
]

/** The oldest Java that is at least `least`: JAVA_HOME, the PATH, then the usual folders; null where there is none. */
export function findJava(least: number): Java | null {
  const homes = [
    process.env.JAVA_HOME,
    ...folders.flatMap(folder => (existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [])),
  ]
  const candidates = ['java', ...homes.flatMap(home => (home ? [join(home, 'bin/java'), join(home, 'Contents/Home/bin/java')] : []))]
  const found = candidates.flatMap(path => {
    const major = majorOf(path)
    return major !== null && major >= least ? [{ path, major }] : []
  })
  return found.sort((a, b) => a.major - b.major)[0] ?? null
}

function majorOf(java: string): number | null {
  if (java !== 'java' && !existsSync(java) && !existsSync(`${java}.exe`)) return null
  try {
    const said = execFileSync(java, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(/\b(\d+)[.\d]*/.exec(said)?.[1] ?? Number.NaN) || null
  } catch {
    return null // a java before 9 does not know --version
  }
}
