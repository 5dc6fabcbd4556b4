import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../graph-seed/json-schemas.ts'
import { graphOf, ownFolder } from '../../graph-seed/workspace.ts'
import { source } from './folders.ts'

const schemas = jsonSchemas((await graphOf(null)).records, { closed: false })
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(ownFolder, path), 'utf8'))
const validator = (name: string) => new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(JSON.parse(schemas[name] ?? ''))
const isSource = validator('source.schema.json')

describe('the published JSON Schemas', () => {
  it.each(Object.entries(schemas))('%s is what the code says (vitest -u writes it anew)', async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(ownFolder, 'schema', name))
  })

  it.each(readdirSync(join(ownFolder, 'sources')))('take sources/%s, which names its schema', name => {
    const file = read(`sources/${name}`)
    expect([isSource(file), isSource.errors]).toEqual([true, null])
    expect(file.$schema).toBe('../schema/source.schema.json')
  })

  it.each([
    ['entities.json', './schema/entities.schema.json'],
    ['vocabulary/predicates.json', '../schema/predicates.schema.json'],
    ['vocabulary/kinds.json', '../schema/kinds.schema.json'],
    ['vocabulary/families.json', '../schema/families.schema.json'],
  ])('take %s, which names its schema', (path, schema) => {
    const file = read(path)
    const valid = validator(schema.replace(/^.*schema\//, ''))
    expect([valid(file), valid.errors]).toEqual([true, null])
    expect(file.$schema).toBe(schema)
  })

  it.each([
    ['a misspelt field', source({}, { quot: 'x' })],
    ['a missing publisher', source({ publisher: undefined })],
    ['an unknown modality', source({}, { modality: 'sworn' })],
    ['a place without its end', source({}, { at: { paragraph: 1, line: 1, start: 1 } })],
    ['a date in words', source({}, { date: '20 July 2022' })],
    ['an address that is a script', source({ url: 'javascript:alert(1)' })],
    ['an empty chain', source({ chains: { own: [] } })],
  ])('refuse %s', (_name, file) => expect(isSource(JSON.parse(JSON.stringify(file)))).toBe(false))

  it('explain every field to an editor', () => {
    const silent: string[] = []
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      const { properties } = node as { properties?: Record<string, { description?: string }> }
      for (const [key, field] of Object.entries(properties ?? {})) if (!field.description) silent.push(`${path}/${key}`)
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`)
    }
    for (const [name, text] of Object.entries(schemas)) walk(JSON.parse(text), name)
    expect(silent).toEqual([])
  })
})
