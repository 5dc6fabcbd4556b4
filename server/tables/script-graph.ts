/** Made from nothing. Throws ScriptRefused for what would need a database. */
import type { Expression, NodePattern, PathPattern, RelationshipPattern, Script, ScriptClause, ScriptSetting } from '@isnad/cypher/parse'

export interface ScriptNode {
  id: string
  labels: string[]
  properties: Record<string, string>
}
export interface ScriptRelationship {
  type: string
  from: ScriptNode
  to: ScriptNode
  properties: Record<string, string>
}
export interface ScriptGraph {
  nodes: ScriptNode[]
  relationships: ScriptRelationship[]
  /** Clauses that only ask, and commands about constraints and indexes: left out. */
  asked: number
  schema: number
}

export class ScriptRefused extends Error {
  constructor(
    readonly what: string,
    readonly line: number,
  ) {
    super(what)
  }
}

type Bound = Map<string, ScriptNode | ScriptRelationship>
const isNode = (value: ScriptNode | ScriptRelationship | undefined): value is ScriptNode => value !== undefined && 'labels' in value
const isRelationship = (value: ScriptNode | ScriptRelationship | undefined): value is ScriptRelationship =>
  value !== undefined && 'type' in value

export function scriptGraph(script: Script): ScriptGraph {
  const graph: ScriptGraph = { nodes: [], relationships: [], asked: 0, schema: 0 }
  for (const clauses of script) {
    const bound: Bound = new Map()
    const last = clauses.findLastIndex(({ kind }) => kind !== 'other')
    for (const [i, clause] of clauses.entries()) play(clause, i > last, graph, bound)
  }
  return graph
}

function play(clause: ScriptClause, after: boolean, graph: ScriptGraph, bound: Bound): void {
  const { line } = clause.position
  switch (clause.kind) {
    case 'create':
      for (const pattern of clause.patterns) create(pattern, graph, bound)
      return
    case 'merge': {
      const found = matches(clause.pattern, graph, bound)
      if (found.length > 1) throw new ScriptRefused('a MERGE that finds several', line)
      if (found[0]) for (const [name, value] of found[0]) bound.set(name, value)
      else create(clause.pattern, graph, bound)
      for (const setting of found[0] ? clause.onMatch : clause.onCreate) set(setting, bound, line)
      return
    }
    case 'set':
      for (const setting of clause.settings) set(setting, bound, line)
      return
    case 'other':
      if (/\b(CONSTRAINT|INDEX)\b/.test(clause.name) && !clause.reads) graph.schema++
      else if (clause.reads && after) graph.asked++
      else throw new ScriptRefused(clause.name, line)
  }
}

interface Step {
  by: RelationshipPattern | null
  node: NodePattern
}

function stepsOf(pattern: PathPattern): Step[] {
  const { elements, position } = pattern
  if (pattern.legacyShortest || elements.some(({ kind }) => kind === 'group'))
    throw new ScriptRefused('a pattern that repeats', position.line)
  return elements.flatMap((element, i) => {
    if (element.kind !== 'node') return []
    if (element.where) throw new ScriptRefused('WHERE in a pattern', element.position.line)
    const by = elements[i - 1]
    if (by && (by.kind !== 'relationship' || by.length || by.quantifier || by.where))
      throw new ScriptRefused('a relationship of several steps', by.position.line)
    return [{ by: (by as RelationshipPattern | undefined) ?? null, node: element }]
  })
}

function create(pattern: PathPattern, graph: ScriptGraph, bound: Bound): void {
  let before: ScriptNode | null = null
  for (const { by, node } of stepsOf(pattern)) {
    const here = knownNode(node, bound) ?? createNode(node, graph, bound)
    if (by && before) {
      const type = typeOf(by)
      if (type === null) throw new ScriptRefused('a relationship without a type', by.position.line)
      const [from, to] = by.direction === 'in' ? [here, before] : [before, here]
      const made: ScriptRelationship = { type, from, to, properties: propertiesOf(by.properties, by.position.line) }
      graph.relationships.push(made)
      if (by.variable !== undefined) bound.set(by.variable, made)
    }
    before = here
  }
}

function knownNode({ variable, labels, properties, position }: NodePattern, bound: Bound): ScriptNode | null {
  const known = variable === undefined ? undefined : bound.get(variable)
  if (known === undefined) return null
  if (labels || properties || !isNode(known)) throw new ScriptRefused(`${variable}, which is made twice`, position.line)
  return known
}

function createNode(pattern: NodePattern, graph: ScriptGraph, bound: Bound): ScriptNode {
  const made = {
    id: `n${graph.nodes.length + 1}`,
    labels: labelsOf(pattern),
    properties: propertiesOf(pattern.properties, pattern.position.line),
  }
  graph.nodes.push(made)
  if (pattern.variable !== undefined) bound.set(pattern.variable, made)
  return made
}

/** All matches of the pattern; two are enough to know that it is not one. */
function matches(pattern: PathPattern, graph: ScriptGraph, bound: Bound): Bound[] {
  const steps = stepsOf(pattern)
  const found: Bound[] = []
  const walk = (i: number, before: ScriptNode | null, now: Bound): void => {
    const step = steps[i]
    if (found.length > 1) return
    if (!step) return void found.push(now)
    const { by, node } = step
    const known = knownNode(node, now)
    const fits = (each: ScriptNode): boolean =>
      known
        ? each === known
        : labelsOf(node).every(label => each.labels.includes(label)) && holds(each.properties, node.properties, node.position.line)
    const go = (here: ScriptNode, through: ScriptRelationship | null): void => {
      const next: Bound = new Map(now)
      if (node.variable !== undefined) next.set(node.variable, here)
      if (by?.variable !== undefined && through) next.set(by.variable, through)
      walk(i + 1, here, next)
    }
    if (!by || !before) for (const here of known ? [known] : graph.nodes) fits(here) && go(here, null)
    else
      for (const each of graph.relationships) {
        if (each.type !== typeOf(by) || !holds(each.properties, by.properties, by.position.line)) continue
        if (by.direction !== 'in' && each.from === before && fits(each.to)) go(each.to, each)
        if (by.direction !== 'out' && each.to === before && fits(each.from)) go(each.from, each)
      }
  }
  walk(0, null, new Map(bound))
  return found
}

const holds = (properties: Record<string, string>, asked: Expression | undefined, line: number): boolean =>
  Object.entries(propertiesOf(asked, line)).every(([key, value]) => Object.hasOwn(properties, key) && properties[key] === value)

function set(setting: ScriptSetting, bound: Bound, line: number): void {
  const target = bound.get(setting.variable)
  if (!target) throw new ScriptRefused(`${setting.variable}, which is not made here`, line)
  if ('labels' in setting) {
    if (!isNode(target)) throw new ScriptRefused('SET of labels of a relationship', line)
    target.labels = [...new Set([...target.labels, ...setting.labels])]
    return
  }
  if (isRelationship(target) && setting.key === null && !setting.adds) target.properties = {}
  if (setting.key === null) {
    const given = propertiesOf(setting.value, line)
    target.properties = setting.adds ? { ...target.properties, ...given } : given
  } else target.properties = { ...target.properties, [setting.key]: cellOf(setting.value, line) }
}

function labelsOf({ labels, position }: NodePattern): string[] {
  if (!labels) return []
  const names = labels.kind === 'and' ? labels.operands : [labels]
  return names.map(label => {
    if (label.kind !== 'name') throw new ScriptRefused('a choice of labels', position.line)
    return label.name
  })
}

function typeOf({ types, position }: RelationshipPattern): string | null {
  if (!types) return null
  if (types.kind !== 'name') throw new ScriptRefused('a choice of types', position.line)
  return types.name
}

function propertiesOf(expression: Expression | undefined, line: number): Record<string, string> {
  if (!expression) return {}
  if (expression.kind !== 'map') throw new ScriptRefused(`properties that are no map (${words[expression.kind] ?? expression.kind})`, line)
  return Object.fromEntries(expression.entries.map(({ key, value }) => [key, cellOf(value, value.position.line)]))
}

const words: Readonly<Record<string, string>> = { parameter: 'a parameter', variable: 'a variable', call: 'a function' }
const temporal = new Set(['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration'])

function cellOf(value: Expression, line: number): string {
  if (value.kind === 'literal') return value.value === null ? '' : String(value.value)
  if (value.kind === 'list') return value.items.map(item => cellOf(item, line)).join('; ')
  if (value.kind === 'sign') return `${value.negative ? '-' : ''}${cellOf(value.operand, line)}`
  const [first, more] = value.kind === 'call' ? value.args : []
  if (value.kind === 'call' && temporal.has(value.name.toLowerCase()) && first?.kind === 'literal' && !more) return cellOf(first, line)
  throw new ScriptRefused(`a value that has to be worked out (${words[value.kind] ?? value.kind})`, line)
}
