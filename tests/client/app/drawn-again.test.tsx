// @vitest-environment jsdom
/** What React draws again when something changes. The canvas is a stand-in: what it draws is not React's. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { entity, relation } from '../../factories/answers.ts'
import { drawn, profiled } from './profiled.tsx'

vi.mock('../../../client/canvas/view.ts', () => ({
  createGraphView: () => new Proxy({}, { get: () => () => undefined }),
}))
vi.mock('../../../client/features/filters/rail.tsx', async original => profiled('Rail', (await original()) as object))
vi.mock('../../../client/features/lens/lens-bar.tsx', async original => profiled('LensBar', (await original()) as object))
vi.mock('../../../client/features/explore/canvas-area.tsx', async original => profiled('CanvasArea', (await original()) as object))
vi.mock('../../../client/app/side-panel.tsx', async original => profiled('SidePanel', (await original()) as object))
vi.mock('../../../client/features/evidence/evidence-panel.tsx', async original => profiled('EvidencePanel', (await original()) as object))
vi.mock('../../../client/features/search/search.tsx', async original => profiled('Search', (await original()) as object))

const answers: Record<string, unknown> = {
  '/api/health': {
    status: 'ok',
    store: { kind: 'embedded', version: '1', connected: true },
    counts: { entities: 2, relations: 1, claims: 1, sources: 1 },
    revision: '1',
  },
  '/api/schema': {
    workspace: 'w',
    place: { name: 'w', option: null, example: false },
    kinds: [],
    families: [],
    relationTypes: [],
    predicates: [],
    procedures: [],
    functions: [],
  },
  '/api/graph': {
    entities: [entity('a'), entity('b')],
    relations: [relation('a', 'LEADS', 'b')],
    denials: [],
    counts: {},
    truncated: false,
  },
  '/api/names': { names: [] },
  '/api/speakers': { total: 1, speakers: [], more: 0, ownVoice: { by: [], relations: 0 }, deniers: [] },
  '/api/search': {
    hits: [
      {
        id: 'a',
        name: 'a',
        kind: 'Person',
        score: 1,
        matched: { name: 'a', lang: null, as: null, way: 'exact', rule: 'exact', via: null },
      },
    ],
  },
}

let root: Root
const asked: string[] = []
const field = (): HTMLInputElement => document.querySelector<HTMLInputElement>('#search')!
const settled = (holds: () => boolean): Promise<void> => vi.waitFor(() => act(async () => expect(holds()).toBe(true)), { timeout: 10_000 })
const others = (): string[] => [...drawn.keys()].filter(part => part !== 'Search')
/** When something opens above the page, React Aria's tab panel looks for something to tab to; its content is not drawn. */
const othersInside = (): string[] => others().filter(part => part !== 'SidePanel')

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('innerWidth', 1440)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return Response.json(answers[new URL(address, location.href).pathname])
  })
  const { App } = await import('../../../client/app/app.tsx')
  const place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () => root.render(<App />))
  await settled(() => document.querySelector('.status')?.textContent?.includes('1 relation') ?? false)
  await settled(() => document.querySelector('.lens-choices')?.textContent?.includes('everyone') ?? false)
})
afterAll(() => act(async () => root.unmount()))
beforeEach(() => drawn.clear())

async function write(text: string): Promise<void> {
  await act(async () => {
    field().focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text)
    field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

describe('drawn again', () => {
  it('by writing into the search, until its hits are there and told: the search alone', async () => {
    await write('a')
    await settled(() => document.querySelector('.hit') !== null)
    expect(othersInside()).toEqual([])
    drawn.clear()

    for (const text of ['al', 'al-', 'al-m']) await write(text)
    await settled(() => asked.some(address => address.includes('q=al-m')))
    await settled(() => document.querySelector('output[aria-live]')?.textContent?.includes('1 match') ?? false)
    expect(drawn.get('Search')).toBeGreaterThan(2)
    expect(others()).toEqual([])
    await write('')
  })

  it('by opening a dialog: no panel', async () => {
    const help = (): void => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
    await act(async () => help())
    // its code is loaded only now, which no act can wait for
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
    await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull(), { timeout: 10_000 })
    expect(othersInside()).toEqual([])
  })
})
