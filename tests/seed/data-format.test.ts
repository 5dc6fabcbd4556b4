import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkGraph } from '../../graph-seed/check-graph.ts'
import { graphOf } from '../../graph-seed/workspace.ts'
import { complaints, folderOf } from './folders.ts'

const guide = readFileSync('docs/data-format.md', 'utf8')
const [source = '', entities = ''] = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
const files = { 'sources/courier-2024-03-02.json': source, 'entities.json': entities }

it('the guide’s example loads as it stands', async () => {
  const graph = await graphOf(folderOf(files))
  expect(checkGraph(graph)).toEqual([])
  expect(graph.records.claims.map(({ id, assertedBy, modality }) => [id, assertedBy, modality])).toEqual([
    ['courier-1', 'courier', 'asserted'],
    ['courier-2', 'anna-berg', 'attributed'],
  ])
  expect(graph.records.entities.map(({ id }) => id).sort()).toEqual([
    'anna-berg',
    'courier',
    'courier-2024-03-02',
    'jon-lind',
    'port-company',
    'the-mayor',
  ])
})

it('the guide’s messages are the real ones', async () => {
  const wrong = await complaints({ ...files, 'sources/courier-2024-03-02.json': source.replace('"LEADS"', '"LEADSS"') })
  const short = await complaints({
    ...files,
    'sources/courier-2024-03-02.json': source.replace('"chain": "the auditor"', '"chain": "the auditor", "polarity": "negative"'),
  })
  for (const line of [...wrong, ...short]) expect(guide).toContain(`    ${line}\n`)
  expect([wrong.length, short.length]).toEqual([1, 1])
})
