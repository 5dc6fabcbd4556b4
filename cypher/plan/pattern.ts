import type { Expression, GroupPattern, LabelExpression, NodePattern, PathPattern, RelationshipPattern, Selector } from '../ast/ast.ts'
import { CypherError, type Position } from '../types/errors.ts'
import { isHidden } from './frame.ts'

export interface NodeItem {
  readonly name: string
  readonly labels: string[]
}

interface LinkBase {
  readonly left: string
  readonly right: string
  readonly name: string
}
export interface RelationshipLink extends LinkBase {
  readonly kind: 'relationship'
  readonly pattern: RelationshipPattern
}
/** The name means a list; inside conditions, one relationship of it. */
export interface RepeatedLink extends LinkBase {
  readonly kind: 'repeated'
  readonly pattern: RelationshipPattern
  readonly min: number
  readonly max?: number
}
export interface GroupLink extends LinkBase {
  readonly kind: 'group'
  readonly group: GroupPattern
}
export type Link = RelationshipLink | RepeatedLink | GroupLink

export interface PathItem {
  readonly name: string
  readonly start: string
  readonly links: readonly string[]
}

export interface Part {
  readonly nodes: Map<string, NodeItem>
  readonly links: Link[]
  readonly conditions: Expression[]
  readonly paths: PathItem[]
}
export interface SelectedPart {
  readonly part: Part
  readonly selector: Exclude<Selector, { kind: 'all' }>
  readonly path: PathItem
}
export interface ShortestPart {
  readonly link: RepeatedLink | RelationshipLink
  readonly all: boolean
  readonly path: string
}
export interface Decomposed {
  readonly plain: Part
  readonly selected: SelectedPart[]
  readonly shortest: ShortestPart[]
}

const emptyPart = (): Part => ({ nodes: new Map(), links: [], conditions: [], paths: [] })

/** Hidden names hold the place in the text, so that a pattern gets the same names each time. */
const hidden = (what: string, position: Position): string => `\u0000${what} ${position.offset}`

export function decompose(patterns: readonly PathPattern[]): Decomposed {
  const result: Decomposed = { plain: emptyPart(), selected: [], shortest: [] }
  for (const pattern of patterns) {
    if (pattern.legacyShortest) addShortest(result, pattern)
    else if (pattern.selector.kind === 'all') addPath(result.plain, pattern)
    else {
      const part = emptyPart()
      const path = addPath(part, pattern, true)
      result.selected.push({ part, selector: pattern.selector, path })
    }
  }
  return result
}

function addPath(part: Part, pattern: PathPattern, selected = false): PathItem {
  const elements = flatten(pattern, part, selected)
  const links: string[] = []
  let left: string | undefined
  let start: string | undefined
  let pending: RelationshipPattern | GroupPattern | undefined
  const arrive = (name: string): void => {
    if (pending && left !== undefined) links.push(addLink(part, pending, left, name))
    pending = undefined
    left = name
    start ??= name
  }
  for (const element of elements) {
    if (element.kind === 'node') arrive(addNode(part, element))
    else {
      // Adjacent repetitions, or one at an end of the path, meet in an unwritten node
      if (pending || left === undefined)
        arrive(addNode(part, { kind: 'node', position: { ...element.position, offset: element.position.offset - 0.5 } }))
      pending = element
    }
  }
  if (pending) arrive(addNode(part, { kind: 'node', position: { ...pending.position, offset: pending.position.offset + 0.5 } }))
  const path = { name: pattern.name ?? hidden('path', pattern.position), start: start!, links }
  if (pattern.name !== undefined) part.paths.push(path)
  return path
}

/** Parentheses without a quantifier only group; their condition counts before any selection. */
function flatten(pattern: PathPattern, part: Part, selected: boolean): PathPattern['elements'] {
  return pattern.elements.flatMap(element => {
    if (element.kind !== 'group' || element.quantifier) return [element]
    if (!selected || pattern.elements.length > 1 || element.path.name !== undefined) {
      throw CypherError.notFaithful('A parenthesized path without a quantifier', element.position)
    }
    if (element.where) part.conditions.push(element.where)
    return flatten(element.path, part, selected)
  })
}

function addNode(part: Part, node: NodePattern): string {
  const name = node.variable ?? hidden('node', node.position)
  const item = part.nodes.get(name) ?? { name, labels: [] }
  part.nodes.set(name, item)
  item.labels.push(...namesOf(node.labels))
  part.conditions.push(...conditionsOf(name, node))
  return name
}

export function conditionsOf(name: string, pattern: NodePattern | RelationshipPattern): Expression[] {
  const { position } = pattern
  const variable: Expression = { kind: 'variable', name, position }
  const conditions: Expression[] = []
  const labels = pattern.kind === 'node' ? pattern.labels : typesOf(pattern) ? undefined : pattern.types
  if (labels) conditions.push({ kind: 'hasLabels', operand: variable, labels, negated: false, position })
  if (pattern.properties?.kind === 'map') {
    for (const { key, value } of pattern.properties.entries) {
      const property: Expression = { kind: 'property', object: variable, key, position }
      conditions.push({ kind: 'comparison', operators: ['='], operands: [property, value], position })
    }
  } else if (pattern.properties) {
    throw CypherError.syntaxError(
      'Parameter maps cannot be used in `MATCH` patterns (use a literal map instead, e.g. `{id: $param.id}`)',
      position,
    )
  }
  if (pattern.where) conditions.push(pattern.where)
  return conditions
}

function namesOf(labels: LabelExpression | undefined): string[] {
  if (labels?.kind === 'name') return [labels.name]
  return labels?.kind === 'and' ? labels.operands.flatMap(namesOf) : []
}

export function typesOf(pattern: RelationshipPattern): string[] | undefined {
  const names = (e: LabelExpression): string[] | undefined => {
    if (e.kind === 'name') return [e.name]
    if (e.kind !== 'or') return undefined
    const parts = e.operands.map(names)
    return parts.every(part => part !== undefined) ? parts.flat() : undefined
  }
  return pattern.types ? names(pattern.types) : []
}

function addLink(part: Part, element: RelationshipPattern | GroupPattern, left: string, right: string): string {
  if (element.kind === 'group') {
    const name = hidden('walk', element.position)
    part.links.push({ kind: 'group', left, right, name, group: element })
    return name
  }
  const link = relationshipLink(element, left, right)
  part.links.push(link)
  if (link.kind === 'relationship') part.conditions.push(...conditionsOf(link.name, element))
  return link.name
}

function relationshipLink(pattern: RelationshipPattern, left: string, right: string): RelationshipLink | RepeatedLink {
  const name = pattern.variable ?? hidden('relationship', pattern.position)
  const repetition = pattern.length ?? pattern.quantifier
  return repetition ? { kind: 'repeated', left, right, name, pattern, ...repetition } : { kind: 'relationship', left, right, name, pattern }
}

function addShortest(result: Decomposed, pattern: PathPattern): void {
  const [left, relationship, right] = pattern.elements
  if (pattern.elements.length !== 3 || left?.kind !== 'node' || relationship?.kind !== 'relationship' || right?.kind !== 'node') {
    const call = pattern.legacyShortest === 'all' ? 'allShortestPaths' : 'shortestPath'
    throw CypherError.syntaxError(`${call}(...) requires a pattern containing a single relationship`, pattern.position)
  }
  const link = relationshipLink(relationship, addNode(result.plain, left), addNode(result.plain, right))
  const path = pattern.name ?? hidden('path', pattern.position)
  result.shortest.push({ link, all: pattern.legacyShortest === 'all', path })
}

export function groupVariables(group: GroupPattern): string[] {
  const names = group.path.elements.flatMap(element =>
    element.kind !== 'group' && element.variable !== undefined ? [element.variable] : [],
  )
  return names.filter(name => !isHidden(name))
}
