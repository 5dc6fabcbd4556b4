import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { drawnNode } from '../../../client/canvas/elements.ts'
import { sketchNodes } from '../../../client/canvas/far/sketch-nodes.ts'
import { type DrawnNode, nodeElement } from '../../../client/canvas/stage.ts'
import { stylesheet } from '../../../client/canvas/style.ts'
import { meetingStep } from '../../../client/features/evidence/chains.ts'
import { saidCells } from '../../../client/features/evidence/said-words.ts'
import { pictureLegend } from '../../../client/features/key/picture-legend.ts'
import { tableRows } from '../../../client/features/list/table-rows.ts'
import { findNames, nameIndex } from '../../../client/features/text/reading-names.ts'
import { allowedBetween, misfit } from '../../../client/features/write/writing.ts'
import { drawFigure } from '../../../client/figure/figure.ts'
import { familyColour } from '../../../client/notation/inks.ts'
import { kindLooks } from '../../../client/notation/kind-looks.ts'
import { shapes } from '../../../client/notation/shapes.ts'
import { vocabularyOf } from '../../../client/session/vocabulary.ts'
import { choicesOf } from '../../../client/state/choices.ts'
import { lensChoices } from '../../../client/state/lenses.ts'
import { KindRow } from '../../../server/contract/vocabulary.ts'
import { inSentence } from '../../../server/contract/wording.ts'
import { entity, ref, speaker, speakers } from '../../factories/answers.ts'
import { shippedFamilies, shippedKinds } from '../../shipped-vocabulary.ts'
import { entity as inScene, sceneOf } from '../figure/scene.ts'
import { picture } from '../state/fixtures.ts'

const ship = KindRow.parse({
  id: 'Ship',
  extends: ['Vehicle'],
  shape: 'hull',
  family: 'force',
  words: { en: { one: 'ship', other: 'ships' } },
})
const extending = (id: string, kind: string) =>
  KindRow.parse({ id, extends: [kind], shape: 'ring', family: 'people', words: { en: { one: id, other: id } } })
const rows = [...shippedKinds, ship, extending('Singer', 'Person'), extending('Mask', 'Voice'), extending('Show', 'Recording')]
const looks = kindLooks(rows)
const vocabulary = vocabularyOf({ kinds: rows.map(row => ({ ...row, count: 0 })), families: shippedFamilies, predicates: [] })
const [aurora, wreck] = [
  entity('aurora', { kind: 'Ship', kinds: ['Ship', 'Vehicle', 'Asset'] }),
  entity('wreck', { kind: 'Wreck', kinds: ['Wreck'] }),
]

const drawn = (each: typeof aurora): DrawnNode => drawnNode(each, each.name, looks.look(each.kind), { x: 0, y: 0 }, text => text.length * 6)

describe('a kind of one’s own', () => {
  it('is drawn on the canvas in its shape and colour, in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const cy = cytoscape({
        headless: true,
        styleEnabled: true,
        style: stylesheet(theme),
        elements: [aurora, wreck].map(each => nodeElement(drawn(each))),
      })
      const node = cy.getElementById('aurora')
      const rgb = (hex: string) => `rgb(${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`
      expect([node.style('shape'), node.style('shape-polygon-points'), node.style('background-color')]).toEqual([
        'polygon',
        shapes.hull.points.join(' '),
        rgb(familyColour('force', theme)),
      ])
      const plain = cy.getElementById('wreck')
      expect([plain.style('shape'), plain.style('border-color')]).toEqual(['ellipse', rgb(familyColour('open', theme))])
    }
  })

  it('is drawn from afar in the same shape', () => {
    const node = drawn(aurora)
    const { width, height } = node
    const corners: [number, number][] = []
    const point = (x: number, y: number): void => void corners.push([(2 * x) / width, (2 * y) / height])
    const silent = new Proxy({ moveTo: point, lineTo: point } as unknown as CanvasRenderingContext2D, {
      get: (target, key) => (key in target ? target[key as keyof typeof target] : () => undefined),
      set: () => true,
    })
    sketchNodes(silent, [node], 1, 'light')
    const points = shapes.hull.points
    expect(corners.flat()).toHaveLength(points.length)
    for (const [i, each] of corners.flat().entries()) expect(each).toBeCloseTo(points[i] ?? Number.NaN)
  })

  it('stands in filter and key in the vocabulary’s order, what this lacks last, and in the list under its word', () => {
    const person = entity('anna')
    const all = [wreck, aurora, person]
    const shown = picture(all, [])
    expect(choicesOf(shown, looks.order).kinds.map(({ value, count }) => [value, count])).toEqual([
      ['Person', 1],
      ['Ship', 1],
      ['Wreck', 1],
    ])
    const key = pictureLegend({ entities: all, relations: [], denials: [] }, [], looks)
    expect(key.kinds.map(({ word }) => word)).toEqual(['Person', 'Ship', 'Wreck'])
    const list = tableRows({ entities: all, relations: [], denials: [] }, vocabulary, id => id)
    expect(list.entities.map(({ cells }) => cells.kind?.text)).toEqual(['Wreck', 'Ship', 'Person'])
  })

  it('is drawn in the figure, and named in its key', () => {
    const drawn = { ...inScene('aurora', 'Aurora', 'Ship', 0, 0), look: looks.look('Ship') }
    const { svg } = drawFigure(sceneOf([drawn], []), {
      background: 'white',
      legend: true,
      words: { kinds: looks, fate: String, phrase: String, saidBy: String },
      title: null,
      notes: [],
      fontFaces: '',
    })
    expect(svg.match(/<polygon/g)).toHaveLength(2)
    expect(svg).toContain('>Ship<')
  })

  it('is offered where something new is added, where its predicates allow it, and told of where they do not', () => {
    expect(looks.offered).toContain('Ship')
    expect(looks.offered).not.toContain('Actor')
    expect(looks.offered).not.toContain('Document')
    const chartered = { id: 'CHARTERED', label: 'chartered', from: ['Organization'], to: ['Ship'] }
    const owns = { id: 'OWNS', label: 'owns', from: ['Organization'], to: ['Asset'] }
    const company = { id: 'co', name: 'Port Company', kinds: ['Company', 'Organization', 'Actor'] }
    const end = { id: 'aurora', name: 'Aurora', kinds: aurora.kinds }
    expect(allowedBetween([chartered, owns], company, end)).toEqual([chartered, owns])
    expect(allowedBetween([chartered, owns], end, company)).toEqual([])
    expect(misfit(chartered, company, company, looks.aWord)).toEqual({
      end: 'object',
      reason: '“chartered” leads from an organization to a ship; Port Company is a company.',
    })
    expect(looks.isA('Ship', 'Asset')).toBe(true)
  })
})

describe('kinds of one’s own that extend Person, Voice and Recording', () => {
  const isOf = (kind: string) => [...looks.labelsOf(kind)]

  it('are told within a sentence as what they extend', () => {
    expect(inSentence(vocabulary.named({ name: 'Recorded mask of Venice', kind: 'Mask' }))).toBe('the recorded mask of Venice')
    expect(inSentence(vocabulary.named({ name: 'Evening talk', kind: 'Show' }))).toBe('“Evening talk”')
    expect(inSentence(vocabulary.named({ name: 'Recorded mask of Venice', kind: 'Other', kinds: ['Other', 'Voice'] }))).toBe(
      'the recorded mask of Venice',
    )
  })

  it('are counted and called as what they extend: in the card, in the lens bar', () => {
    const said = { about: 1, by: 1, byPublishers: 0, byVoice: 0, byOthers: 0, inferred: 0, speaks: 1, voiced: 0, withdrawn: 0 }
    expect([saidCells(said, isOf('Singer'))[0]?.words, saidCells(said, isOf('Mask'))[0]?.words]).toEqual([
      'said by this person',
      'said by this voice',
    ])
    const kinds = looks.labelsOf('Singer')
    expect(lensChoices(speakers([speaker('nouri', { name: 'Nouri al-Maliki', kinds: [...kinds] })])).at(-1)?.short).toBe('al-Maliki')
  })

  it('chains meet at such a voice, and a name in a text is read as such a person’s', () => {
    const step = (id: string, kind: string) => ({ ...ref(id, kind), word: '', beside: [], identity: id === 'nouri' })
    expect(meetingStep([step('mask', 'Mask'), step('aide', 'Singer'), step('nouri', 'Singer')], looks.isA)).toBe(0)
    const known = { entity: ref('nouri', 'Singer', 'Nouri al-Maliki'), value: 'Nouri al-Maliki', person: true }
    expect(findNames('as Nouri Kamil al-Maliki sang', nameIndex([known])).map(({ printed }) => printed)).toEqual(['Nouri Kamil al-Maliki'])
  })
})
