/** What stands on the canvas, as plain data. Cytoscape holds as much of it as it has to draw itself or to be asked about: all of a small picture. */
import type { Core, ElementDefinition } from 'cytoscape'
import type { Look } from '../notation/shapes.ts'
import type { Point } from '../state/state.ts'
import type { Label } from './measure.ts'

/** Above this many parts a picture is large: it is drawn with less care, and things jump. */
const largeFrom = 900

export interface DrawnNode extends Point, Readonly<Look> {
  readonly id: string
  readonly degree: number
  readonly width: number
  readonly height: number
  /** Its lines are broken when they are first asked for: of ten thousand names few are ever read. */
  readonly label: Label
  classes: Set<string>
}
/** `dx`, `dy`: its name's offset from the middle of the line, px. */
export interface DrawnEdge {
  readonly id: string
  readonly source: DrawnNode
  readonly target: DrawnNode
  bend: number
  loop: number
  label: string
  dx: number
  dy: number
  classes: Set<string>
}

export interface Stage {
  readonly nodes: ReadonlyMap<string, DrawnNode>
  readonly edges: ReadonlyMap<string, DrawnEdge>
  /** Another number after every change of what is there, where it is or how it looks. */
  revision(): number
  isLarge(): boolean
  has(id: string): boolean
  /** Takes away, adds and puts in the place of what has the same id; a line stands between nodes that are there. */
  change(gone: readonly string[], nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): void
  move(targets: Iterable<readonly [string, Point]>): void
  mark(name: string, off: Iterable<string>, on: Iterable<string>): void
  write(names: Iterable<readonly [string, Pick<DrawnEdge, 'label' | 'dx' | 'dy'>]>): void
  lend(ids: ReadonlySet<string>): void
}

export function makeStage(cy: Core): Stage {
  const nodes = new Map<string, DrawnNode>()
  const edges = new Map<string, DrawnEdge>()
  let revision = 0
  let lent: ReadonlySet<string> | null = null

  cy.on('position', 'node', ({ target }) => {
    const node = nodes.get(target.id())
    const { x, y } = target.position()
    if (!node || (node.x === x && node.y === y)) return
    Object.assign(node, { x, y })
    revision += 1
  })
  const large = (): boolean => nodes.size + edges.size > largeFrom
  const wanted = (id: string): boolean => lent === null || lent.has(id)
  const definition = (id: string): ElementDefinition[] => {
    const node = nodes.get(id)
    if (node) return [nodeElement(node)]
    const edge = edges.get(id)
    return edge ? [edgeElement(edge)] : []
  }
  const hand = (ids: Iterable<string>): void => {
    const missing = [...ids].filter(id => wanted(id) && cy.getElementById(id).empty())
    const parts = [...missing.filter(id => nodes.has(id)), ...missing.filter(id => edges.has(id))]
    // one call for all: adding piecemeal takes several times as long
    if (parts.length > 0) cy.add(parts.flatMap(definition))
  }
  const takeBack = (ids: readonly string[]): void => {
    const held = ids.map(id => cy.getElementById(id)).filter(part => part.nonempty())
    if (held.length > 0) cy.remove(held.reduce((all, part) => all.merge(part), cy.collection()))
  }
  const heldIds = (): string[] => cy.elements().map(part => part.id())

  return {
    nodes,
    edges,
    revision: () => revision,
    isLarge: large,
    has: id => nodes.has(id) || edges.has(id),
    change(gone, freshNodes, freshEdges) {
      if (gone.length + freshNodes.length + freshEdges.length === 0) return
      revision += 1
      cy.batch(() => {
        takeBack(gone)
        for (const id of gone) if (!nodes.delete(id)) edges.delete(id)
        for (const node of freshNodes) {
          nodes.set(node.id, node)
          const { data, classes } = nodeElement(node)
          const { id: _, ...rest } = data
          const held = cy.getElementById(node.id)
          if (held.nonempty()) held.data(rest).classes(classes as string[])
        }
        for (const edge of freshEdges) {
          edges.set(edge.id, edge)
          const held = cy.getElementById(edge.id)
          if (held.nonempty()) held.data({ bend: edge.bend, loop: edge.loop }).classes([...edge.classes])
        }
        if (!large()) lent = null
        else if (lent === null) {
          lent = new Set()
          takeBack(heldIds())
        }
        hand(lent === null ? [...freshNodes, ...freshEdges].map(({ id }) => id) : [])
        if (lent === null && cy.elements().length < nodes.size + edges.size) hand([...nodes.keys(), ...edges.keys()])
      })
    },
    move(targets) {
      revision += 1
      cy.batch(() => {
        for (const [id, { x, y }] of targets) {
          const node = nodes.get(id)
          if (!node) continue
          Object.assign(node, { x, y })
          const held = cy.getElementById(id)
          if (held.nonempty()) held.position({ x, y })
        }
      })
    },
    mark(name, off, on) {
      const turn = (id: string, given: boolean): void => {
        const part = nodes.get(id) ?? edges.get(id)
        if (!part || part.classes.has(name) === given) return
        revision += 1
        if (given) part.classes.add(name)
        else part.classes.delete(name)
        cy.getElementById(id).toggleClass(name, given)
      }
      cy.batch(() => {
        for (const id of off) turn(id, false)
        for (const id of on) turn(id, true)
      })
    },
    write(names) {
      cy.batch(() => {
        for (const [id, name] of names) {
          const edge = edges.get(id)
          if (!edge || (edge.label === name.label && edge.dx === name.dx && edge.dy === name.dy)) continue
          Object.assign(edge, name)
          cy.getElementById(id).data(name)
        }
      })
    },
    lend(ids) {
      if (!large()) return
      lent = ids
      cy.batch(() => {
        takeBack(heldIds().filter(id => !ids.has(id)))
        hand(ids)
      })
    },
  }
}

export const nodeElement = ({ id, degree, width, height, label, shape, family, x, y, classes }: DrawnNode): ElementDefinition => ({
  group: 'nodes',
  data: { id, degree, width, height, shape, family, label: label.text, labelWidth: label.width, labelHeight: label.height },
  position: { x, y },
  classes: [...classes],
})

const edgeElement = ({ id, source, target, bend, loop, label, dx, dy, classes }: DrawnEdge): ElementDefinition => ({
  group: 'edges',
  data: { id, source: source.id, target: target.id, bend, loop, label, dx, dy },
  classes: [...classes],
})
