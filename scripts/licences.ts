/** The licence texts of all that the page brings along: the packages of its scripts, of its workers' scripts and of its fonts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** "…/node_modules/@fontsource/ibm-plex-sans", of a path into it. */
const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/
const isText = (file: string): boolean => /^(?:licen[cs]e|copying|notice|ofl)/i.test(file)

/** `collect` goes into the build of the page and of its workers; `write` into the page's, which ends last. Throws where a package has no licence. */
export function licences(fileName: string): { collect(): Plugin; write(): Plugin } {
  const folders = new Set<string>()
  const collect = (): Plugin => ({
    name: 'isnad:collect-licences',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle))
        for (const path of output.type === 'chunk' ? output.moduleIds : output.originalFileNames) {
          const folder = packageFolder.exec(resolve('client', path.replace('\0', '')))?.[0]
          if (folder) folders.add(folder)
        }
    },
  })
  const write = (): Plugin => ({
    name: 'isnad:write-licences',
    generateBundle() {
      const texts = [...folders].map(textOf).sort()
      this.emitFile({ type: 'asset', fileName, source: `# Licences of what the page brings along\n\n${texts.join('\n')}` })
    },
  })
  return { collect, write }
}

function textOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const texts = readdirSync(folder)
    .filter(isText)
    .map(file => readFileSync(join(folder, file), 'utf8').trim())
  if (!license && texts.length === 0) throw new Error(`${name} has no licence.`)
  return `## ${name} - ${version}${license ? ` (${license})` : ''}\n\n${texts.join('\n\n')}\n`
}
