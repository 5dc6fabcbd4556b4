import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { drawnEdge, drawnNode } from '../../../client/canvas/elements.ts'
import { makeLender } from '../../../client/canvas/far/lend.ts'
import { pick } from '../../../client/canvas/far/pick.ts'
import { makeStage, type Stage } from '../../../client/canvas/stage.ts'
import { lines } from '../../../client/state/bundle.ts'
import { middle } from '../../../client/state/geometry.ts'
import { entity, relation } from '../../factories/answers.ts'
import { shippedLooks } from '../../shipped-vocabulary.ts'

const apart = 100

function chessboard(size: number, zoom: number): { cy: cytoscape.Core; stage: Stage; host: EventTarget } {
  const cy = cytoscape({ headless: true, styleEnabled: true, minZoom: 0.01 })
  Object.assign(cy, { width: () => 900, height: () => 700 })
  const stage = makeStage(cy)
  const side = Math.ceil(Math.sqrt(size))
  const nodes = Array.from({ length: size }, (_, i) =>
    drawnNode(
      entity(`n${i}`),
      `n${i}`,
      shippedLooks.look('Person'),
      { x: (i % side) * apart, y: Math.floor(i / side) * apart },
      text => text.length * 6,
    ),
  )
  const ties = lines(nodes.slice(1).map((_, i) => relation(`n${i}`, 'LEADS', `n${i + 1}`)))
  stage.change(
    [],
    nodes,
    ties.map(line => drawnEdge(line, nodes[Number(line.from.slice(1))]!, nodes[Number(line.to.slice(1))]!)),
  )
  cy.zoom(zoom)
  cy.pan({ x: 0, y: 0 })
  return { cy, stage, host: host() }
}

const host = (): EventTarget => Object.assign(new EventTarget(), { getBoundingClientRect: () => ({ left: 0, top: 0 }) })
const lenderOf = ({ cy, stage, host }: ReturnType<typeof chessboard>) => makeLender(cy, stage, host as HTMLElement)
const pointAt = ({ host }: { host: EventTarget }, clientX: number, clientY: number, type = 'mousemove'): boolean =>
  host.dispatchEvent(Object.assign(new Event(type), { clientX, clientY, buttons: 0 }))

describe('a small picture', () => {
  it('is held by cytoscape as a whole, wherever one looks', () => {
    const drawn = chessboard(400, 0.05)
    expect(lenderOf(drawn).isAfar()).toBe(false)
    expect(drawn.cy.nodes().length).toBe(400)
    expect(drawn.cy.edges().length).toBe(399)
  })
})

describe('a large picture', () => {
  it('from afar lends cytoscape nothing but what is pointed at, which is told', () => {
    const drawn = chessboard(2500, 0.1)
    const near = lenderOf(drawn)
    const told: (string | null)[] = []
    near.hear(id => told.push(id))
    expect(near.isAfar()).toBe(true)
    expect(drawn.cy.elements().length).toBe(0)
    pointAt(drawn, apart * 0.1, apart * 0.1)
    expect(drawn.cy.elements().map(part => part.id())).toEqual(['n51'])
    pointAt(drawn, apart * 0.15, apart * 0.1)
    expect(
      drawn.cy
        .elements()
        .map(part => part.id())
        .sort(),
    ).toEqual(['n51', 'n51|LEADS|n52', 'n52'])
    pointAt(drawn, 10, -10)
    expect(drawn.cy.elements().length).toBe(0)
    expect(told).toEqual(['n51', 'n51|LEADS|n52', null])
  })

  it('near to lends what is in view, with both ends of each line, and goes along with the view', () => {
    const drawn = chessboard(2500, 1)
    const near = lenderOf(drawn)
    expect(near.isAfar()).toBe(false)
    const held = (): Set<string> => new Set(drawn.cy.elements().map(part => part.id()))
    expect(held()).toContain('n0')
    expect(held()).not.toContain('n2499')
    expect(held().size).toBeLessThan(800)
    drawn.cy.pan({ x: -4000, y: -4200 })
    near.isAfar()
    expect(held()).toContain('n2499')
    expect(held()).not.toContain('n0')
    const ends = (drawn.cy.edges().toArray() as cytoscape.EdgeSingular[]).flatMap(edge => [edge.source(), edge.target()])
    expect(ends.every(end => end.nonempty())).toBe(true)
  })

  it('near to keeps what a hand holds, though the view has left it', () => {
    const drawn = chessboard(2500, 1)
    const near = lenderOf(drawn)
    near.isAfar()
    const [held] = drawn.cy.getElementById('n0').toArray()
    Object.assign((held as unknown as { _private: object })._private, { grabbed: true })
    drawn.cy.pan({ x: -4000, y: -4200 })
    near.isAfar()
    expect(drawn.cy.getElementById('n0')[0]).toBe(held)
  })

  it('from afar finds for cytoscape what is shown as pointed at, to its rim', () => {
    const drawn = chessboard(2500, 0.1)
    const near = lenderOf(drawn)
    near.isAfar()
    const beside = drawn.stage.nodes.get('n51')!.width / 2 + 20
    pointAt(drawn, (apart + beside) * 0.1, apart * 0.1)
    expect(near.at({ x: apart + beside, y: apart }).map(part => part.id())).toEqual(['n51'])
  })

  it('what was marked, named and moved while it was not held is so when it is', () => {
    const drawn = chessboard(2500, 0.1)
    const near = lenderOf(drawn)
    near.isAfar()
    drawn.stage.mark('selected', [], ['n0'])
    drawn.stage.move([['n0', { x: 7, y: 8 }]])
    drawn.stage.write([['n0|LEADS|n1', { label: 'leads', dx: 1, dy: 2 }]])
    drawn.cy.zoom(1)
    near.isAfar()
    expect(drawn.cy.getElementById('n0').hasClass('selected')).toBe(true)
    expect(drawn.cy.getElementById('n0').position()).toEqual({ x: 7, y: 8 })
    expect(drawn.cy.getElementById('n0|LEADS|n1').data()).toMatchObject({ label: 'leads', dx: 1, dy: 2 })
  })

  it('what is dragged in cytoscape moves for the rest too', () => {
    const drawn = chessboard(2500, 1)
    lenderOf(drawn).isAfar()
    drawn.cy.getElementById('n0').position({ x: -30, y: 40 })
    expect(drawn.stage.nodes.get('n0')).toMatchObject({ x: -30, y: 40 })
  })

  it('that becomes small again is held as a whole', () => {
    const drawn = chessboard(2500, 0.1)
    const near = lenderOf(drawn)
    near.isAfar()
    const kept = [...drawn.stage.nodes.keys()].slice(0, 100)
    const gone = [...drawn.stage.edges.keys(), ...[...drawn.stage.nodes.keys()].slice(100)]
    drawn.stage.change(gone, [], [])
    expect(drawn.cy.nodes().map(node => node.id())).toEqual(kept)
  })
})

describe('what lies under a point', () => {
  it('is the shape there, else the line, at every bend and loop, else nothing', () => {
    const cy = cytoscape({ headless: true })
    const stage = makeStage(cy)
    const node = (id: string, x: number) => drawnNode(entity(id), id, shippedLooks.look('Person'), { x, y: 0 }, text => text.length)
    const [a, b] = [node('a', 0), node('b', 400)]
    const ties = lines([
      relation('a', 'LEADS', 'b'),
      relation('a', 'PRAISES', 'b'),
      relation('b', 'OPPOSES', 'a'),
      relation('a', 'LEADS', 'a'),
    ])
    const at = { a, b } as Record<string, typeof a>
    stage.change(
      [],
      [a, b],
      ties.map(line => drawnEdge(line, at[line.from]!, at[line.to]!)),
    )
    expect(pick(stage, { x: 2, y: -2 }, 1)).toBe('a')
    for (const { id, source, target, bend, loop } of stage.edges.values())
      expect(pick(stage, middle(source, target, bend, loop), 1)).toBe(id)
    expect(pick(stage, { x: 200, y: 150 }, 1)).toBeNull()
    const [line] = stage.edges.values()
    const beside = { x: 200, y: middle(line!.source, line!.target, line!.bend, line!.loop).y - 12 }
    expect([pick(stage, beside, 1), pick(stage, beside, 0.25)]).toEqual([null, line!.id])
  })
})
