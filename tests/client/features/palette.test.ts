import { describe, expect, it } from 'vitest'
import { menuHead } from '../../../client/features/menu/menu-head.ts'
import { marked, matches } from '../../../client/features/palette/matches.ts'
import { type Offered, paletteParts } from '../../../client/features/palette/parts.ts'
import { hideStep } from '../../../client/state/acts.ts'
import { saveView } from '../../../client/state/named-views.ts'
import { viewOf } from '../../../client/state/saved-view.ts'
import { select } from '../../../client/state/selection.ts'
import { asked, canvas, entities, relations } from '../actions/now.ts'

const storage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const offered = (more: Partial<Offered> = {}): Offered => ({
  now: asked(canvas).now,
  text: '',
  found: [],
  sources: [{ id: 's', title: 'A leaked recording', hint: 'no date' }],
  saved: [{ id: 'shipped/denials', owner: 'shipped', folder: '', title: 'Who denies {what}?', about: '', params: [], cypher: 'RETURN 1' }],
  goTo: async () => {},
  storage: storage(),
  ...more,
})
const found = { id: 'a', name: 'a', kind: 'Person' as const, reason: 'Begins so: a' }
const part = (parts: ReturnType<typeof paletteParts>, id: string) => parts.find(each => each.id === id)?.items ?? []

describe('the palette', () => {
  it('puts names first, then the acts on the first name, and does them to it', async () => {
    const { now, said, explorer } = asked(canvas)
    const parts = paletteParts(offered({ now, text: 'a', found: [found] }))
    expect(parts.map(({ title }) => title).slice(0, 2)).toEqual(['Names', 'Acts on a'])
    const name = hideStep(explorer, ['a'])
    await part(parts, 'acts-on')
      .find(({ word }) => word === 'Hide a')
      ?.run()
    expect([explorer.steps().undo, said[0]]).toEqual([name, 'Hidden: a, and 1 relation with it.'])
  })

  it('puts an act whose words were begun before names that are only like it', () => {
    const titles = (text: string) => paletteParts(offered({ text, found: [found] })).map(({ id }) => id)
    expect([titles('circ')[0], titles('sadr')[0], titles('c')[0]]).toEqual(['acts', 'names', 'names'])
    expect([titles('who denies')[0], titles('denies')[0]]).toEqual(['queries', 'names'])
  })

  it('of somebody who is not on the canvas only what needs no canvas can be done', () => {
    const items = part(paletteParts(offered({ text: 'x', found: [{ ...found, id: 'x', name: 'X' }] })), 'acts-on')
    expect(items.filter(({ possible }) => possible).map(({ word }) => word)).toEqual([
      'According to X',
      'What if the word of X is set aside…',
      'Open X in Cypher',
    ])
    expect(items.find(({ word }) => word === 'Hide X')?.hint).toBe('not on the canvas yet')
  })

  it('finds acts, saved views, queries and sources by the beginnings of their words', () => {
    const kept = storage()
    const { now, explorer } = asked(canvas)
    saveView(kept, 'Leaders only', viewOf(explorer.get()))
    const words = (text: string) =>
      paletteParts(offered({ now, text, storage: kept })).flatMap(({ items }) => items.map(({ word }) => word))
    expect(words('lead')).toEqual(['Leaders only'])
    expect(words('leak')).toEqual(['A leaked recording'])
    expect(words('fit gra')).toEqual(['Fit the whole graph'])
    expect(words('who denies')).toEqual(['Who denies …?'])
    expect(words('qqq')).toEqual([])
  })

  it('with nothing written offers acts on what is selected', () => {
    const { now, explorer } = asked(canvas)
    select(explorer, { entities: ['a', 'b'] })
    expect(paletteParts(offered({ now })).find(({ id }) => id === 'acts-on')?.title).toBe('Acts on a and b')
  })

  it('matches the beginning of words, without case and accents', () => {
    expect([matches('Jānis Kalniņš', 'kalnins'), matches('Fit the whole graph', 'GRAPH fit'), matches('Export', 'port')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what was written', () => {
  it.each([
    ['Muqtada al-Sadr', 'sadr', 'Muqtada al-[Sadr]'],
    ['Project of Sadr, Barzani and Halbousi', 'sad bar', 'Project of [Sad]r, [Bar]zani and Halbousi'],
    ['Jānis Kalniņš', 'kalnins', 'Jānis [Kalniņš]'],
    ['Jānis'.normalize('NFD'), 'ja', '[Jā]nis'.normalize('NFD')],
    ['al-Maliki', 'mal malik', 'al-[Malik]i'],
    ['مقتدى الصدر', 'الص', 'مقتدى [الص]در'],
    ['Export', 'port', 'Export'],
    ['Export', '', 'Export'],
  ])('is marked where it begins a word of what is found: %s, %s', (text, written, expected) => {
    const pieces = marked(text, written).map(piece => (piece.marked ? `[${piece.text}]` : piece.text))
    expect(pieces.join('')).toBe(expected)
  })
})

describe('the head of a menu', () => {
  it('names an entity with what is drawn of it, a relation with its hedge', () => {
    expect(menuHead(asked(entities('a')).now)).toEqual({ title: 'a', under: 'person · 1 of 3 relations drawn' })
    expect(menuHead(asked(relations('a|LEADS|b')).now).title).toBe('a leads b, asserted, 1 claim.')
    expect(menuHead(asked(canvas).now).under).toBe('3 entities and 2 relations')
  })
})
