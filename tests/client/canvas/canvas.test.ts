import cytoscape from 'cytoscape'
import { beforeEach, describe, expect, it } from 'vitest'
import { drawnNode, edgeClasses, edgeLabel } from '../../../client/canvas/elements.ts'
import { highlight } from '../../../client/canvas/highlight.ts'
import { nearest } from '../../../client/canvas/input/keys.ts'
import { nodeLabel, textMeasure } from '../../../client/canvas/measure.ts'
import { labelOffset, placeLabels, uprightAngle } from '../../../client/canvas/place-labels.ts'
import { sceneOf } from '../../../client/canvas/scene.ts'
import { makeStage, nodeElement, type Stage } from '../../../client/canvas/stage.ts'
import { stylesheet } from '../../../client/canvas/style.ts'
import { sync } from '../../../client/canvas/sync.ts'
import { fanLimit, lines } from '../../../client/state/bundle.ts'
import { bare } from '../../../client/state/direction.ts'
import { emptyState } from '../../../client/state/explorer.ts'
import { middle } from '../../../client/state/geometry.ts'
import type { Point } from '../../../client/state/state.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'
import { picture } from '../state/fixtures.ts'

const measure = textMeasure()
const entities = ['a', 'b', 'c'].map(id => entity(id))
const relations = [relation('a', 'LEADS', 'b'), relation('b', 'PRAISES', 'c')]
const positions = new Map<string, Point>([
  ['a', { x: 0, y: 0 }],
  ['b', { x: 100, y: 0 }],
  ['c', { x: 0, y: 100 }],
])
let cy: cytoscape.Core
let stage: Stage
beforeEach(() => {
  cy = cytoscape({ headless: true, styleEnabled: true, style: stylesheet('light') })
  stage = makeStage(cy)
})

describe('sync', () => {
  it('adds, removes and reports moves, touching nothing else', () => {
    const canvas = sync(stage, measure, item => item.name, shippedLooks.look)
    canvas.to({ entities, lines: lines(relations), positions })
    const b = cy.getElementById('b')
    const changes = canvas.to({
      entities: entities.slice(0, 2),
      lines: lines(relations.slice(0, 1)),
      positions: new Map([...positions, ['b', { x: 5, y: 6 }]]),
    })
    expect(
      cy
        .elements()
        .map(item => item.id())
        .sort(),
    ).toEqual(['a', 'a|LEADS|b', 'b'])
    expect(cy.getElementById('b').same(b)).toBe(true)
    expect([...changes.moved]).toEqual([['b', { x: 5, y: 6 }]])
    expect(b.position()).toEqual({ x: 100, y: 0 })
  })

  it('bends a line again when it loses its parallel', () => {
    const canvas = sync(stage, measure, item => item.name, shippedLooks.look)
    const parallel = [relations[0]!, relation('a', 'OPPOSES', 'b')]
    canvas.to({ entities, lines: lines(parallel), positions })
    expect(cy.getElementById('a|LEADS|b').data('bend')).not.toBe(0)
    canvas.to({ entities, lines: lines(parallel.slice(0, 1)), positions })
    expect(cy.getElementById('a|LEADS|b').data('bend')).toBe(0)
    expect(cy.getElementById('a|LEADS|b').hasClass('bent')).toBe(false)
  })
})

describe('how relations look', () => {
  const classes = (more: Parameters<typeof relation>[3]) => edgeClasses(lines([relation('a', 'LEADS', 'b', more)])[0]!)
  it('line says how it is said, arrow says the sign, ring says contested', () => {
    expect(classes({ modality: 'attributed', sign: -1, contested: true })).toEqual([
      'attributed',
      'negative',
      'contested',
      'on-attribution',
    ])
    expect(classes({ modality: 'attributed', derived: true, sign: 1 })).toEqual(['derived', 'positive'])
    expect(classes({ symmetric: true })).toEqual(['asserted', 'structural', 'symmetric'])
  })

  it('a bundle shows only what all of its relations share', () => {
    const many = Array.from({ length: fanLimit + 1 }, (_, i) => relation('a', `T${i}`, 'b', { sign: i === 0 ? 1 : -1, contested: true }))
    const [line] = lines(many)
    expect(edgeClasses(line!)).toEqual(['asserted', 'contested', 'on-attribution'])
    expect(edgeLabel(line!, type => type)).toBe('9 relations')
  })

  it('says how many independent origins stand behind it, and nothing for one however often it is reprinted', () => {
    expect(edgeLabel(lines([relation('a', 'LEADS', 'b', { claims: 2, origins: 2 })])[0]!, () => 'leads')).toBe('leads (2)')
    expect(edgeLabel(lines([relation('a', 'LEADS', 'b', { claims: 5, origins: 1 })])[0]!, () => 'leads')).toBe('leads')
  })

  it('a denied relation has the ring and a bar, a withdrawn one is a ghost', () => {
    expect(classes({ contestedOn: ['content'] })).toEqual(['asserted', 'structural', 'contested', 'on-content'])
    expect(classes({ contestedOn: ['attribution', 'content'] })).toContain('on-both')
    expect(classes({ state: 'withdrawn' })).toEqual(['asserted', 'structural', 'is-withdrawn'])
  })

  it('in both themes every style is one that cytoscape knows', () => {
    for (const theme of ['light', 'dark'] as const) {
      const themed = cytoscape({
        headless: true,
        styleEnabled: true,
        style: stylesheet(theme),
        elements: [nodeElement(drawnNode(entity('x', { kind: 'Role' }), 'x', shippedLooks.look('Role'), { x: 0, y: 0 }, measure))],
      })
      expect(themed.getElementById('x').style('border-style')).toBe('double')
    }
  })
})

describe('labels', () => {
  it('break names into even lines that fit', () => {
    const { text, width } = nodeLabel('Prime Minister of Iraq', 2, measure)
    expect(bare(text)).toBe('Prime Minister\nof Iraq')
    expect(width).toBeLessThanOrEqual(104)
    expect(nodeLabel('ا'.repeat(200), 1, measure).width).toBeLessThanOrEqual(104)
  })

  const line = (id: string, from: Point, to: Point) => ({
    id,
    from,
    to,
    mid: middle(from, to, 0, 0),
    bend: 0,
    ring: true,
    fromRadius: 12,
    toRadius: 12,
    width: 60,
  })
  it('show only where they fit, unless they are asked for', () => {
    const short = line('s', { x: 0, y: 0 }, { x: 70, y: 0 })
    expect(placeLabels([short], [], [], () => false).size).toBe(0)
    expect(placeLabels([short], [], [], () => true).size).toBe(1)
  })

  it('stand off their line, upright, and clear of what is in the way', () => {
    const long = line('l', { x: 200, y: 0 }, { x: 0, y: 0 })
    expect(placeLabels([long], [], [], () => false).get('l')!.dy).toBeLessThan(-10)
    const above = { left: -50, right: 250, top: -30, bottom: -4 }
    expect(placeLabels([long], [above], [], () => false).get('l')!.dy).toBeGreaterThan(10)
    const nameless = line('r', { x: 100, y: -30 }, { x: 100, y: 6 })
    const besideRing = placeLabels([long, nameless], [], [], () => false)
    expect([...besideRing.keys()]).toEqual(['l'])
    expect(besideRing.get('l')!.dy).toBeGreaterThan(10)
    expect(uprightAngle({ x: 0, y: 0 }, { x: 0, y: -9 })).toBe(Math.PI / 2)
    expect(labelOffset(Math.PI / 2, 0, 1).dx).toBeCloseTo(11.5)
  })

  it('cover another line only where they must', () => {
    const long = line('l', { x: 200, y: 0 }, { x: 0, y: 0 })
    const beside = (id: string, y: number) => line(id, { x: 0, y }, { x: 200, y })
    const dy = (...lines: ReturnType<typeof line>[]) => placeLabels([long], [], lines, () => false).get('l')!.dy
    expect(dy(long, beside('above', -12))).toBeGreaterThan(10)
    expect(dy(long, beside('above', -12), beside('below', 12))).toBeLessThan(-10)
  })
})

describe('highlight', () => {
  it('dims what does not touch a selected entity, and nothing for a selected relation', () => {
    sync(stage, measure, item => item.name, shippedLooks.look).to({ entities, lines: lines(relations), positions })
    const marks = highlight(stage)
    const state = { ...emptyState, picture: picture(entities, relations) }
    const asked = marks.apply({ ...state, selection: { entities: ['a'], relations: [] } }, lines(relations), null, null, false)
    expect(
      cy
        .elements('.dim')
        .map(item => item.id())
        .sort(),
    ).toEqual(['b|PRAISES|c', 'c'])
    expect([...asked]).toEqual(['a|LEADS|b'])
    marks.apply({ ...state, selection: { entities: [], relations: ['a|LEADS|b'] } }, lines(relations), null, null, false)
    expect(cy.elements('.dim').length).toBe(0)
    expect(cy.elements('.selected').map(item => item.id())).toEqual(['a|LEADS|b'])
  })
})

describe('keyboard', () => {
  it('goes to the nearest entity in a direction, and nowhere where there is none', () => {
    expect(nearest('a', { x: 1, y: 0 }, positions)).toBe('b')
    expect(nearest('a', { x: 0, y: 1 }, positions)).toBe('c')
    expect(nearest('a', { x: -1, y: 0 }, positions)).toBeNull()
  })
})

describe('scene', () => {
  it('holds what was asked for, with the ends of its relations', () => {
    sync(stage, measure, item => item.name, shippedLooks.look).to({ entities, lines: lines(relations), positions })
    const scene = sceneOf(stage, entities, lines(relations), type => type.toLowerCase(), ['a|LEADS|b'])
    expect(scene.entities.map(item => [item.id, item.x, item.y])).toEqual([
      ['a', 0, 0],
      ['b', 100, 0],
    ])
    expect(scene.relations).toMatchObject([{ id: 'a|LEADS|b', label: 'leads', bend: 0, loop: 0, showLabel: false, labelAt: null }])
  })
})
