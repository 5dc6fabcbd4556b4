import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { dataFormats } from '../../../../client/figure/data/index.ts'
import type { PrintMaterial } from '../../../../client/figure/print/material.ts'
import { graphOf } from '../../../../graph-seed/workspace.ts'
import { materialOf } from '../../../../scripts/figure/material.ts'
import { createLedger } from '../../../../server/evidence/ledger.ts'
import { readFiles } from '../../../../server/tables/read-files.ts'

const seed = graphOf(null).then(({ records }) => materialOf(createLedger(records), null))
const said = /A voice said to be Nouri al-Maliki says that Fatah Alliance \(Iraq\) is affiliated with Iran \(whose words, disputed\)\./g

const formatOf = (id: string) => dataFormats.find(each => each.id === id)!
async function textOf(id: string, material?: PrintMaterial): Promise<string> {
  return String(formatOf(id).write(material ?? (await seed)))
}
async function tablesOf(id: string, material?: PrintMaterial): Promise<Record<string, Record<string, string>[]>> {
  const members = unzipSync(formatOf(id).write(material ?? (await seed)) as Uint8Array)
  return Object.fromEntries(
    Object.entries(members).map(([name, bytes]) => [name, parse(new TextDecoder().decode(bytes), { columns: true })]),
  )
}

describe('the seed’s 38 relations for other programs', () => {
  it.each(['ftm.jsonl', 'stix.json'])('%s is read back by the import with every entity, every relation and its statement', async id => {
    const { tables } = readFiles([{ name: `figure.${id}`, bytes: new TextEncoder().encode(await textOf(id)) }])
    const read = JSON.stringify(tables)
    expect(tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThanOrEqual(38)
    expect(read.match(said)?.length).toBeGreaterThanOrEqual(1)
    for (const { entity } of (await seed).entities) expect(read).toContain(JSON.stringify(entity.name).slice(1, -1))
  })

  it('the two tables for Gephi and for neo4j-admin name each end and each relation', async () => {
    const gephi = await tablesOf('gephi.zip')
    const admin = await tablesOf('neo4j.zip')
    const { entities } = await seed
    expect(gephi['edges.csv']).toHaveLength(38)
    expect(admin['relationships.csv']).toHaveLength(38)
    const nodes = new Set(gephi['nodes.csv']?.map(({ Id }) => Id))
    expect(gephi['edges.csv']?.every(({ Source = '', Target = '' }) => nodes.has(Source) && nodes.has(Target))).toBe(true)
    expect(admin['nodes.csv']?.find(({ 'id:ID': id }) => id === 'nouri-al-maliki')?.[':LABEL']).toBe('Entity;Person')
    expect(nodes.size).toBeGreaterThan(20)
    expect(entities.length).toBeGreaterThanOrEqual(nodes.size)
  })

  it('JSON-LD says in RDF which claims each statement is derived from, and from where they are quoted', async () => {
    const rdf = (await jsonld.toRDF(JSON.parse(await textOf('jsonld')), { format: 'application/n-quads' })) as unknown as string
    const count = (term: string): number => rdf.split('\n').filter(line => line.includes(term)).length
    expect(count('22-rdf-syntax-ns#subject>')).toBe(38)
    expect(count('prov#wasDerivedFrom>')).toBeGreaterThanOrEqual(38)
    expect(rdf).toContain('<urn:isnad:claim:C014> <http://www.w3.org/ns/prov#wasQuotedFrom>')
  })

  it('STIX: who denies a recording writes a note, since STIX has no word for that; ids are the same each time', async () => {
    const { objects } = JSON.parse(await textOf('stix.json')) as { objects: { type: string; id: string; content?: string }[] }
    expect(objects.filter(({ type }) => type === 'relationship')).toHaveLength(38)
    expect(objects.filter(({ type }) => type === 'note').map(({ content }) => content)).toContain(
      'Nouri al-Maliki says that the recordings are fake',
    )
    expect(objects.every(({ type, id }) => new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-`).test(id))).toBe(true)
    expect(await textOf('stix.json')).toBe(await textOf('stix.json'))
  })

  it('hostile names stay texts: in Cypher, in CSV, in labels', async () => {
    const [first, ...rest] = (await seed).entities
    const name = "=x'}]) DETACH DELETE (n) //\\\n\u2028`"
    const material = { ...(await seed), entities: [{ ...first!, entity: { ...first!.entity, name, kind: 'A`\\u0060b' } }, ...rest] }
    const script = await textOf('cypher', material)
    expect(script).toContain("'=x\\'}]) DETACH DELETE (n) //\\\\\\n\u2028`'")
    expect(script).toContain('e:`A``\\u005Cu0060b`')
    const { 'nodes.csv': nodes } = await tablesOf('gephi.zip', material)
    expect(nodes?.find(({ kind }) => kind === 'A`\\u0060b')?.Label).toBe(`'${name}`)
  })
})
