/** Each style sheet is for one part of the page, and stands in its room: a class that two of them lay out is one name for two things. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path/posix'
import { expect, it } from 'vitest'
import { filesIn } from './imports.ts'

const index = 'client/app/styles/index.css'
/** What many parts share; what a window or a mode changes has sheets of its own. */
const shared = ['base.css', 'forced-colors.css', 'shell-narrow.css']
const sheets = filesIn('client').filter(file => file.endsWith('.css') && file !== index && !file.startsWith('client/dev/'))

function classesIn(css: string): Set<string> {
  const found = new Set<string>()
  let depth = 0
  for (const [part, selector] of css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{|\}/g)) {
    if (part === '}') depth--
    else if (depth++ === 0) for (const each of selector?.split(',') ?? []) if (/^\.[\w-]+$/.test(each.trim())) found.add(each.trim())
  }
  return found
}

it('no class has the same name as one of another sheet', () => {
  const holders = new Map<string, string[]>()
  for (const file of sheets.filter(file => !shared.includes(basename(file))))
    for (const name of classesIn(readFileSync(file, 'utf8'))) holders.set(name, [...(holders.get(name) ?? []), file])
  expect(holders.size).toBeGreaterThan(200)
  expect([...holders].filter(([, files]) => files.length > 1)).toEqual([])
})

it('each sheet is part of the page, once', () => {
  const imported = [...readFileSync(index, 'utf8').matchAll(/@import "(.+)";/g)].map(([, path]) =>
    normalize(join(dirname(index), path ?? '')),
  )
  expect(imported.toSorted()).toEqual(sheets.toSorted())
})
