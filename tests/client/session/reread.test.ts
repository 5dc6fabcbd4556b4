import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { reread } from '../../../client/session/reread.ts'
import { createExplorer } from '../../../client/state/explorer.ts'
import type { Explorer } from '../../../client/state/state.ts'
import { everyone } from '../../../server/contract/everyone.ts'
import { entity, relation } from '../../factories/answers.ts'
import { picture } from '../state/fixtures.ts'

const drawn = picture(
  [entity('ada'), entity('nord'), entity('ben'), entity('benn')],
  [relation('ada', 'LEADS', 'nord'), relation('ben', 'LEADS', 'nord')],
)
const explorerOf = (): Explorer => {
  const explorer = createExplorer()
  explorer.set(state => ({ ...state, picture: drawn }))
  return explorer
}
const shown = (explorer: Explorer): string[] => [...explorer.get().picture.loaded.entities.keys()].sort()

/** A store that knows all who are asked for, and one relation. */
function store(during: (asked: string) => void = () => {}): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    during(address)
    const ids = new URL(address, 'http://here').searchParams.getAll('entity')
    const graph = {
      entities: ids.map(id => entity(id)),
      relations: [relation('ben', 'LEADS', 'nord')],
      denials: [],
      total: 1,
      truncated: false,
    }
    return new Response(JSON.stringify(graph), { headers: { 'content-type': 'application/json' } })
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

it('after a write the canvas has who is new, and neither who is somebody else now nor who is untied', async () => {
  store()
  const explorer = explorerOf()
  await reread(explorer, new QueryClient(), { shows: ['cleo'], gone: new Set(['benn']), loose: ['ada', 'ben'] })
  expect(shown(explorer)).toEqual(['ben', 'cleo', 'nord'])
})

it('a lens that is changed meanwhile has what is new too', async () => {
  const explorer = explorerOf()
  const asked = store(() => {
    if (asked.length === 1) explorer.set(state => ({ ...state, picture: { ...state.picture, lens: { ...everyone, without: ['memo'] } } }))
  })
  await reread(explorer, new QueryClient(), { shows: ['cleo'] })
  expect(asked.map(address => address.includes('without=memo'))).toEqual([false, true])
  expect(shown(explorer)).toContain('cleo')
})

it('what cannot be read stays as it is, and the rest is asked for all the same', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('nobody')))
  const explorer = explorerOf()
  const client = new QueryClient()
  const others = vi.spyOn(client, 'invalidateQueries')
  await (await reread(explorer, client, { shows: ['cleo'] })).others
  expect(explorer.get().picture).toBe(drawn)
  expect(others).toHaveBeenCalledTimes(1)
})
