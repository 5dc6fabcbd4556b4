import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SeedError } from '../../graph-seed/finding.ts'
import { parseJson } from '../../graph-seed/parse-json.ts'
import { ownFolder } from '../../graph-seed/workspace.ts'
import { complaints } from './folders.ts'

const original = readFileSync(join(ownFolder, 'sources/aawsat-fifth-recording.json'), 'utf8')

/** Only findings may be thrown; anything else is a fault of ours. */
const readsOrTells = async (text: string) => {
  const lines = await complaints({ 'sources/x.json': text }).catch(error => {
    expect(error).toBeInstanceOf(SeedError)
    return []
  })
  for (const line of lines) expect(line.length).toBeGreaterThan(10)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

it('a file with a piece cut out, doubled or replaced is read or told about', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(original.length),
      fc.nat(40),
      fc.oneof(fc.constant(''), fc.string(), fc.constantFrom('"__proto__":', '[[', '}', '"id":null,', '\u0000', '1e999')),
      (at, length, piece) => readsOrTells(original.slice(0, at) + piece + original.slice(at + length)),
    ),
    { numRuns: 60 },
  )
}, 60_000)

it('any JSON in the place of any field is read or told about', async () => {
  const paths = [
    ['id'],
    ['publisher'],
    ['chains'],
    ['chains', 'own voice'],
    ['claims'],
    ['claims', '0'],
    ['claims', '1', 'subject'],
    ['claims', '1', 'chain'],
    ['claims', '1', 'at'],
    ['claims', '1', 'supports'],
    ['expect'],
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), async (path, value) => {
      const file: Record<string, unknown> = JSON.parse(original)
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, file)
      parent[path.at(-1) ?? ''] = value
      await readsOrTells(JSON.stringify(file))
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('the parser agrees with JSON.parse on what it takes, and takes nothing that JSON.parse refuses', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.json().map(text => text.slice(0, -1)),
      ),
      text => {
        const parsed = parseJson(text)
        if ('value' in parsed) expect(parsed.value).toEqual(JSON.parse(text.replace(/^\ufeff/, '')))
        else expect(parsed.troubles.length).toBeGreaterThan(0)
      },
    ),
  )
})
