/** Views, addresses and camps that the first version saved open, forever (tests/fixtures/version-1/README.md). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromAddress } from '../../../client/state/address.ts'
import { campsIn } from '../../../client/state/camps.ts'
import { openView, viewNames } from '../../../client/state/named-views.ts'
import { readView, type View } from '../../../client/state/read-view.ts'
import { restore } from '../../../client/state/saved-view.ts'
import { fromJson } from '../../../server/answers/json.ts'
import { createKeeper } from '../../../server/answers/keeper.ts'
import { Graph } from '../../../server/contract/answers.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { seedRecords } from '../../server/seed-records.ts'

const folder = 'tests/fixtures/version-1/views'
const files = readdirSync(folder).filter(name => name.endsWith('.isnad-view.json'))
const addresses: Record<string, string> = JSON.parse(readFileSync(join(folder, 'addresses.json'), 'utf8'))
let graph: Graph
beforeAll(async () => {
  const keeper = createKeeper()
  keeper.load('1', await seedRecords())
  const input = { query: { ...everyone, limit: 5000 } }
  graph = Graph.parse(fromJson(keeper.read({ revision: '1', name: 'graph', input })!))
})

function expectWhole(name: string, view: View): void {
  expect(view.entities.length).toBeGreaterThan(20)
  const { state } = restore(view, graph)
  expect(state.picture.loaded.entities.size).toBeGreaterThan(20)
  if (name === 'what-if') expect([state.tab, state.picture.lens.without]).toEqual(['whatif', ['recorded-voice']])
  if (name === 'comparison') expect(state.comparing).toEqual({ a: ['recorded-voice'], b: ['nouri-al-maliki'] })
  if (name === 'dated')
    expect(state.picture.lens).toMatchObject({ modality: ['asserted', 'reported'], publisher: ['rudaw'], saidBefore: '2022-12-31' })
  if (name === 'filtered') {
    expect(state.picture.filters).toMatchObject({
      grounds: new Set(['none']),
      kinds: new Set(['Place']),
      states: new Set(['derived']),
      likelihood: new Set(['none']),
    })
    expect([...state.picture.hidden, ...state.picture.pinned, state.picture.layout]).toEqual(['iraq', 'iran', 'circle'])
  }
}

describe('views of the first version', () => {
  it.each(files)('the file %s opens', file => {
    expectWhole(file.replace('.isnad-view.json', ''), readView(readFileSync(join(folder, file), 'utf8')))
  })

  it.each(Object.keys(addresses))('the address %s opens', name => {
    expectWhole(name, fromAddress((addresses[name] ?? '').slice('#view='.length)))
  })

  it('views and camps that a browser kept are found and open', () => {
    const kept: Record<string, string> = JSON.parse(readFileSync(join(folder, 'browser-storage.json'), 'utf8'))
    const storage = { getItem: (key: string) => kept[key] ?? null, setItem: () => {}, removeItem: () => {} }
    expect(viewNames(storage)).toEqual(['What if the voice is fake'])
    expectWhole('what-if', openView(storage, 'What if the voice is fake')!)
    expect(campsIn(storage)).toEqual([{ name: 'The press', by: ['rudaw', 'the-new-arab'] }])
  })
})
