/** Each style sheet is for one part of the page: a class that two of them lay out is one name for two things. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../client/styles/', import.meta.url))
/** base.css holds what many parts share; what a window or a mode changes has sheets of its own. */
const shared = ['base.css', 'forced-colors.css', 'shell-narrow.css']

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
  const sheets = new Map<string, string[]>()
  for (const file of readdirSync(folder).filter(name => name.endsWith('.css') && !shared.includes(name)))
    for (const name of classesIn(readFileSync(folder + file, 'utf8'))) sheets.set(name, [...(sheets.get(name) ?? []), file])
  expect(sheets.size).toBeGreaterThan(200)
  expect([...sheets].filter(([, files]) => files.length > 1)).toEqual([])
})
